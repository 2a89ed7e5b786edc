using System.Numerics;
using System.Runtime.InteropServices;
using CommitLang.Engine.Tables;

namespace CommitLang.Events.Rows;

/// <summary>Gathers the numbers of a column piece by piece, in as few bytes as they need.</summary>
internal sealed class ColumnBuilder
{
    private const int SmallestPart = 16 * 1024;
    private const int GreatestPart = 16 * 1024 * 1024;

    /// <summary>No more room is taken by a guess than for so many numbers.</summary>
    private const int GreatestGuess = 64 * 1024 * 1024;

    private readonly List<Part> _parts = [];
    private int _count;

    /// <summary>Numbers of one width, in bytes that are filled from the front.</summary>
    private sealed class Part(int width, int room)
    {
        private readonly byte[] _bytes = GC.AllocateUninitializedArray<byte>(room * width);

        internal int Width => width;

        internal int Count { get; private set; }

        internal int Room => _bytes.Length / width - Count;

        internal ReadOnlyMemory<byte> Bytes => _bytes.AsMemory(0, Count * width);

        internal void Add(ReadOnlySpan<int> numbers)
        {
            Narrow(numbers, _bytes.AsSpan(Count * width), width);
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
            return Column.Of(_parts[0].Bytes, _parts[0].Width);
        }

        int width = _parts.Count == 0 ? 1 : _parts.Max(p => p.Width), at = 0;
        var all = GC.AllocateUninitializedArray<byte>(checked(_count * width));
        foreach (var part in _parts)
        {
            Copy(part, width, all.AsSpan(at, part.Count * width));
            at += part.Count * width;
        }

        _parts.Clear();
        return Column.Of(all, width);
    }

    /// <summary>A part with room for what is expected, or for as much again as there is. What little there is so far becomes its beginning.</summary>
    private void AddPart(int width, int atLeast)
    {
        int room = Math.Max(Math.Min(GreatestGuess, Expected - _count), Math.Clamp(_count, SmallestPart, GreatestPart));
        if (_parts.Count == 1 && _count <= room / 4)
        {
            var first = _parts[0];
            var part = new Part(width, Math.Max(room, atLeast) + _count);
            var numbers = new int[first.Count];
            Column.Of(first.Bytes, first.Width).Read(0, numbers);
            part.Add(numbers);
            _parts[0] = part;
        }
        else
        {
            _parts.Add(new Part(width, Math.Max(room, atLeast)));
        }
    }

    private static void Copy(Part part, int width, Span<byte> into)
    {
        if (part.Width == width)
        {
            part.Bytes.Span.CopyTo(into);
            return;
        }

        var column = Column.Of(part.Bytes, part.Width);
        var some = new int[Math.Min(part.Count, SmallestPart)];
        for (int i = 0; i < part.Count; i += some.Length)
        {
            var numbers = some.AsSpan(0, Math.Min(some.Length, part.Count - i));
            column.Read(i, numbers);
            Narrow(numbers, into[(i * width)..], width);
        }
    }

    /// <summary>As <see cref="Column.Of(ReadOnlySpan{int})"/> has it.</summary>
    private static int WidthOf(ReadOnlySpan<int> numbers)
    {
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

    private static void Narrow(ReadOnlySpan<int> numbers, Span<byte> bytes, int width)
    {
        switch (width)
        {
            case 1:
                var one = bytes[..numbers.Length];
                for (int i = 0; i < one.Length; i++)
                {
                    one[i] = (byte)numbers[i];
                }

                break;
            case 2:
                var two = MemoryMarshal.Cast<byte, ushort>(bytes)[..numbers.Length];
                for (int i = 0; i < two.Length; i++)
                {
                    two[i] = (ushort)numbers[i];
                }

                break;
            default:
                MemoryMarshal.AsBytes(numbers).CopyTo(bytes);
                break;
        }
    }
}
