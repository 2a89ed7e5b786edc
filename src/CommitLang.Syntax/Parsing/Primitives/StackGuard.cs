using CommitLang.Syntax.Diagnostics;
using CommitLang.Syntax.Green;
using Pidgin;

namespace CommitLang.Syntax.Parsing.Primitives;

/// <summary>
/// Lets a parser call itself so many times; what is nested deeper is reported and left to whoever skips. The limit is a number and
/// not the size of the stack, so that every machine gives the same answer.
/// </summary>
internal sealed class StackGuard(Func<Parser<GreenToken, GreenNode>> inner) : TotalParser<GreenNode>
{
    /// <summary>How deep conditions may be nested.</summary>
    public const int Deepest = 100;

    private Parser<GreenToken, GreenNode>? _inner;

    protected override GreenNode Parse(ref ParseState<GreenToken> state, ref PooledList<Expected<GreenToken>> expecteds)
    {
        var context = ParseContext.Of(ref state);
        if (context.Depth == Deepest)
        {
            var isDue = context.Claim(ref state);
            GreenDiagnostic[] reports = isDue
                ? [new(SyntaxDiagnostics.TooDeep, state.Current.LeadingWidth, state.Current.Text.Length, [Deepest])]
                : [];
            return new ConductPatternGreen(new ConductGreen(GreenToken.Create(SyntaxKind.NameToken, "", [], [], reports, true), null));
        }

        context.Depth++;
        var result = Run(_inner ??= inner(), ref state, ref expecteds);
        context.Depth--;
        return result;
    }
}
