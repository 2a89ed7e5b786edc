using CommitLang.Syntax;

namespace CommitLang.Tests.Answers;

/// <summary>Answers for texts.</summary>
internal static class Checks
{
    internal static readonly CheckOptions Options = new() { Today = new DateOnly(2024, 12, 31) };

    internal static CheckResult Of(string text) => Of(text, Options);

    internal static CheckResult Of(string text, CheckOptions options) =>
        Compilation.Create(SyntaxTree.ParseText(text, "a.commit")).Check(options);

    /// <summary>The answer about a name in a reading.</summary>
    internal static DeclarationResult Find(this CheckResult check, string name, string? reading = null) =>
        Assert.Single(check.Declarations, declaration => declaration.Name == name && declaration.Reading == reading);
}
