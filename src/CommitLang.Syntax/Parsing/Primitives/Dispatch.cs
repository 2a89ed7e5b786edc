using CommitLang.Syntax.Green;
using Pidgin;

namespace CommitLang.Syntax.Parsing.Primitives;

/// <summary>Goes to a parser by the kind of the current token, through a table; to another where the table has none.</summary>
internal sealed class Dispatch(ParserTable table, Parser<GreenToken, GreenNode> otherwise) : TotalParser<GreenNode>
{
    protected override GreenNode Parse(ref ParseState<GreenToken> state, ref PooledList<Expected<GreenToken>> expecteds) =>
        Run(table[state.Current.Kind] ?? otherwise, ref state, ref expecteds);
}

/// <summary>Goes to a parser by the kind of the token behind the current one.</summary>
internal sealed class DispatchOnSecond(ParserTable table, Parser<GreenToken, GreenNode> otherwise) : TotalParser<GreenNode>
{
    protected override GreenNode Parse(ref ParseState<GreenToken> state, ref PooledList<Expected<GreenToken>> expecteds) =>
        Run(table[KindAhead(ref state, 1)] ?? otherwise, ref state, ref expecteds);
}

/// <summary>Parsers by the kind of the token that they start with.</summary>
internal sealed class ParserTable
{
    private readonly Parser<GreenToken, GreenNode>?[] _parsers = new Parser<GreenToken, GreenNode>?[KindTables.Size];
    private WordList? _words;

    public Parser<GreenToken, GreenNode>? this[SyntaxKind kind] => _parsers[(int)kind];

    /// <summary>The words that something starts with, for suggestions.</summary>
    public WordList Words => _words ??= new(Enum.GetValues<SyntaxKind>().Where(k => _parsers[(int)k] is not null));

    /// <summary>Sets the parser of some kinds; a table is complete before it is used.</summary>
    public ParserTable With(Parser<GreenToken, GreenNode> parser, params ReadOnlySpan<SyntaxKind> kinds)
    {
        foreach (var kind in kinds)
        {
            _parsers[(int)kind] = parser;
        }

        return this;
    }

    /// <summary>Takes over every parser of another table.</summary>
    public ParserTable With(ParserTable other)
    {
        for (var i = 0; i < _parsers.Length; i++)
        {
            _parsers[i] ??= other._parsers[i];
        }

        return this;
    }
}
