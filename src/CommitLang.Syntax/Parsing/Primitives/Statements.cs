using CommitLang.Syntax.Green;
using Pidgin;

namespace CommitLang.Syntax.Parsing.Primitives;

/// <summary>Statements to the end of the tokens; they go into the context, which keeps them over several runs.</summary>
internal sealed class Statements(Parser<GreenToken, GreenNode> statement) : TotalParser<Unit>
{
    protected override Unit Parse(ref ParseState<GreenToken> state, ref PooledList<Expected<GreenToken>> expecteds)
    {
        var context = ParseContext.Of(ref state);
        while (state.HasCurrent)
        {
            context.StartStatement();
            context.Statements.Add(Run(statement, ref state, ref expecteds));
        }

        return Unit.Value;
    }
}

/// <summary>
/// A statement: one that starts with a word of its own, or a record. An actor may be called like the word that a statement
/// starts with; then a colon or a comma follows.
/// </summary>
internal sealed class StatementStart(
    ParserTable statements, Parser<GreenToken, GreenNode> record, Parser<GreenToken, GreenNode> broken) : TotalParser<GreenNode>
{
    protected override GreenNode Parse(ref ParseState<GreenToken> state, ref PooledList<Expected<GreenToken>> expecteds)
    {
        var kind = state.Current.Kind;
        if (kind is SyntaxKind.DateToken or SyntaxKind.NumberToken or SyntaxKind.NameToken)
        {
            return Run(record, ref state, ref expecteds);
        }

        if (statements[kind] is { } statement)
        {
            var next = KindAhead(ref state, 1);
            var isRecord = next == SyntaxKind.CommaToken || (next == SyntaxKind.ColonToken && kind != SyntaxKind.RuleKeyword);
            return Run(isRecord ? record : statement, ref state, ref expecteds);
        }

        return Run(KindTables.IsWord(kind) ? record : broken, ref state, ref expecteds);
    }
}
