using CommitLang.Reference;
using CommitLang.Syntax;

namespace CommitLang.Tests.Explanations;

/// <summary>Questions about texts.</summary>
internal static class Asked
{
    internal static readonly CheckOptions Options = new() { Today = new DateOnly(2024, 12, 31) };

    internal static Inquiry Of(string text) => Inquiry.Open(Compile(text), Options);

    internal static Compilation Compile(string text) => Compilation.Create(SyntaxTree.ParseText(text, "a.commit"));

    /// <summary>The explanation of a name in a reading.</summary>
    internal static Explanation Why(string text, string name, string? reading = null)
    {
        var inquiry = Of(text);
        return inquiry.Explain(Find(inquiry, name, reading));
    }

    /// <summary>Why the record of a name does not count for a declaration in a reading.</summary>
    internal static RecordStanding WhyNot(string text, string record, string name, string? reading = null)
    {
        var inquiry = Of(text);
        return inquiry.WhyNot(Assert.Single(inquiry.Records, place => place.Name == record), Find(inquiry, name, reading));
    }

    internal static DeclarationResult Find(Inquiry inquiry, string name, string? reading) =>
        Assert.Single(inquiry.Result.Declarations, declaration => declaration.Name == name && declaration.Reading == reading);

    /// <summary>A random program of the generator that engine and reference are compared with.</summary>
    internal static string Random(int seed) => string.Concat(RandomPrograms.Statements(seed).Select(statement => statement + "\n"));
}
