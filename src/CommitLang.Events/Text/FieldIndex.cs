using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CommitLang.Events.Text;

/// <summary>Where the fields and rows of a piece of text end: the places of all separators and line ends that stand in no quotation marks.</summary>
/// <param name="separator">What parts fields.</param>
/// <param name="lineEnd">What ends rows.</param>
internal sealed class FieldIndex(byte separator, byte lineEnd)
{
    /// <summary>So many places are written at once, whether there are as many or not: that is cheaper than to ask before each.</summary>
    private const int Stride = 8;

    private int[] _places = [-1];
    private int[] _inner = [];

    /// <summary>The places, one after the other, from 1 on; the one at 0 is that before the text.</summary>
    internal int[] Places => _places;

    /// <summary>How many places there are, the one before the text left out.</summary>
    internal int Count { get; private set; }

    /// <summary>Places of line ends that stand in quotation marks.</summary>
    internal ReadOnlySpan<int> InnerLineEnds => _inner.AsSpan(0, InnerCount);

    /// <summary>The text ends within quotation marks.</summary>
    internal bool EndsQuoted { get; private set; }

    private int InnerCount { get; set; }

    /// <summary>Finds them in a text in which quotation marks mean nothing.</summary>
    /// <param name="buffer">The text, with <see cref="Separators.Width"/> bytes to spare behind it.</param>
    /// <param name="length">Its length.</param>
    internal void Find(byte[] buffer, int length)
    {
        MakeRoom(length);
        EndsQuoted = false;
        int count = 1;
        ref int places = ref MemoryMarshal.GetArrayDataReference(_places);
        for (int at = 0; at < length; at += Separators.Width)
        {
            ulong mask = MaskAt(buffer, at, length);
            int found = BitOperations.PopCount(mask);
            for (int done = 0; done < found; done += Stride)
            {
                ref int next = ref Unsafe.Add(ref places, count + done);
                for (int i = 0; i < Stride; i++)
                {
                    Unsafe.Add(ref next, i) = at + BitOperations.TrailingZeroCount(mask);
                    mask &= mask - 1;
                }
            }

            count += found;
        }

        Count = count - 1;
    }

    /// <summary>
    /// Finds them in a text in which a field that begins with a quotation mark goes on to the next one; of two behind one another the second
    /// takes it up again (RFC 4180).
    /// </summary>
    /// <param name="buffer">The text, with <see cref="Separators.Width"/> bytes to spare behind it.</param>
    /// <param name="length">Its length.</param>
    internal void FindQuoted(byte[] buffer, int length)
    {
        MakeRoom(length);
        int count = 0, inner = 0, fieldStart = 0, closed = -2;
        bool isQuoted = false;
        for (int at = 0; at < length; at += Separators.Width)
        {
            ulong mask = MaskAt(buffer, at, length);
            ulong quotes = Separators.Mask(buffer.AsSpan(at, Separators.Width), (byte)'"', (byte)'"');
            mask |= length - at < Separators.Width ? quotes & ((1UL << (length - at)) - 1) : quotes;
            while (mask != 0)
            {
                int place = at + BitOperations.TrailingZeroCount(mask);
                mask &= mask - 1;
                byte found = buffer[place];
                if (found == '"')
                {
                    if (isQuoted)
                    {
                        (isQuoted, closed) = (false, place);
                    }
                    else
                    {
                        isQuoted = place == fieldStart || closed == place - 1;
                    }
                }
                else if (!isQuoted)
                {
                    fieldStart = place + 1;
                    _places[++count] = place;
                }
                else if (found == lineEnd)
                {
                    if (inner == _inner.Length)
                    {
                        Array.Resize(ref _inner, Math.Max(64, 2 * inner));
                    }

                    _inner[inner++] = place;
                }
            }
        }

        (Count, InnerCount, EndsQuoted) = (count, inner, isQuoted);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong MaskAt(byte[] buffer, int at, int length)
    {
        ulong mask = Separators.Mask(buffer.AsSpan(at, Separators.Width), separator, lineEnd);
        return length - at < Separators.Width ? mask & ((1UL << (length - at)) - 1) : mask;
    }

    /// <summary>Every byte may be one, and what is written in strides goes beyond the last one; the end of the text may be put behind it.</summary>
    private void MakeRoom(int length)
    {
        if (_places.Length < length + Separators.Width + Stride + 2)
        {
            _places = new int[length + Separators.Width + Stride + 2];
            _places[0] = -1;
        }

        InnerCount = 0;
    }
}
