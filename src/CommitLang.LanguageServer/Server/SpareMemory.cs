namespace CommitLang.LanguageServer.Server;

/// <summary>
/// Gives back to the system what is not needed any more, once nobody has asked anything for a while: by itself that would be done only when as much again was
/// made. Nobody waits for it, and it takes less than a check does that makes so much.
/// </summary>
internal sealed class SpareMemory
{
    /// <summary>So long nothing must come from the client: somebody who writes on does not wait for it.</summary>
    internal static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Where less was made there is not much to give back.</summary>
    private const long Much = 64L << 20;

    private long _made = GC.GetTotalAllocatedBytes();

    /// <summary>Whether much was made since it was last done, or somebody let go of much.</summary>
    internal bool IsWorthIt
    {
        get => field || GC.GetTotalAllocatedBytes() - _made > Much;
        set;
    }

    internal void GiveBack()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        (_made, IsWorthIt) = (GC.GetTotalAllocatedBytes(), false);
    }
}
