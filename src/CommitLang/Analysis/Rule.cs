using CommitLang.Syntax;

namespace CommitLang.Analysis;

/// <summary>Something that is reported and is no error of the language, so that its severity can be set.</summary>
/// <param name="Name">What settings may call it beside its id; null for the id alone.</param>
internal sealed record Rule(DiagnosticDescriptor Descriptor, string? Name, RuleSubject Subject)
{
    internal string Id => Descriptor.Id;
}
