using System.Numerics;
using System.Runtime.InteropServices;
using CommitLang.Engine.Tables;

namespace CommitLang.Events.Rows;

/// <summary>Gathers the numbers of a column piece by piece, each in as few bytes as it needs.</summary>
internal sealed class ColumnBuilder
{
    private readonly List<(byte[] Bytes, int Width)> _parts = [];
    private int _width = 1;
    private int _count;

    internal void Add(ReadOnlySpan<int> numbers)
    {
        if (numbers.IsEmpty)
        {
            return;
        }

        int width = WidthOf(numbers);
        var bytes = new byte[numbers.Length * width];
        Narrow(numbers, bytes, width);
        _parts.Add((bytes, width));
        _count += numbers.Length;
        _width = Math.Max(_width, width);
    }

    /// <summary>The column; the builder is empty then.</summary>
    internal Column Build()
    {
        var all = GC.AllocateUninitializedArray<byte>(checked(_count * _width));
        var wide = new int[_parts.Count == 0 ? 0 : _parts.Max(p => p.Bytes.Length / p.Width)];
        int at = 0;
        for (int i = 0; i < _parts.Count; i++)
        {
            var (bytes, width) = _parts[i];
            _parts[i] = ([], 1);
            int count = bytes.Length / width;
            var into = all.AsSpan(at, count * _width);
            if (width == _width)
            {
                bytes.CopyTo(into);
            }
            else
            {
                Column.Of(bytes, width).Read(0, wide.AsSpan(0, count));
                Narrow(wide.AsSpan(0, count), into, _width);
            }

            at += into.Length;
        }

        _parts.Clear();
        return Column.Of(all, _width);
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
                bytes = bytes[..numbers.Length];
                for (int i = 0; i < bytes.Length; i++)
                {
                    bytes[i] = (byte)numbers[i];
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
