using CommitLang.Syntax.Green;
using Pidgin;

namespace CommitLang.Syntax.Parsing.Primitives;

/// <summary>What a word that could be a keyword is read as where a name is expected.</summary>
internal enum NamePlace
{
    /// <summary>Nothing else can stand here: every word is a name.</summary>
    Alone,

    /// <summary>Clauses follow: a word that starts one, going by what stands behind it, is no name.</summary>
    BeforeClauses,
}

/// <summary>A name, or a missing one; a keyword is read as a name.</summary>
internal sealed class ExpectName(string what, NamePlace place) : TotalParser<GreenToken>
{
    protected override GreenToken Parse(ref ParseState<GreenToken> state, ref PooledList<Expected<GreenToken>> expecteds) =>
        Read(ref state, what, place);

    public static GreenToken Read(ref ParseState<GreenToken> state, string what, NamePlace place)
    {
        var token = state.Current;
        if (token.Kind == SyntaxKind.NameToken)
        {
            state.Advance();
            return token;
        }

        if (!KindTables.IsWord(token.Kind)
            || (place == NamePlace.BeforeClauses && state.LookAhead(2) is { Length: 2 } two && KindTables.StartsClause(token.Kind, two[1].Kind)))
        {
            return Faults.Missing(ref state, SyntaxKind.NameToken, what, null);
        }

        state.Advance();
        return token.As(SyntaxKind.NameToken);
    }
}

/// <summary>A node that consists of a name, or of a missing one.</summary>
internal sealed class ExpectNameNode(string what, NamePlace place) : TotalParser<GreenNode>
{
    protected override GreenNode Parse(ref ParseState<GreenToken> state, ref PooledList<Expected<GreenToken>> expecteds) =>
        SharedNodes.Name(ExpectName.Read(ref state, what, place));
}

/// <summary>The name of a declaration, record or rule: a name or one with slashes in it.</summary>
internal sealed class ExpectReference(string what, NamePlace place) : TotalParser<GreenNode>
{
    protected override GreenNode Parse(ref ParseState<GreenToken> state, ref PooledList<Expected<GreenToken>> expecteds)
    {
        var token = state.Current;
        if (token.Kind == SyntaxKind.ReferenceToken)
        {
            state.Advance();
            return SharedNodes.Reference(token);
        }

        return SharedNodes.Reference(ExpectName.Read(ref state, what, place));
    }
}

/// <summary>The unit of a measure: a name or <c>%</c>.</summary>
internal sealed class ExpectUnit : TotalParser<GreenToken>
{
    protected override GreenToken Parse(ref ParseState<GreenToken> state, ref PooledList<Expected<GreenToken>> expecteds)
    {
        var token = state.Current;
        if (token.Kind != SyntaxKind.PercentToken)
        {
            return ExpectName.Read(ref state, "a unit", NamePlace.Alone);
        }

        state.Advance();
        return token;
    }
}

/// <summary>What is imported: a path in quotes, or the name of a library.</summary>
internal sealed class ImportPath : TotalParser<GreenToken>
{
    protected override GreenToken Parse(ref ParseState<GreenToken> state, ref PooledList<Expected<GreenToken>> expecteds)
    {
        var token = state.Current;
        if (token.Kind is not (SyntaxKind.StringToken or SyntaxKind.ReferenceToken))
        {
            return KindTables.IsWord(token.Kind)
                ? ExpectName.Read(ref state, "", NamePlace.Alone)
                : Faults.Missing(ref state, SyntaxKind.StringToken, "a path in quotes or the name of a library", null);
        }

        state.Advance();
        return token;
    }
}
