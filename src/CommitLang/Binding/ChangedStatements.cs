using CommitLang.Syntax;

namespace CommitLang.Binding;

/// <summary>Which statements of a file an edit changed, those aside that neither could nor can be read and declare nothing.</summary>
internal sealed class ChangedStatements
{
    private ChangedStatements(List<StatementSyntax> before, List<StatementSyntax> after, Dictionary<StatementSyntax, StatementSyntax> map, int start) =>
        (Before, After, Map, Start) = (before, after, map, start);

    /// <summary>Those that meant something before and are written otherwise now, or are gone.</summary>
    internal List<StatementSyntax> Before { get; }

    /// <summary>Those that mean something now and are new, or were written otherwise.</summary>
    internal List<StatementSyntax> After { get; }

    /// <summary>For each statement that is as it was the node that it is now.</summary>
    internal Dictionary<StatementSyntax, StatementSyntax> Map { get; }

    /// <summary>Where in the text before the first changed statement stood: those in front of it are as they were.</summary>
    internal int Start { get; }

    internal static ChangedStatements Of(SyntaxTree before, SyntaxTree after)
    {
        var (old, now) = (before.Root.Statements, after.Root.Statements);
        var most = Math.Min(old.Count, now.Count);
        var map = new Dictionary<StatementSyntax, StatementSyntax>(old.Count, ReferenceEqualityComparer.Instance);
        var first = 0;
        while (first < most && old[first].IsWrittenAs(now[first]))
        {
            map.Add(old[first], now[first]);
            first++;
        }

        var last = 0;
        while (last < most - first && old[old.Count - 1 - last].IsWrittenAs(now[now.Count - 1 - last]))
        {
            last++;
            map.Add(old[^last], now[^last]);
        }

        return new(Meaningful(old, first, last), Meaningful(now, first, last), map, first < old.Count ? old[first].FullSpan.Start : int.MaxValue);
    }

    private static List<StatementSyntax> Meaningful(SyntaxList<StatementSyntax> statements, int first, int last)
    {
        var result = new List<StatementSyntax>();
        for (var i = first; i < statements.Count - last; i++)
        {
            if (!IsInert(statements[i]))
            {
                result.Add(statements[i]);
            }
        }

        return result;
    }

    /// <summary>Whether a statement has no part in the check: it cannot be read, and has no name that others may know it by.</summary>
    private static bool IsInert(StatementSyntax statement) =>
        statement is BrokenStatementSyntax
        || (statement.ContainsDiagnostics && statement switch
        {
            RecordSyntax record => !GreenRecords.HasClause(record, SyntaxKind.AsClause),
            ExpectStatementSyntax or ImportStatementSyntax or AsOfStatementSyntax or AcceptStatementSyntax or RequireStatementSyntax or EventsStatementSyntax => true,
            _ => false,
        });
}
