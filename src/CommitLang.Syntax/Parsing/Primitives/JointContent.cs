using CommitLang.Syntax.Green;
using Pidgin;

namespace CommitLang.Syntax.Parsing.Primitives;

/// <summary>What stands in parentheses: a condition, or several patterns with the span of time that holds them together.</summary>
internal sealed class JointContent(Parser<GreenToken, GreenNode> condition, Parser<GreenToken, GreenNode> within) : TotalParser<GreenNode>
{
    protected override GreenNode Parse(ref ParseState<GreenToken> state, ref PooledList<Expected<GreenToken>> expecteds)
    {
        var content = Run(condition, ref state, ref expecteds);
        return content is AndConditionGreen && content.GetSlot(0) is { } operands && state.Current.Kind == SyntaxKind.WithinKeyword
            ? new JointPatternGreen(operands, Run(within, ref state, ref expecteds))
            : content;
    }
}
