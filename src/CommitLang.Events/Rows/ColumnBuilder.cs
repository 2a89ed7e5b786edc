using System.Numerics;
using System.Runtime.InteropServices;
using CommitLang.Engine.Tables;

namespace CommitLang.Events.Rows;

/// <summary>Gathers the numbers of a column piece by piece, in as few bytes as they need.</summary>
/// <param name="first">The number from which on 65,535 take two bytes; 0 where also smaller ones than it may be narrow.</param>
internal sealed class ColumnBuilder(int first = 0)
{
    private const int SmallestPart = 16 * 1024;
    private const int GreatestPart = 16 * 1024 * 1024;

    /// <summary>No more room is taken by a guess than for so many numbers.</summary>
    private const int GreatestGuess = 64 * 1024 * 1024;

    private readonly List<Part> _parts = [];
    private int _count;

    /// <summary>Numbers of one width, in bytes that are filled from the front.</summary>
    private sealed class Part(int width, int first, int room)
    {
        private readonly byte[] _bytes = GC.AllocateUninitializedArray<byte>(room * width);

        internal int Width => width;

        internal int Count { get; private set; }

        internal int Room => _bytes.Length / width - Count;

        internal ReadOnlyMemory<byte> Bytes => _bytes.AsMemory(0, Count * width);

        internal Column Column => Column.Of(Bytes, width, width == sizeof(int) ? 0 : first);

        internal void Add(ReadOnlySpan<int> numbers)
        {
            Narrow(numbers, _bytes.AsSpan(Count * width), width, first);
            Count += numbers.Length;
        }
    }

    /// <summary>How many numbers there will be, as far as anybody can tell; 0 where nobody can.</summary>
    internal int Expected { get; set; }

    internal void Add(ReadOnlySpan<int> numbers)
    {
        if (numbers.IsEmpty)
        {
            return;
        }

        int width = WidthOf(numbers);
        if (_parts.Count == 0 || _parts[^1].Width < width || _parts[^1].Room < numbers.Length)
        {
            AddPart(_parts.Count == 0 ? width : Math.Max(width, _parts[^1].Width), numbers.Length);
        }

        _parts[^1].Add(numbers);
        _count += numbers.Length;
    }

    /// <summary>The column; the builder is empty then.</summary>
    internal Column Build()
    {
        if (_parts.Count == 1)
        {
            return _parts[0].Column;
        }

        int width = _parts.Count == 0 ? 1 : _parts.Max(p => p.Width), at = 0;
        var all = GC.AllocateUninitializedArray<byte>(checked(_count * width));
        foreach (var part in _parts)
        {
            Copy(part, width, all.AsSpan(at, part.Count * width));
            at += part.Count * width;
        }

        _parts.Clear();
        return Column.Of(all, width, width == sizeof(int) ? 0 : first);
    }

    /// <summary>A part with room for what is expected, or for as much again as there is. What little there is so far becomes its beginning.</summary>
    private void AddPart(int width, int atLeast)
    {
        int room = Math.Max(Math.Min(GreatestGuess, Expected - _count), Math.Clamp(_count, SmallestPart, GreatestPart));
        if (_parts.Count == 1 && _count <= room / 4)
        {
            var part = new Part(width, first, Math.Max(room, atLeast) + _count);
            var numbers = _parts[0].Column.ToArray();
            part.Add(numbers);
            _parts[0] = part;
        }
        else
        {
            _parts.Add(new Part(width, first, Math.Max(room, atLeast)));
        }
    }

    private void Copy(Part part, int width, Span<byte> into)
    {
        if (part.Width == width)
        {
            part.Bytes.Span.CopyTo(into);
            return;
        }

        var column = part.Column;
        var some = new int[Math.Min(part.Count, SmallestPart)];
        for (int i = 0; i < part.Count; i += some.Length)
        {
            var numbers = some.AsSpan(0, Math.Min(some.Length, part.Count - i));
            column.Read(i, numbers);
            Narrow(numbers, into[(i * width)..], width, first);
        }
    }

