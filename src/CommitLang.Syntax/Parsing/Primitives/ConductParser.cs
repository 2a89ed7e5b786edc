using CommitLang.Syntax.Green;
using Pidgin;

namespace CommitLang.Syntax.Parsing.Primitives;

/// <summary>A conduct: a name, and arguments if a parenthesis follows. Without arguments its node is shared.</summary>
internal sealed class ConductParser(string what, Parser<GreenToken, GreenNode> arguments) : TotalParser<GreenNode>
{
    protected override GreenNode Parse(ref ParseState<GreenToken> state, ref PooledList<Expected<GreenToken>> expecteds)
    {
        var name = ExpectName.Read(ref state, what, NamePlace.BeforeClauses);
        return state.Current.Kind == SyntaxKind.OpenParenToken
            ? SharedNodes.Conduct(name, Run(arguments, ref state, ref expecteds))
            : SharedNodes.Conduct(name);
    }
}
