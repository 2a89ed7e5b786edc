using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Workspace;

/// <summary>
/// One file as a part of one check: what every feature looks at. Never changes. A file that several checks import is a document of each of them.
/// </summary>
/// <param name="Compilation">The check.</param>
/// <param name="Tree">The file, one of <see cref="Compilation.Trees"/> of the check.</param>
/// <param name="Result">The answers of the check, for the day that the editor asks about.</param>
internal sealed record CheckedDocument(Compilation Compilation, SyntaxTree Tree, CheckResult Result)
{
    /// <summary>The file that is checked, as messages show it.</summary>
    internal string RootPath => Compilation.Trees[0].Path;

    /// <summary>What the names of the file stand for. Costs one more binding of the check when it is first asked for: not for what is asked at each keystroke.</summary>
    internal SemanticModel Model => Compilation.GetSemanticModel(Tree);
}
