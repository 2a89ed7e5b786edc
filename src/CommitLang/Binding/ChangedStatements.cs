using CommitLang.Syntax;
using CommitLang.Syntax.Green;

namespace CommitLang.Binding;

/// <summary>Which statements of a file an edit changed, those aside that neither could nor can be read and declare nothing.</summary>
internal sealed class ChangedStatements
{
    private readonly SyntaxList<StatementSyntax> _old;
    private readonly SyntaxList<StatementSyntax> _now;

    private ChangedStatements(SyntaxList<StatementSyntax> old, SyntaxList<StatementSyntax> now, int first, int last)
    {
        (_old, _now, First, End) = (old, now, first, old.Count - last);
        (Before, After) = (Meaningful(old, first, last), Meaningful(now, first, last));
    }

    /// <summary>Those that meant something before and are written otherwise now, or are gone.</summary>
    internal List<StatementSyntax> Before { get; }

    /// <summary>Those that mean something now and are new, or were written otherwise.</summary>
    internal List<StatementSyntax> After { get; }

    /// <summary>The first statement of the file before that is not as it was, by its place: those in front of it are.</summary>
    internal int First { get; }

    /// <summary>The first statement behind those that are not as they were.</summary>
    internal int End { get; }

    /// <summary>Whether those behind have others in front of them, in number, than before.</summary>
    internal bool MovesThoseBehind => _old.Count != _now.Count;

    /// <param name="edit">The edit of the text between the two: of statements that are written alike it says which came or went.</param>
    internal static ChangedStatements Of(SyntaxTree before, SyntaxTree after, ShiftedText edit)
    {
        var (old, now) = (before.Root.Statements, after.Root.Statements);
        var most = Math.Min(old.Count, now.Count);
        var first = SharedBefore(old.Green, now.Green, edit.Changed.Start);
        while (first < most && old[first].Span.End <= edit.Changed.Start && old[first].IsWrittenAs(now[first]))
        {
            first++;
        }

        var last = SharedBehind(old.Green, now.Green, before.Text.Length - edit.Changed.End, most - first);
        while (last < most - first && old[old.Count - 1 - last].Span.Start >= edit.Changed.End && old[old.Count - 1 - last].IsWrittenAs(now[now.Count - 1 - last]))
        {
            last++;
        }

        return new(old, now, first, last);
    }

    /// <summary>Where a statement stands now by its place before; -1 where it is none of those that are as they were.</summary>
    internal int PlaceNow(int before) => before < First ? before : before >= End ? before + _now.Count - _old.Count : -1;

    /// <summary>The node that a statement of the file is now; null where it is none of those that are as they were.</summary>
    internal TSyntax? Now<TSyntax>(TSyntax before)
        where TSyntax : StatementSyntax =>
        _old.IndexOf(before) is var place and >= 0 && PlaceNow(place) is var now and >= 0 ? _now[now] as TSyntax : null;

    /// <summary>The place of a statement of the file as it is now.</summary>
    internal int PlaceOf(StatementSyntax now) => _now.IndexOf(now);

    /// <summary>How many statements at the beginning are the same green nodes and end before a place: an edit leaves nearly all as they were.</summary>
    private static int SharedBefore(GreenNode? old, GreenNode? now, int place)
    {
        var count = 0;
        if (old is GreenLongList { Children: var before } && now is GreenLongList { Children: var after })
        {
            for (int width = 0, most = Math.Min(before.Length, after.Length); count < most && ReferenceEquals(before[count], after[count]); count++)
            {
                width += before[count].FullWidth;
                if (width > place)
                {
                    break;
                }
            }
        }

        return count;
    }

    /// <summary>The same at the end, within so many characters and at most so many statements.</summary>
    private static int SharedBehind(GreenNode? old, GreenNode? now, int width, int most)
    {
        var count = 0;
        if (old is GreenLongList { Children: var before } && now is GreenLongList { Children: var after })
        {
            for (; count < most && ReferenceEquals(before[^(count + 1)], after[^(count + 1)]); count++)
            {
                width -= before[^(count + 1)].FullWidth;
                if (width < 0)
                {
                    break;
                }
            }
        }

        return count;
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
