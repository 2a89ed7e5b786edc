using CommitLang.Syntax.Green;
using Pidgin;

namespace CommitLang.Syntax.Parsing.Primitives;

/// <summary>Goes to one kind of words by what stands behind the modal.</summary>
internal sealed class WordsParser(
    Parser<GreenToken, GreenNode> promise,
    Parser<GreenToken, GreenNode> prohibition,
    Parser<GreenToken, GreenNode> keep,
    Parser<GreenToken, GreenNode> reservation,
    Parser<GreenToken, GreenNode> quantity) : TotalParser<GreenNode>
{
    /// <summary>What stands before a measure or conduct in parentheses.</summary>
    public static readonly SyntaxKind[] Functions =
        [SyntaxKind.SumKeyword, SyntaxKind.AverageKeyword, SyntaxKind.MaxKeyword, SyntaxKind.MinKeyword, SyntaxKind.CountKeyword];

    protected override GreenNode Parse(ref ParseState<GreenToken> state, ref PooledList<Expected<GreenToken>> expecteds)
    {
        var modal = OptionalModal.Width(ref state);
        var words = KindAhead(ref state, modal) switch
        {
            SyntaxKind.NotKeyword => prohibition,
            SyntaxKind.KeepKeyword => keep,
            SyntaxKind.MayKeyword when modal == 0 => reservation,
            _ => IsQuantity(ParseContext.Of(ref state).Tokens.Tokens[((int)state.Location + modal)..]) ? quantity : promise,
        };
        return Run(words, ref state, ref expecteds);
    }

    /// <summary>A comparison tells: behind the measure, or behind a counterpart that stands there.</summary>
    private static bool IsQuantity(ReadOnlySpan<GreenToken> tokens)
    {
        if (tokens.Length < 2 || !KindTables.IsWord(tokens[0].Kind))
        {
            return IsComparison(tokens[0].Kind);
        }

        if (tokens[1].Kind == SyntaxKind.OpenParenToken)
        {
            return Array.IndexOf(Functions, tokens[0].Kind) >= 0;
        }

        var place = 1;
        if (tokens[1].Kind is SyntaxKind.TowardKeyword or SyntaxKind.WithKeyword or SyntaxKind.AgainstKeyword)
        {
            do
            {
                place++;
                if (KindTables.IsWord(tokens[place].Kind) || tokens[place].Kind is SyntaxKind.VariableToken or SyntaxKind.UnderscoreToken)
                {
                    place++;
                }
            }
            while (tokens[place].Kind == SyntaxKind.CommaToken);
        }

        return IsComparison(tokens[place].Kind);
    }

    private static bool IsComparison(SyntaxKind kind) =>
        kind is >= SyntaxKind.LessEqualsToken and <= SyntaxKind.ExclamationEqualsToken;
}

/// <summary><c>will</c> or <c>aims to</c> if it is there.</summary>
internal sealed class OptionalModal : TotalParser<GreenNode?>
{
    /// <summary>The number of tokens of the modal that starts here.</summary>
    public static int Width(ref ParseState<GreenToken> state) => state.Current.Kind switch
    {
        SyntaxKind.WillKeyword => 1,
        SyntaxKind.AimsKeyword when KindAhead(ref state, 1) == SyntaxKind.ToKeyword => 2,
        _ => 0,
    };

    protected override GreenNode? Parse(ref ParseState<GreenToken> state, ref PooledList<Expected<GreenToken>> expecteds)
    {
        var first = state.Current;
        switch (Width(ref state))
        {
            case 0:
                return null;
            case 1:
                state.Advance();
                return new WillModalGreen(first);
            default:
                var second = state.LookAhead(2)[1];
                state.Advance(2);
                return new AimsToModalGreen(first, second);
        }
    }
}

/// <summary>What a quantity is compared with: a value, or a measure with a share of it before and an offset behind.</summary>
internal sealed class BoundParser(
    Parser<GreenToken, GreenNode> value,
    Parser<GreenToken, GreenNode> measure,
    Parser<GreenToken, GreenNode?> baseline,
    Parser<GreenToken, GreenNode?> offset) : TotalParser<GreenNode>
{
    protected override GreenNode Parse(ref ParseState<GreenToken> state, ref PooledList<Expected<GreenToken>> expecteds)
    {
        GreenNode? share = null;
        if (!KindTables.IsWord(state.Current.Kind))
        {
            var number = Run(value, ref state, ref expecteds);
            var of = state.Current;
            if (of.Kind != SyntaxKind.OfKeyword)
            {
                return new ValueBoundGreen(number);
            }

            state.Advance();
            share = new ShareOfGreen(number, of);
        }

        return new RelativeBoundGreen(
            share,
            Run(measure, ref state, ref expecteds),
            Run(baseline, ref state, ref expecteds),
            Run(offset, ref state, ref expecteds));
    }
}
