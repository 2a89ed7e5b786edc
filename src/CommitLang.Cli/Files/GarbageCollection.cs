using System.Runtime;

namespace CommitLang.Cli.Files;

/// <summary>
/// Puts the collection of garbage off while large tables are worked on: nearly all that a check makes of them is kept until it ends, so looking through it in
/// between takes a fifth of the time and finds little. Collections come back by themselves once so much is made.
/// </summary>
internal static class GarbageCollection
{
    private const long Least = 4L << 20;
    private const long Most = 512L << 20;

    /// <summary>So much is made of a byte of a table and of the text beside it, as measured.</summary>
    private const int MadeOfAByte = 16;

    /// <param name="bytes">The length of the table.</param>
    internal static void PutOff(long bytes)
    {
        if (bytes < Least || GCSettings.LatencyMode == GCLatencyMode.NoGCRegion)
        {
            return;
        }

        try
        {
            GC.TryStartNoGCRegion(Math.Min(Math.Min(Most, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 8), bytes * MadeOfAByte), disallowFullBlockingGC: true);
        }
        catch (ArgumentOutOfRangeException)
        {
            // A small machine cannot promise so much: then it goes on as ever.
        }
    }
}
