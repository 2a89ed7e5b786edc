using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Features;

/// <summary>Whether a change of the text gives a check an error that it did not have.</summary>
internal static class NewErrors
{
    /// <summary>The first error of a kind of which there are more now than before; null where there is none.</summary>
    internal static Diagnostic? Of(Compilation before, Compilation after, CancellationToken cancellationToken)
    {
        var old = Errors(before, cancellationToken).CountBy(error => error.Id).ToDictionary();
        return Errors(after, cancellationToken).GroupBy(error => error.Id)
            .Where(same => same.Count() > old.GetValueOrDefault(same.Key)).SelectMany(same => same).FirstOrDefault();
    }

    /// <summary>A check as it is, but with edits of one of its files; imports are those that it has.</summary>
    internal static Compilation With(Compilation check, SyntaxTree tree, IEnumerable<TextChange> changes, CancellationToken cancellationToken) =>
        Compilation.Of(
            [.. check.Trees.Select(other => ReferenceEquals(other, tree) ? tree.WithChangedText(tree.Text.WithChanges(changes), cancellationToken) : other)],
            check.Events);

    private static IEnumerable<Diagnostic> Errors(Compilation check, CancellationToken cancellationToken) =>
        check.GetDiagnostics(cancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
