using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using CommitLang.Engine.Time;

namespace CommitLang.Events.Text;

/// <summary>Reads days that are written in full. All other dates are the engine's business.</summary>
internal static class DayText
{
    private const ulong Zeros = 0x3030303030303030;

    /// <summary>The longest date that is looked at, in bytes.</summary>
    private const int Longest = 64;

    private static ReadOnlySpan<byte> MonthLengths => [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    /// <summary>Reads <c>2018-06-01</c> or <c>20180601</c>, as a number of the engine's calendar.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryRead(ReadOnlySpan<byte> text, out int day)
    {
        ulong digits;
        if (text.Length == 10)
        {
            // The eight bytes 2018-06- as a little-endian number: the two hyphens are taken out, and the last two digits put behind.
            ulong head = BinaryPrimitives.ReadUInt64LittleEndian(text);
            uint tail = BinaryPrimitives.ReadUInt16LittleEndian(text[8..]);
            if ((head & 0xFF0000FF00000000) != 0x2D00002D00000000)
            {
                day = 0;
                return false;
            }

            digits = (head & 0xFFFFFFFF) | ((head >> 8) & 0x0000FFFF00000000) | ((ulong)tail << 48);
        }
        else if (text.Length == 8)
        {
            digits = BinaryPrimitives.ReadUInt64LittleEndian(text);
        }
        else
        {
            day = 0;
            return false;
        }

        return TryRead(digits, out day);
    }

    /// <summary>Reads a date of any form of the language, or a day without hyphens.</summary>
    internal static bool TryRead(ReadOnlySpan<byte> text, out EdtfDate date)
    {
        if (TryRead(text, out int day))
        {
            date = OneDay(day);
            return true;
        }

        date = default;
        if (text.Length > Longest)
        {
            return false;
        }

        Span<char> chars = stackalloc char[Longest];
        for (int i = 0; i < text.Length; i++)
        {
            chars[i] = (char)text[i];
        }

        return EdtfDate.TryParse(chars[..text.Length], out date, out _);
    }

    internal static EdtfDate OneDay(int day)
    {
        var unit = new DateUnit(day, day, DatePrecision.Day, IsAbout: false);
        return new EdtfDate(unit, unit, IsInterval: false);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryRead(ulong digits, out int day)
    {
        ulong numbers = digits ^ Zeros;
        if (((numbers + 0x7676767676767676) & 0x8080808080808080 | numbers & 0xF0F0F0F0F0F0F0F0) != 0)
        {
            day = 0;
            return false;
        }

        // Pairs of digits become numbers in one multiplication: bytes 0, 2, 4 and 6 hold century, year, month and day.
        ulong pairs = numbers * 10 + (numbers >> 8);
        int year = (int)(pairs & 0xFF) * 100 + (int)((pairs >> 16) & 0xFF);
        int month = (int)((pairs >> 32) & 0xFF);
        int dayOfMonth = (int)((pairs >> 48) & 0xFF);
        if ((uint)(month - 1) > 11 || (uint)(dayOfMonth - 1) >= MonthLengths[month - 1] || (dayOfMonth == 29 && month == 2 && !Calendar.IsLeap(year)))
        {
            day = 0;
            return false;
        }

        day = year == 0 ? Calendar.DayOf(year, month, dayOfMonth) : DayOf((uint)year, (uint)month, (uint)dayOfMonth);
        return true;
    }

    /// <summary>As <see cref="Calendar.DayOf"/>, for years from 1 on, without branches.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int DayOf(uint year, uint month, uint day)
    {
        uint early = month <= 2 ? 1u : 0u;
        uint y = year - early;
        uint monthFromMarch = month + 12 * early - 3;
        return (int)(365 * y + y / 4 - y / 100 + y / 400 + (153 * monthFromMarch + 2) / 5 + day - 1) - 306;
    }
}