    /// <summary>As <see cref="Column.Of(ReadOnlySpan{int})"/> has it.</summary>
    private int WidthOf(ReadOnlySpan<int> numbers)
    {
        if (first > 0)
        {
            return GreatestFrom(first, numbers) < ushort.MaxValue ? 2 : 4;
        }

        int least = 0, greatest = 0, i = 0;
        if (numbers.Length >= Vector<int>.Count)
        {
            var low = Vector<int>.Zero;
            var high = Vector<int>.Zero;
            for (; i <= numbers.Length - Vector<int>.Count; i += Vector<int>.Count)
            {
                var some = new Vector<int>(numbers[i..]);
                low = Vector.Min(low, some);
                high = Vector.Max(high, some);
            }

            for (int k = 0; k < Vector<int>.Count; k++)
            {
                least = Math.Min(least, low[k]);
                greatest = Math.Max(greatest, high[k]);
            }
        }

        for (; i < numbers.Length; i++)
        {
            least = Math.Min(least, numbers[i]);
            greatest = Math.Max(greatest, numbers[i]);
        }

        return least < -1 || greatest >= ushort.MaxValue ? 4 : greatest >= byte.MaxValue ? 2 : 1;
    }

    /// <summary>How far numbers are above a first one at most; those below it are farther than all others.</summary>
    private static uint GreatestFrom(int first, ReadOnlySpan<int> numbers)
    {
        uint greatest = 0;
        int i = 0;
        if (numbers.Length >= Vector<uint>.Count)
        {
            var from = new Vector<uint>((uint)first);
            var high = Vector<uint>.Zero;
            for (; i <= numbers.Length - Vector<uint>.Count; i += Vector<uint>.Count)
            {
                high = Vector.Max(high, Vector.AsVectorUInt32(new Vector<int>(numbers[i..])) - from);
            }

            for (int k = 0; k < Vector<uint>.Count; k++)
            {
                greatest = Math.Max(greatest, high[k]);
            }
        }

        for (; i < numbers.Length; i++)
        {
            greatest = Math.Max(greatest, unchecked((uint)(numbers[i] - first)));
        }

        return greatest;
    }

    private static void Narrow(ReadOnlySpan<int> numbers, Span<byte> bytes, int width, int first)
    {
        switch (width)
        {
            case 1:
                NarrowToBytes(numbers, bytes[..numbers.Length], first);
                break;
            case 2:
                NarrowToPairs(numbers, MemoryMarshal.Cast<byte, short>(bytes)[..numbers.Length], first);
                break;
            default:
                MemoryMarshal.AsBytes(numbers).CopyTo(bytes);
                break;
        }
    }

    private static void NarrowToBytes(ReadOnlySpan<int> numbers, Span<byte> bytes, int first)
    {
        int i = 0, step = Vector<int>.Count;
        var from = new Vector<int>(first);
        for (; i <= numbers.Length - Vector<sbyte>.Count; i += Vector<sbyte>.Count)
        {
            var some = numbers.Slice(i, Vector<sbyte>.Count);
            var low = Vector.Narrow(new Vector<int>(some) - from, new Vector<int>(some[step..]) - from);
            var high = Vector.Narrow(new Vector<int>(some[(2 * step)..]) - from, new Vector<int>(some[(3 * step)..]) - from);
            Vector.AsVectorByte(Vector.Narrow(low, high)).CopyTo(bytes[i..]);
        }

        for (; i < numbers.Length; i++)
        {
            bytes[i] = (byte)(numbers[i] - first);
        }
    }

    private static void NarrowToPairs(ReadOnlySpan<int> numbers, Span<short> pairs, int first)
    {
        int i = 0;
        var from = new Vector<int>(first);
        for (; i <= numbers.Length - Vector<short>.Count; i += Vector<short>.Count)
        {
            var some = numbers.Slice(i, Vector<short>.Count);
            Vector.Narrow(new Vector<int>(some) - from, new Vector<int>(some[Vector<int>.Count..]) - from).CopyTo(pairs[i..]);
        }

        for (; i < numbers.Length; i++)
        {
            pairs[i] = (short)(numbers[i] - first);
        }
    }
}
