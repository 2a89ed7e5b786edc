using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CommitLang.Events.Codes;
using CommitLang.Events.Formats;
using CommitLang.Events.Text;

namespace CommitLang.Events.Rows;

/// <summary>
/// Reads runs of rows of the simplest kind: a day, and known codes that stand alone, with nothing around them. In most tables nearly all are. Such a
/// run is read column by column, in loops so short that everything stays in registers; the first row that is none of this kind ends it, and
/// <see cref="RowReader"/> reads that one. So codes are numbered by nobody else, and in the order of the rows.
/// </summary>
internal sealed class PlainRows(TableShape shape, CodeBook actors, CodeBook conducts, RowBatch batch, byte lineEnd)
{
    private const int ShortestRun = 8;
    private const int LongestRun = 512;

    /// <summary>Grows with each run that comes to its end, and begins anew with one that does not: what is read in vain stays little.</summary>
    private int _run = ShortestRun;

    /// <summary>Whether rows of a table can be of this kind.</summary>
    internal bool IsPossible { get; } =
        shape.Actor.Form == CodeForm.Alone && shape.Conduct.Form == CodeForm.Alone && shape.Counterpart.Form == CodeForm.Alone
        && !shape.Conduct.IsNone && shape.Most > 1 && shape.End < 0 && shape.Grade < 0 && shape.Published < 0 && shape.Publisher < 0 && shape.Sources < 0;

    /// <summary>Reads the rows of this kind that come first.</summary>
    /// <param name="buffer">Holds them, with <see cref="Separators.Width"/> bytes to spare behind all.</param>
    /// <param name="places">The place before the first row at <paramref name="before"/>, and those of separators and line ends behind it.</param>
    /// <param name="count">The last of <paramref name="places"/>.</param>
    /// <param name="line">The line of the first row.</param>
    /// <returns>How many rows were read.</returns>
    internal int Read(byte[] buffer, int[] places, int before, int count, int line)
    {
        // All places lie within the buffer, and 16 bytes can be read from any of them: the loops need no more checks than these two.
        ref byte text = ref MemoryMarshal.GetReference(buffer.AsSpan(0, places[count] + Separators.Width));
        ref int place = ref MemoryMarshal.GetReference(places.AsSpan(before, count - before + 1));
        int left = (count - before) / shape.Most, done = 0;
        while (left > 0)
        {
            int wanted = Math.Min(left, _run);
            int read = ReadRun(ref text, ref Unsafe.Add(ref place, done * shape.Most), wanted, line + done);
            done += read;
            left -= read;
            if (read < wanted)
            {
                _run = ShortestRun;
                break;
            }

            _run = Math.Min(LongestRun, 2 * _run);
        }

        return done;
    }

    private int ReadRun(ref byte text, ref int place, int rows, int line)
    {
        batch.MakeRoom(rows);
        int at = batch.Count;
        rows = CountRows(ref text, ref place, rows);
        rows = ReadDays(ref text, ref place, batch.Days.AsSpan(at, rows));
        rows = ReadCodes(ref text, ref place, shape.Actor.Own, actors.OfAlone, batch.Actors.AsSpan(at, rows), missing: NoNumber);
        rows = ReadCodes(ref text, ref place, shape.Conduct.Own, conducts.OfAlone, batch.Conducts.AsSpan(at, rows), missing: NoNumber);
        var counterparts = batch.Counterparts.AsSpan(at, rows);
        if (shape.Counterpart.IsNone)
        {
            counterparts.Fill(-1);
        }
        else
        {
            rows = ReadCodes(ref text, ref place, shape.Counterpart.Own, actors.OfAlone, counterparts, missing: -1);
        }

        var lines = batch.Lines.AsSpan(at, rows);
        for (int i = 0; i < lines.Length; i++)
        {
            lines[i] = line + i;
        }

        batch.Count += rows;
        return rows;
    }

    /// <summary>Stands for a field that must not be missing.</summary>
    private const int NoNumber = int.MinValue;

    /// <summary>How many rows, one behind the other, have as many fields as the table.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int CountRows(ref byte text, ref int place, int rows)
    {
        int fields = shape.Most, row = 0;
        for (; row < rows; row++)
        {
            for (int i = 1; i < fields; i++)
            {
                if (Unsafe.Add(ref text, Unsafe.Add(ref place, i)) == lineEnd)
                {
                    return row;
                }
            }

            place = ref Unsafe.Add(ref place, fields);
            if (Unsafe.Add(ref text, place) != lineEnd)
            {
                return row;
            }
        }

        return row;
    }

    /// <summary>Reads days until a date is none.</summary>
    /// <returns>How many were read.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int ReadDays(ref byte text, ref int place, Span<int> days)
    {
        // In most tables many rows of a day stand together.
        var (lastHead, lastTail, lastLength, lastDay) = (0UL, (ushort)0, -1, 0);
        int fields = shape.Most, row = 0;
        bool isLast = shape.Date == fields - 1;
        place = ref Unsafe.Add(ref place, shape.Date);
        for (; row < days.Length; row++)
        {
            int start = place + 1;
            int length = Unsafe.Add(ref place, 1) - start;
            ref byte first = ref Unsafe.Add(ref text, start);
            if (isLast && length > 0 && Unsafe.Add(ref first, length - 1) == '\r')
            {
                length--;
            }

            ulong head = Unsafe.ReadUnaligned<ulong>(ref first);
            ushort tail = length == 10 ? Unsafe.ReadUnaligned<ushort>(ref Unsafe.Add(ref first, 8)) : (ushort)0;
            if (head != lastHead || tail != lastTail || length != lastLength)
            {
                if (!DayText.TryRead(MemoryMarshal.CreateReadOnlySpan(ref first, length), out lastDay))
                {
                    break;
                }

                (lastHead, lastTail, lastLength) = (head, tail, length);
            }

            days[row] = lastDay;

            place = ref Unsafe.Add(ref place, fields);
        }

        return row;
    }

    /// <summary>
    /// Reads codes until one is not known. What has blanks around it, or is missing, is none of those known; only quotation marks may be a part
    /// of one code and stand around another.
    /// </summary>
    /// <param name="missing">The number where there is none; <see cref="NoNumber"/> where there must be one.</param>
    /// <returns>How many were read.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int ReadCodes(ref byte text, ref int place, int column, ByteTable table, Span<int> numbers, int missing)
    {
        int fields = shape.Most, row = 0;
        bool isLast = column == fields - 1;
        place = ref Unsafe.Add(ref place, column);
        for (; row < numbers.Length; row++)
        {
            int start = place + 1;
            int length = Unsafe.Add(ref place, 1) - start;
            ref byte first = ref Unsafe.Add(ref text, start);
            if (isLast && length > 0 && Unsafe.Add(ref first, length - 1) == '\r')
            {
                length--;
            }

            int number;
            if (length == 0)
            {
                number = missing;
            }
            else if (first == '"')
            {
                break;
            }
            else
            {
                number = length <= ByteTable.LongestShort ? table.Find(ref first, length) : table.FindLong(MemoryMarshal.CreateReadOnlySpan(ref first, length));
                number = number < 0 ? NoNumber : number;
            }

            if (number == NoNumber)
            {
                break;
            }

            numbers[row] = number;
            place = ref Unsafe.Add(ref place, fields);
        }

        return row;
    }
}
