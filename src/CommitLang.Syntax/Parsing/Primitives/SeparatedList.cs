using CommitLang.Syntax.Green;
using Pidgin;

namespace CommitLang.Syntax.Parsing.Primitives;

/// <summary>One or more nodes with commas between. A comma before a citation belongs to the citation.</summary>
internal sealed class CommaList(Parser<GreenToken, GreenNode> item) : TotalParser<GreenNode>
{
    protected override GreenNode Parse(ref ParseState<GreenToken> state, ref PooledList<Expected<GreenToken>> expecteds)
    {
        var first = Run(item, ref state, ref expecteds);
        if (!Continues(ref state))
        {
            return first;
        }

        var scratch = ParseContext.Of(ref state).Scratch;
        var height = scratch.Count;
        scratch.Push(first);
        do
        {
            scratch.Push(state.Current);
            state.Advance();
            scratch.Push(Run(item, ref state, ref expecteds));
        }
        while (Continues(ref state));
        return scratch.PopList(height) ?? first;
    }

    private static bool Continues(ref ParseState<GreenToken> state) =>
        state.Current.Kind == SyntaxKind.CommaToken && KindAhead(ref state, 1) != SyntaxKind.OpenBracketToken;
}

/// <summary>
/// Conducts joined by <c>or</c> or <c>and</c>. The first of these words decides; where another stands, it is reported and stays
/// in the list.
/// </summary>
/// <param name="forced">The only word that may join them; <see cref="SyntaxKind.None"/> if both may.</param>
/// <param name="before">The word that allows no other.</param>
internal sealed class ConductList(Parser<GreenToken, GreenNode> item, SyntaxKind forced, string before) : TotalParser<GreenNode>
{
    protected override GreenNode Parse(ref ParseState<GreenToken> state, ref PooledList<Expected<GreenToken>> expecteds)
    {
        var first = Run(item, ref state, ref expecteds);
        if (!Continues(state.Current.Kind))
        {
            return first;
        }

        var context = ParseContext.Of(ref state);
        var height = context.Scratch.Count;
        var joint = forced == SyntaxKind.None ? state.Current.Kind : forced;
        context.Scratch.Push(first);
        do
        {
            var token = state.Current;
            if (token.Kind != joint)
            {
                token = Wrong(token, context.Claim(ref state));
            }

            context.Scratch.Push(token);
            state.Advance();
            context.Scratch.Push(Run(item, ref state, ref expecteds));
        }
        while (Continues(state.Current.Kind));
        return context.Scratch.PopList(height) ?? first;
    }

    private static bool Continues(SyntaxKind kind) => kind is SyntaxKind.OrKeyword or SyntaxKind.AndKeyword;

    private GreenToken Wrong(GreenToken token, bool isDue)
    {
        if (forced == SyntaxKind.None)
        {
            return isDue ? token.WithDiagnostic(new(Diagnostics.SyntaxDiagnostics.MixedConjunctions, 0, token.Text.Length, [])) : token;
        }

        var read = token.As(forced);
        var text = SyntaxFacts.GetText(forced);
        return isDue
            ? read.WithDiagnostic(new(Diagnostics.SyntaxDiagnostics.NotAnd, 0, token.Text.Length, [before], $"write `{text}`", text))
            : read;
    }
}
