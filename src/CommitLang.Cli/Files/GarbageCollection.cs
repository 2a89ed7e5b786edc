using System.Runtime;

namespace CommitLang.Cli.Files;

/// <summary>
/// Puts the collection of garbage off while large inputs are worked on: nearly all that a check makes of them is kept until it ends, so looking through it in
/// between takes a fifth of the time and finds little. Collections come back by themselves once so much is made.
/// </summary>
internal static class GarbageCollection
{
    private const long LeastTable = 4L << 20;
    private const int LeastText = 256 << 10;
    private const long Most = 512L << 20;

    /// <summary>So much is made of a byte of a table and of the text beside it, as measured.</summary>
    private const int MadeOfAByte = 16;

    private static readonly Lock Gate = new();

    /// <param name="bytes">The length of a table that will be read.</param>
    internal static void PutOffForTable(long bytes)
    {
        if (bytes >= LeastTable)
        {
            PutOff(bytes * MadeOfAByte);
        }
    }

    /// <param name="length">The length of a text that will be checked, in characters. Of each some two hundred bytes are made, and nobody knows yet what its tables hold.</param>
    internal static void PutOffForText(int length)
    {
        if (length >= LeastText)
        {
            PutOff(Most);
        }
    }

    private static void PutOff(long bytes)
    {
        // A text and its tables are opened by several threads, and it can be begun once only.
        lock (Gate)
        {
            if (GCSettings.LatencyMode == GCLatencyMode.NoGCRegion)
            {
                return;
            }

            try
            {
                bytes = Math.Min(Math.Min(Most, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 8), bytes);
                GC.TryStartNoGCRegion(bytes, disallowFullBlockingGC: true);
            }
            catch (ArgumentOutOfRangeException)
            {
                // A small machine cannot promise so much: then it goes on as ever.
            }
        }
    }
}
