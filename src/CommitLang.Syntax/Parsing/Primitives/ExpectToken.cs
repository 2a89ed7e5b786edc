using CommitLang.Syntax.Green;
using Pidgin;

namespace CommitLang.Syntax.Parsing.Primitives;

/// <summary>A token of one kind, or a missing one.</summary>
internal sealed class ExpectToken(SyntaxKind kind, string what) : TotalParser<GreenToken>
{
    private readonly SyntaxKind[] _kinds = [kind];
    private readonly WordList _words = new([kind]);

    protected override GreenToken Parse(ref ParseState<GreenToken> state, ref PooledList<Expected<GreenToken>> expecteds)
    {
        var token = state.Current;
        if (token.Kind != kind)
        {
            return Faults.MissingWord(ref state, _kinds, _words, what);
        }

        state.Advance();
        return token;
    }
}

/// <summary>
/// A token of one kind; what stands between the current token and it is skipped if it is not far, so that one slip does not
/// lose the rest of the statement.
/// </summary>
internal sealed class ExpectTokenAhead(SyntaxKind kind, string what) : TotalParser<GreenToken>
{
    private const int Farthest = 64;

    private readonly SyntaxKind[] _kinds = [kind];
    private readonly WordList _words = new([kind]);

    protected override GreenToken Parse(ref ParseState<GreenToken> state, ref PooledList<Expected<GreenToken>> expecteds)
    {
        var token = state.Current;
        if (token.Kind == kind)
        {
            state.Advance();
            return token;
        }

        var distance = 0;
        foreach (var ahead in state.LookAhead(Farthest))
        {
            if (ahead.Kind == kind)
            {
                var skipped = Faults.Skip(ref state, distance, _words);
                state.Advance();
                return Faults.Behind(skipped, ahead);
            }

            if (ahead.Kind == SyntaxKind.EndOfStatementToken)
            {
                break;
            }

            distance++;
        }

        return Faults.MissingWord(ref state, _kinds, _words, what);
    }
}

/// <summary>A token of one of several kinds; where none is, a missing one of the first.</summary>
internal sealed class ExpectOneOf(string what, params SyntaxKind[] kinds) : TotalParser<GreenToken>
{
    private readonly WordList _words = new(kinds);
    private readonly bool[] _table = KindTables.Make(k => kinds.Contains(k));

    protected override GreenToken Parse(ref ParseState<GreenToken> state, ref PooledList<Expected<GreenToken>> expecteds)
    {
        var token = state.Current;
        if (!_table[(int)token.Kind])
        {
            return Faults.MissingWord(ref state, kinds, _words, what);
        }

        state.Advance();
        return token;
    }
}

/// <summary>A date, or the number that a year alone is written as.</summary>
internal sealed class ExpectDate(string what) : TotalParser<GreenToken>
{
    protected override GreenToken Parse(ref ParseState<GreenToken> state, ref PooledList<Expected<GreenToken>> expecteds)
    {
        var token = state.Current;
        if (token.Kind is not (SyntaxKind.DateToken or SyntaxKind.NumberToken))
        {
            return Faults.Missing(ref state, SyntaxKind.DateToken, what, null);
        }

        state.Advance();
        return token.As(SyntaxKind.DateToken);
    }
}
