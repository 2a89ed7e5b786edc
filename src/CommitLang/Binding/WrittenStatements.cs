using CommitLang.Syntax;

namespace CommitLang.Binding;

/// <summary>Whether statements of two texts are the same.</summary>
internal static class WrittenStatements
{
    /// <summary>
    /// Whether two statements are written alike, the remarks in front of them aside. What an edit did not touch is the same green node; but its neighbours are
    /// read again, and become others.
    /// </summary>
    internal static bool IsWrittenAs(this StatementSyntax one, StatementSyntax other) =>
        ReferenceEquals(one.Green, other.Green)
        || (one.Kind == other.Kind && one.ContainsDiagnostics == other.ContainsDiagnostics && one.Span.Length == other.Span.Length && one.ToString() == other.ToString());
}
