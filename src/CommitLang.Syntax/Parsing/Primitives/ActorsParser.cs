using CommitLang.Syntax.Diagnostics;
using CommitLang.Syntax.Green;
using Pidgin;

namespace CommitLang.Syntax.Parsing.Primitives;

/// <summary>
/// The actors of a record. Before words <c>each of</c> may stand, before a deed <c>one of</c>; elsewhere these words are skipped
/// and reported.
/// </summary>
/// <param name="group">The word that may stand before a group here; <see cref="SyntaxKind.None"/> if none may.</param>
/// <param name="place">What the message says about the place.</param>
internal sealed class ActorsParser(Parser<GreenToken, GreenNode> names, SyntaxKind group, string place) : TotalParser<GreenNode>
{
    protected override GreenNode Parse(ref ParseState<GreenToken> state, ref PooledList<Expected<GreenToken>> expecteds)
    {
        var token = state.Current;
        if (token.Kind is not (SyntaxKind.EachKeyword or SyntaxKind.OneKeyword) || KindAhead(ref state, 1) != SyntaxKind.OfKeyword)
        {
            return SharedNodes.Actors(Run(names, ref state, ref expecteds));
        }

        if (token.Kind == group)
        {
            var of = state.LookAhead(2)[1];
            state.Advance(2);
            var member = SharedNodes.Name(ExpectName.Read(ref state, "the name of a group", NamePlace.Alone));
            return group == SyntaxKind.EachKeyword ? new EachOfActorsGreen(token, of, member) : new OneOfActorsGreen(token, of, member);
        }

        var isDue = ParseContext.Of(ref state).Claim(ref state);
        var skipped = Faults.Skip(state.LookAhead(2), isDue
            ? new(SyntaxDiagnostics.MisplacedGroup, 0, token.Text.Length, [token.Text, place])
            : null);
        state.Advance(2);
        var name = ExpectName.Read(ref state, "the name of a group", NamePlace.Alone);
        return new NamedActorsGreen(new NameGreen(Faults.Behind(skipped, name)));
    }
}

/// <summary>
/// The <c>not</c> of a deed, if it is there. Which member of a group did not do something cannot be left open.
/// </summary>
internal sealed class DeedNot : TotalParser<GreenToken?>
{
    protected override GreenToken? Parse(ref ParseState<GreenToken> state, ref PooledList<Expected<GreenToken>> expecteds)
    {
        var token = state.Current;
        if (token.Kind != SyntaxKind.NotKeyword)
        {
            return null;
        }

        var isOneOf = IsBehindOneOf(ParseContext.Of(ref state).Tokens.Tokens[..(int)state.Location]);
        if (isOneOf && ParseContext.Of(ref state).Claim(ref state))
        {
            token = token.WithDiagnostic(new(SyntaxDiagnostics.OneOfDidNot, 0, token.Text.Length, []));
        }

        state.Advance();
        return token;
    }

    // `one of G [possibly] did` stands right before.
    private static bool IsBehindOneOf(ReadOnlySpan<GreenToken> before)
    {
        var of = before.Length - (before is [.., { Kind: SyntaxKind.PossiblyKeyword }, _] ? 4 : 3);
        return of > 0 && before[of].Kind == SyntaxKind.OfKeyword && before[of - 1].Kind == SyntaxKind.OneKeyword;
    }
}

/// <summary><c>may not</c>: the first word is reported and skipped, so that a prohibition remains.</summary>
internal sealed class MayNot(Parser<GreenToken, GreenNode> reservation, Parser<GreenToken, GreenNode> conducts) : TotalParser<GreenNode>
{
    protected override GreenNode Parse(ref ParseState<GreenToken> state, ref PooledList<Expected<GreenToken>> expecteds)
    {
        if (KindAhead(ref state, 1) != SyntaxKind.NotKeyword)
        {
            return Run(reservation, ref state, ref expecteds);
        }

        var may = state.Current;
        var not = state.LookAhead(2)[1];
        var width = may.Text.Length + may.TrailingWidth + not.LeadingWidth + not.Text.Length;
        var isDue = ParseContext.Of(ref state).Claim(ref state);
        var skipped = Faults.Skip([may], isDue ? new(SyntaxDiagnostics.MayNot, 0, width, [], "write `not`", "not") : null);
        state.Advance(2);
        return new ProhibitionWordsGreen(null, Faults.Behind(skipped, not), Run(conducts, ref state, ref expecteds));
    }
}
