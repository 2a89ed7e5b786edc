using CommitLang.Syntax.Green;

namespace CommitLang.Syntax.Parsing;

/// <summary>
/// Nodes over a single token. The token keeps the last one that was made of it, so that with a shared token the node is shared
/// too.
/// </summary>
internal static class SharedNodes
{
    public static GreenNode Name(GreenToken token) =>
        token.Wrapper is NameGreen known ? known : Keep(token, new NameGreen(token));

    public static GreenNode Reference(GreenToken token) =>
        token.Wrapper is ReferenceGreen known ? known : Keep(token, new ReferenceGreen(token));

    public static GreenNode Conduct(GreenToken token) =>
        token.Wrapper is ConductGreen known ? known : Keep(token, new ConductGreen(token, null));

    /// <summary>Actors named one by one; those of a single shared name are shared.</summary>
    public static GreenNode Actors(GreenNode names)
    {
        if (names is not NameGreen name || name.GetSlot(0) is not GreenToken token)
        {
            return new NamedActorsGreen(names);
        }

        return token.OuterWrapper is NamedActorsGreen known && ReferenceEquals(known.GetSlot(0), names)
            ? known
            : token.OuterWrapper = new NamedActorsGreen(names);
    }

    private static GreenNode Keep(GreenToken token, GreenNode node)
    {
        token.Wrapper = node;
        return node;
    }
}
