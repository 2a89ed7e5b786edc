using CommitLang.Syntax.Diagnostics;
using CommitLang.Syntax.Green;
using Pidgin;

namespace CommitLang.Syntax.Parsing.Primitives;

/// <summary>
/// Goes to the parser of a record by its verb: the token behind date, actors and <c>possibly</c>. Where something else stands
/// there, a verb not far behind decides, and where none is, the statement is not understood.
/// </summary>
internal sealed class RecordDispatch(ParserTable verbs, ParserTable statements) : TotalParser<GreenNode>
{
    private const int Farthest = 64;

    protected override GreenNode Parse(ref ParseState<GreenToken> state, ref PooledList<Expected<GreenToken>> expecteds)
    {
        var context = ParseContext.Of(ref state);
        var start = (int)state.Location;
        var place = FindVerb(context.Tokens.Tokens, start);
        var record = verbs[context.Tokens[place].Kind];
        for (var i = place + 1; record is null && i < place + Farthest && context.Tokens[i - 1].Kind != SyntaxKind.EndOfStatementToken; i++)
        {
            record = verbs[context.Tokens[i].Kind];
        }

        if (context.Tokens[start] is { Kind: SyntaxKind.NumberToken } number && !IsYear(number.Text))
        {
            return Broken.YearMissing(ref state);
        }

        return record is null ? Broken.Record(ref state, place - start, verbs, statements) : Run(record, ref state, ref expecteds);
    }

    // A longer number is taken for a year, such as `20223`: whether the date exists is looked at later.
    private static bool IsYear(string text) => text.Length >= 4 && !text.Contains('.', StringComparison.Ordinal);

    private static int FindVerb(ReadOnlySpan<GreenToken> tokens, int place)
    {
        if (tokens[place].Kind is SyntaxKind.DateToken or SyntaxKind.NumberToken)
        {
            place++;
        }

        if (tokens[place].Kind is SyntaxKind.EachKeyword or SyntaxKind.OneKeyword && tokens[place + 1].Kind == SyntaxKind.OfKeyword)
        {
            place += 2;
        }

        while (KindTables.IsWord(tokens[place].Kind))
        {
            place++;
            if (tokens[place].Kind != SyntaxKind.CommaToken)
            {
                break;
            }

            place++;
        }

        return tokens[place].Kind == SyntaxKind.PossiblyKeyword ? place + 1 : place;
    }
}

/// <summary>Statements that are not understood: they hold nothing but skipped tokens.</summary>
internal sealed class Broken(ParserTable statements) : TotalParser<GreenNode>
{
    public static BrokenStatementGreen Record(ref ParseState<GreenToken> state, int place, ParserTable verbs, ParserTable statements)
    {
        var first = state.Current;
        if (place == 1 && statements.Words.Nearest(first) is { } statement)
        {
            return Skip(ref state, 0, SyntaxDiagnostics.UnknownStatement, [new Quoted(first.Text), WordList.Tail(statement)], statement);
        }

        var token = state.LookAhead(place + 1)[place];
        var meant = verbs.Words.Nearest(token);
        return Skip(ref state, place, SyntaxDiagnostics.NoVerb, [WordList.Tail(meant)], meant);
    }

    /// <summary>A statement that starts with a number that is no year.</summary>
    public static BrokenStatementGreen YearMissing(ref ParseState<GreenToken> state) =>
        Skip(ref state, 0, SyntaxDiagnostics.YearFirst, [new Quoted(state.Current.Text)], null);

    protected override GreenNode Parse(ref ParseState<GreenToken> state, ref PooledList<Expected<GreenToken>> expecteds)
    {
        var token = state.Current;
        var meant = statements.Words.Nearest(token);
        return Skip(ref state, 0, SyntaxDiagnostics.UnknownStatement, [new Quoted(token.Text), WordList.Tail(meant)], meant);
    }

    private static BrokenStatementGreen Skip(
        ref ParseState<GreenToken> state, int place, DiagnosticDescriptor descriptor, object[] arguments, string? meant)
    {
        var context = ParseContext.Of(ref state);
        var count = Faults.CountToEnd(ref state);
        var run = state.LookAhead(count);
        GreenDiagnostic? report = null;
        if (context.Claim(ref state))
        {
            var offset = 0;
            for (var i = 0; i < place; i++)
            {
                offset += run[i].FullWidth;
            }

            // Behind the last token there is no text to point at: then it is the end of that token.
            report = place < run.Length
                ? new(descriptor, offset - run[0].LeadingWidth + run[place].LeadingWidth, run[place].Text.Length, arguments, null, meant)
                : new(descriptor, offset - run[0].LeadingWidth - run[^1].TrailingWidth, 0, arguments);
        }

        var end = Faults.Behind(Faults.Skip(run, report), GreenToken.EndOfStatement);
        state.Advance(count + 1);
        return new(end);
    }
}
