using System.IO.Hashing;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using CommitLang.Engine.Tables;

namespace CommitLang.Events;

/// <summary>Compares the columns of a kept table with the hashes in its head, and looks whether each number is one that can stand there.</summary>
internal static class KeptBody
{
    /// <summary>Less than this is checked before a second thread would have begun.</summary>
    private const int WorthATask = 1 << 22;

    /// <summary>What is wrong with the first damaged block; null where nothing is.</summary>
    internal static string? Check(ReadOnlyMemory<byte> body, ulong[] hashes, IReadOnlyList<KeptColumn> columns, CancellationToken cancellationToken)
    {
        foreach (var column in columns)
        {
            if (column.Column is { Width: 0, Count: > 0 } following
                && (following.First < column.Limits.Least || (long)following.First + following.Count - 1 > column.Limits.Greatest))
            {
                return "a column holds a number that cannot stand there";
            }
        }

        var places = PlacesOf(columns);
        int firstWrong = hashes.Length;
        string? problem = null;
        var gate = new Lock();
        var options = new ParallelOptions
        {
            MaxDegreeOfParallelism = body.Length < WorthATask ? 1 : Environment.ProcessorCount,
            CancellationToken = cancellationToken,
        };
        if (options.MaxDegreeOfParallelism == 1)
        {
            for (int i = 0; i < hashes.Length && problem is null; i++)
            {
                CheckBlock(i);
            }
        }
        else
        {
            Parallel.For(0, hashes.Length, options, CheckBlock);
        }

        return problem;

        void CheckBlock(int block)
        {
            if (ProblemOf(body, block, hashes[block], places) is { } found)
            {
                lock (gate)
                {
                    if (block < firstWrong)
                    {
                        (firstWrong, problem) = (block, found);
                    }
                }
            }
        }
    }

    /// <summary>Where the bytes of each column stand in the body.</summary>
    private static List<(long Start, KeptColumn Column)> PlacesOf(IReadOnlyList<KeptColumn> columns)
    {
        var places = new List<(long, KeptColumn)>(columns.Count);
        long start = 0;
        foreach (var column in columns)
        {
            if (column.Column is { Width: > 0 } stored)
            {
                places.Add((start, column));
                start = KeptFormat.Aligned(start + stored.Bytes.Length);
            }
        }

        return places;
    }

    private static string? ProblemOf(ReadOnlyMemory<byte> body, int block, ulong hash, List<(long Start, KeptColumn Column)> places)
    {
        long start = (long)block * KeptFormat.BlockLength;
        long end = Math.Min(start + KeptFormat.BlockLength, body.Length);
        if (XxHash3.HashToUInt64(body.Span[(int)start..(int)end]) != hash)
        {
            return $"the bytes {start} to {end - 1} of its columns are not those that were written";
        }

        foreach (var (first, column) in places)
        {
            var stored = column.Column ?? throw new InvalidOperationException("a column that is absent has no place");
            long from = Math.Max(start, first), to = Math.Min(end, first + stored.Bytes.Length);
            if (from < to && !AreWithin(stored.Bytes.Span[(int)(from - first)..(int)(to - first)], stored.Width, column.Limits.From(stored.First)))
            {
                return "a column holds a number that cannot stand there";
            }
        }

        return null;
    }

    /// <summary>Whether all numbers of a piece of a column are within its limits.</summary>
    internal static bool AreWithin(ReadOnlySpan<byte> bytes, int width, KeptLimits limits) => width switch
    {
        1 => AreWithin(bytes, (byte)Base(limits), Room(limits, byte.MaxValue)),
        2 => AreWithin(MemoryMarshal.Cast<byte, ushort>(bytes), (ushort)Base(limits), Room(limits, ushort.MaxValue)),
        _ => AreWithin(MemoryMarshal.Cast<byte, uint>(bytes), (uint)limits.Least, (long)limits.Greatest - limits.Least),
    };

    /// <summary>The least number of a narrow column that is within limits, as its bits; -1 has all of them set.</summary>
    private static int Base(KeptLimits limits) => Math.Max(limits.Least, -1);

    /// <summary>How far above that the numbers of a narrow column may be; negative where none is allowed.</summary>
    private static long Room(KeptLimits limits, int allBits) => Math.Min(limits.Greatest, allBits - 1) - Base(limits);

    /// <summary>Numbers are in their range exactly where the distance from its least one, without a sign, is no more than its room.</summary>
    private static bool AreWithin<T>(ReadOnlySpan<T> numbers, T least, long room)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        if (room < 0)
        {
            return numbers.IsEmpty;
        }

        // Four at once, since the greatest of one must wait for that of the one before. In 128 bits, which the native program has everywhere.
        var vectors = MemoryMarshal.Cast<T, Vector128<T>>(numbers);
        var from = Vector128.Create(least);
        Vector128<T> first = default, second = default, third = default, fourth = default;
        int at = 0;
        for (; at + 3 < vectors.Length; at += 4)
        {
            first = Vector128.Max(first, vectors[at] - from);
            second = Vector128.Max(second, vectors[at + 1] - from);
            third = Vector128.Max(third, vectors[at + 2] - from);
            fourth = Vector128.Max(fourth, vectors[at + 3] - from);
        }

        for (; at < vectors.Length; at++)
        {
            first = Vector128.Max(first, vectors[at] - from);
        }

        first = Vector128.Max(Vector128.Max(first, second), Vector128.Max(third, fourth));
        var greatest = T.Zero;
        for (int lane = 0; lane < Vector128<T>.Count; lane++)
        {
            greatest = T.Max(greatest, first[lane]);
        }

        int i = vectors.Length * Vector128<T>.Count;
        for (; i < numbers.Length; i++)
        {
            greatest = T.Max(greatest, unchecked(numbers[i] - least));
        }

        return long.CreateTruncating(greatest) <= room;
    }
}
