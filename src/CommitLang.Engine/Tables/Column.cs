using System.Numerics;
using System.Runtime.InteropServices;

namespace CommitLang.Engine.Tables;

/// <summary>
/// Whole numbers one behind the other, each in one, two or four bytes (little-endian). Where the bytes stand, in an array or in a file that is
/// mapped into memory, is not its business. In one or two bytes all bits set stand for -1, so that <c>missing</c> needs no bytes of its own, and the others are counted
/// from a first number on, so that days need no more.
/// </summary>
internal sealed class Column
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly int _first;

    private Column(ReadOnlyMemory<byte> bytes, int width, int count, int first)
    {
        (_bytes, Width, Count, _first) = (bytes, width, count, first);
    }

    /// <summary>How many numbers there are.</summary>
    internal int Count { get; }

    /// <summary>How many bytes each takes: 1, 2 or 4; 0 where they follow each other.</summary>
    internal int Width { get; }

    /// <summary>The bytes as they stand; empty where the numbers follow each other.</summary>
    internal ReadOnlyMemory<byte> Bytes => _bytes;

    /// <summary>The number that 0 stands for, where they take one byte or two; the first one, where they follow each other; else 0.</summary>
    internal int First => _first;

    /// <summary>The greatest number; null where there are none.</summary>
    internal int? Greatest
    {
        get
        {
            if (Width == 0 || Count == 0)
            {
                return Count == 0 ? null : _first + Count - 1;
            }

            int greatest = int.MinValue;
            Span<int> block = stackalloc int[1024];
            for (int start = 0; start < Count; start += block.Length)
            {
                var some = block[..Math.Min(block.Length, Count - start)];
                Read(start, some);
                greatest = Math.Max(greatest, GreatestOf(some));
            }

            return greatest;
        }
    }

    internal int this[int row]
    {
        get
        {
            var bytes = _bytes.Span;
            return Width switch
            {
                1 => bytes[row] is var one && one == byte.MaxValue ? -1 : one + _first,
                2 => MemoryMarshal.Cast<byte, ushort>(bytes)[row] is var two && two == ushort.MaxValue ? -1 : two + _first,
                4 => MemoryMarshal.Cast<byte, int>(bytes)[row],
                _ => _first + row,
            };
        }
    }

    /// <summary>Numbers of the given width, in bytes that stay as they are.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="width">How many each number takes.</param>
    /// <param name="first">What 0 stands for, not negative; 0 where numbers take four bytes.</param>
    /// <exception cref="ArgumentException">The bytes are not that many numbers.</exception>
    internal static Column Of(ReadOnlyMemory<byte> bytes, int width, int first = 0) =>
        width is 1 or 2 or 4 && bytes.Length % width == 0 && (width == 4 ? first == 0 : first is >= 0 and <= int.MaxValue - ushort.MaxValue)
            ? new Column(bytes, width, bytes.Length / width, first)
            : throw new ArgumentException($"{bytes.Length} bytes are no numbers of {width} bytes", nameof(bytes));

    /// <summary>The numbers, in as few bytes as their greatest allows; -1 is the least that may be among them where they are narrow.</summary>
    internal static Column Of(ReadOnlySpan<int> numbers)
    {
        int least = 0, greatest = 0;
        foreach (int number in numbers)
        {
            least = Math.Min(least, number);
            greatest = Math.Max(greatest, number);
        }

        int width = least < -1 || greatest >= ushort.MaxValue ? 4 : greatest >= byte.MaxValue ? 2 : 1;
        var bytes = new byte[(long)numbers.Length * width];
        for (int i = 0; i < numbers.Length; i++)
        {
            Write(bytes, i, width, numbers[i]);
        }

        return new Column(bytes, width, numbers.Length, 0);
    }

    /// <summary>Numbers that follow each other, which take no bytes.</summary>
    internal static Column Following(int first, int count) => new(default, 0, count, first);

    /// <summary>The numbers from a place on, as many as there is room for.</summary>
    internal void Read(int start, Span<int> into)
    {
        switch (Width)
        {
            case 1:
                Widen(_bytes.Span.Slice(start, into.Length), _first, into);
                break;
            case 2:
                Widen(MemoryMarshal.Cast<byte, ushort>(_bytes.Span).Slice(start, into.Length), _first, into);
                break;
            case 4:
                MemoryMarshal.Cast<byte, int>(_bytes.Span).Slice(start, into.Length).CopyTo(into);
                break;
            default:
                for (int i = 0; i < into.Length; i++)
                {
                    into[i] = _first + start + i;
                }

                break;
        }
    }

    internal int[] ToArray()
    {
        var all = new int[Count];
        Read(0, all);
        return all;
    }

    private static int GreatestOf(ReadOnlySpan<int> numbers)
    {
        int greatest = int.MinValue, i = 0;
        if (numbers.Length >= Vector<int>.Count)
        {
            var high = new Vector<int>(int.MinValue);
            for (; i <= numbers.Length - Vector<int>.Count; i += Vector<int>.Count)
            {
                high = Vector.Max(high, new Vector<int>(numbers[i..]));
            }

            for (int k = 0; k < Vector<int>.Count; k++)
            {
                greatest = Math.Max(greatest, high[k]);
            }
        }

        for (; i < numbers.Length; i++)
        {
            greatest = Math.Max(greatest, numbers[i]);
        }

        return greatest;
    }

    private static void Widen(ReadOnlySpan<byte> from, int first, Span<int> into)
    {
        int i = 0;
        var (start, none, missing) = (new Vector<uint>((uint)first), new Vector<uint>(byte.MaxValue), new Vector<uint>(uint.MaxValue));
        for (; i <= from.Length - Vector<byte>.Count; i += Vector<byte>.Count)
        {
            Vector.Widen(new Vector<byte>(from[i..]), out Vector<ushort> low, out Vector<ushort> high);
            Vector.Widen(low, out Vector<uint> a, out Vector<uint> b);
            Vector.Widen(high, out Vector<uint> c, out Vector<uint> d);
            var four = into.Slice(i, Vector<byte>.Count);
            Put(a, four);
            Put(b, four[Vector<int>.Count..]);
            Put(c, four[(2 * Vector<int>.Count)..]);
            Put(d, four[(3 * Vector<int>.Count)..]);
        }

        for (; i < from.Length; i++)
        {
            into[i] = from[i] == byte.MaxValue ? -1 : from[i] + first;
        }

        void Put(Vector<uint> numbers, Span<int> place) =>
            Vector.AsVectorInt32(Vector.ConditionalSelect(Vector.Equals(numbers, none), missing, numbers + start)).CopyTo(place);
    }

    private static void Widen(ReadOnlySpan<ushort> from, int first, Span<int> into)
    {
        int i = 0;
        var (start, none, missing) = (new Vector<uint>((uint)first), new Vector<uint>(ushort.MaxValue), new Vector<uint>(uint.MaxValue));
        for (; i <= from.Length - Vector<ushort>.Count; i += Vector<ushort>.Count)
        {
            Vector.Widen(new Vector<ushort>(from[i..]), out Vector<uint> low, out Vector<uint> high);
            var two = into.Slice(i, Vector<ushort>.Count);
            Put(low, two);
            Put(high, two[Vector<int>.Count..]);
        }

        for (; i < from.Length; i++)
        {
            into[i] = from[i] == ushort.MaxValue ? -1 : from[i] + first;
        }

        void Put(Vector<uint> numbers, Span<int> place) =>
            Vector.AsVectorInt32(Vector.ConditionalSelect(Vector.Equals(numbers, none), missing, numbers + start)).CopyTo(place);
    }

    private static void Write(byte[] bytes, int row, int width, int number)
    {
        switch (width)
        {
            case 1:
                bytes[row] = (byte)number;
                break;
            case 2:
                MemoryMarshal.Cast<byte, ushort>(bytes.AsSpan())[row] = (ushort)number;
                break;
            default:
                MemoryMarshal.Cast<byte, int>(bytes.AsSpan())[row] = number;
                break;
        }
    }
}
