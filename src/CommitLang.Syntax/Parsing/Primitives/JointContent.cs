using CommitLang.Syntax.Green;
using Pidgin;

namespace CommitLang.Syntax.Parsing.Primitives;

/// <summary>
/// What stands in parentheses: a condition, or several patterns with the span of time that holds them together. Other conditions have no day to
/// measure from, so that behind them <c>within</c> cannot stand.
/// </summary>
internal sealed class JointContent(Parser<GreenToken, GreenNode> condition, Parser<GreenToken, GreenNode> within) : TotalParser<GreenNode>
{
    protected override GreenNode Parse(ref ParseState<GreenToken> state, ref PooledList<Expected<GreenToken>> expecteds)
    {
        var content = Run(condition, ref state, ref expecteds);
        return content is AndConditionGreen && content.GetSlot(0) is { } operands && state.Current.Kind == SyntaxKind.WithinKeyword && ArePatterns(operands)
            ? new JointPatternGreen(operands, Run(within, ref state, ref expecteds))
            : content;
    }

    /// <summary>Whether a kind is one of the patterns that <c>after</c>, and <c>and</c> with <c>within</c>, join.</summary>
    internal static bool IsPattern(SyntaxKind kind) => kind is SyntaxKind.ConductPattern or SyntaxKind.DeedPattern or SyntaxKind.MeasurementPattern
        or SyntaxKind.AfterPattern or SyntaxKind.AtLeastPattern;

    /// <summary>Every other child is a separator.</summary>
    private static bool ArePatterns(GreenNode operands)
    {
        for (var i = 0; i < operands.SlotCount; i += 2)
        {
            if (operands.GetSlot(i) is not { } operand || !IsPattern(operand.Kind))
            {
                return false;
            }
        }

        return true;
    }
}
