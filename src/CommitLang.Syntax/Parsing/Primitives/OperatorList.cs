using CommitLang.Syntax.Green;
using Pidgin;

namespace CommitLang.Syntax.Parsing.Primitives;

/// <summary>Operands with one operator between: a single operand stays as it is, several become one node with what ends it.</summary>
internal sealed class OperatorList(
    Parser<GreenToken, GreenNode> operand,
    SyntaxKind joint,
    Parser<GreenToken, GreenNode?> end,
    Func<GreenNode, GreenNode?, GreenNode> make) : TotalParser<GreenNode>
{
    protected override GreenNode Parse(ref ParseState<GreenToken> state, ref PooledList<Expected<GreenToken>> expecteds)
    {
        var first = Run(operand, ref state, ref expecteds);
        if (state.Current.Kind != joint)
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
            scratch.Push(Run(operand, ref state, ref expecteds));
        }
        while (state.Current.Kind == joint);
        var operands = scratch.PopList(height) ?? first;
        return make(operands, Run(end, ref state, ref expecteds));
    }
}

/// <summary>A node, and if it is of a kind that takes an operator and this follows, a node made of it and what stands behind the operator.</summary>
internal sealed class WithTail(
    Parser<GreenToken, GreenNode> head, Func<SyntaxKind, bool> takesJoint, SyntaxKind joint, Parser<GreenToken, Func<GreenNode, GreenNode>> tail)
    : TotalParser<GreenNode>
{
    protected override GreenNode Parse(ref ParseState<GreenToken> state, ref PooledList<Expected<GreenToken>> expecteds)
    {
        var first = Run(head, ref state, ref expecteds);
        return state.Current.Kind == joint && takesJoint(first.Kind) ? Run(tail, ref state, ref expecteds)(first) : first;
    }
}
