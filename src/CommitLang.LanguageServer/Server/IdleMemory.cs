namespace CommitLang.LanguageServer.Server;

/// <summary>Gives memory back to the system while nobody waits: it would otherwise have it back only when something else is made, which may be never.</summary>
internal sealed class IdleMemory
{
    /// <summary>So many bytes are made before it is worth looking through all: hundreds of edits of an ordinary check, one of a large table.</summary>
    private const long Least = 256L << 20;

    private long _made;
    private long _kept;

    /// <summary>Gives back what nothing holds any more, where so much was made since the last time that there may be much of it.</summary>
    internal void GiveBackWhereMuchWasMade()
    {
        if (GC.GetTotalAllocatedBytes() - _made >= Math.Max(Least, _kept))
        {
            GiveBack();
        }
    }

    /// <summary>Gives back what nothing holds any more.</summary>
    internal void GiveBack()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        (_made, _kept) = (GC.GetTotalAllocatedBytes(), GC.GetTotalMemory(forceFullCollection: false));
    }
}
