using CommitLang.Syntax.Green;

namespace CommitLang.Syntax.Parsing;

/// <summary>
/// Nodes that are shared. A token keeps the last node that was made over it alone, so that a shared token leads to a shared node;
/// nodes of two children are kept in a cache.
/// </summary>
internal static class SharedNodes
{
    public static GreenNode Name(GreenToken token) => token.Derived switch
    {
        NameGreen known => known,
        NamedActorsGreen actors when actors.GetSlot(0) is NameGreen known => known,
        _ => Keep(token, new NameGreen(token)),
    };

    public static GreenNode Reference(GreenToken token) =>
        token.Derived is ReferenceGreen known ? known : Keep(token, new ReferenceGreen(token));

    public static GreenNode Conduct(GreenToken token) =>
        token.Derived is ConductGreen known ? known : Keep(token, new ConductGreen(token, null));

    public static GreenNode Conduct(GreenToken name, GreenNode arguments)
    {
        ref var slot = ref NodeCache.Slot(name, arguments);
        return slot is ConductGreen known && ReferenceEquals(known.GetSlot(0), name) && ReferenceEquals(known.GetSlot(1), arguments)
            ? known
            : slot = new ConductGreen(name, arguments);
    }

    public static GreenNode Arguments(GreenToken open, GreenNode arguments, GreenToken close)
    {
        ref var slot = ref NodeCache.Slot(arguments, close);
        return slot is ArgumentListGreen known && ReferenceEquals(known.GetSlot(0), open) && ReferenceEquals(known.GetSlot(1), arguments)
            && ReferenceEquals(known.GetSlot(2), close)
                ? known
                : slot = new ArgumentListGreen(open, arguments, close);
    }

    public static GreenNode Counterpart(GreenToken preposition, GreenNode counterparts)
    {
        ref var slot = ref NodeCache.Slot(preposition, counterparts);
        return slot is CounterpartClauseGreen known && ReferenceEquals(known.GetSlot(0), preposition)
            && ReferenceEquals(known.GetSlot(1), counterparts)
                ? known
                : slot = new CounterpartClauseGreen(preposition, counterparts);
    }

    public static GreenNode Reason(GreenToken slash, GreenToken reason)
    {
        ref var slot = ref NodeCache.Slot(slash, reason);
        return slot is VerdictReasonGreen known && ReferenceEquals(known.GetSlot(0), slash) && ReferenceEquals(known.GetSlot(1), reason)
            ? known
            : slot = new VerdictReasonGreen(slash, reason);
    }

    public static GreenNode Verdict(GreenToken keyword, GreenNode? reason)
    {
        ref var slot = ref NodeCache.Slot(keyword, reason ?? keyword);
        return slot is VerdictGreen known && ReferenceEquals(known.GetSlot(0), keyword) && ReferenceEquals(known.GetSlot(1), reason)
            ? known
            : slot = new VerdictGreen(keyword, reason);
    }

    /// <summary>Actors named one by one; those of a single shared name are shared.</summary>
    public static GreenNode Actors(GreenNode names)
    {
        if (names is not NameGreen name || name.GetSlot(0) is not GreenToken token)
        {
            return new NamedActorsGreen(names);
        }

        return token.Derived is NamedActorsGreen known && ReferenceEquals(known.GetSlot(0), names)
            ? known
            : Keep(token, new NamedActorsGreen(names));
    }

    private static GreenNode Keep(GreenToken token, GreenNode node)
    {
        token.Derived = node;
        return node;
    }
}
