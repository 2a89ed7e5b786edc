using CommitLang.Syntax.Green;
using Pidgin;

namespace CommitLang.Syntax.Parsing.Primitives;

/// <summary>
/// The clauses of a statement, in any order and to its end. What starts no clause is skipped up to the next that does; if none
/// does, it is left to the end of the statement.
/// </summary>
internal sealed class ClauseList(ParserTable clauses) : TotalParser<GreenNode?>
{
    protected override GreenNode? Parse(ref ParseState<GreenToken> state, ref PooledList<Expected<GreenToken>> expecteds)
    {
        if (state.Current.Kind == SyntaxKind.EndOfStatementToken)
        {
            return null;
        }

        var scratch = ParseContext.Of(ref state).Scratch;
        var height = scratch.Count;
        while (true)
        {
            if (Find(ref state) is { } clause)
            {
                scratch.Push(Run(clause, ref state, ref expecteds));
                if (state.Current.Kind == SyntaxKind.EndOfStatementToken)
                {
                    break;
                }
            }
            else if (SkipToClause(ref state) is { } skipped)
            {
                scratch.Push(skipped);
            }
            else
            {
                break;
            }
        }

        return scratch.PopList(height);
    }

    private Parser<GreenToken, GreenNode>? Find(ref ParseState<GreenToken> state)
    {
        var kind = state.Current.Kind;
        return kind == SyntaxKind.CommaToken && KindAhead(ref state, 1) != SyntaxKind.OpenBracketToken ? null : clauses[kind];
    }

    private SkippedClauseGreen? SkipToClause(ref ParseState<GreenToken> state)
    {
        var count = Faults.CountToEnd(ref state);
        var run = state.LookAhead(count);
        for (var i = 1; i < run.Length; i++)
        {
            var starts = clauses[run[i].Kind] is not null
                && (run[i].Kind != SyntaxKind.CommaToken || (i + 1 < run.Length && run[i + 1].Kind == SyntaxKind.OpenBracketToken));
            if (starts)
            {
                var trivia = Faults.Skip(ref state, i, clauses.Words);
                return new(GreenToken.Create(SyntaxKind.BadToken, "", trivia, [], [], false));
            }
        }

        return null;
    }
}

/// <summary>The end of a statement; what was not understood before it is skipped there.</summary>
internal sealed class EndOfStatement(ParserTable clauses) : TotalParser<GreenToken>
{
    protected override GreenToken Parse(ref ParseState<GreenToken> state, ref PooledList<Expected<GreenToken>> expecteds)
    {
        var token = state.Current;
        if (token.Kind != SyntaxKind.EndOfStatementToken)
        {
            var count = Faults.CountToEnd(ref state);
            token = Faults.Behind(Faults.Skip(ref state, count, clauses.Words), GreenToken.EndOfStatement);
        }

        state.Advance();
        return token;
    }
}
