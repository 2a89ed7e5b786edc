namespace CommitLang.Engine.Tables;

/// <summary>
/// Puts rows in the order of their days, those of one day as they were: few by insertion, many by counting (least significant digits first). Used again
/// for one set of rows after the other.
/// </summary>
internal sealed class DayOrder
{
    private const int Few = 32;
    private const int DigitBits = 11;

    private readonly int[] _counts = new int[1 << DigitBits];
    private int[] _from = [];
    private int[] _to = [];

    /// <summary>For each place in the order the row that stands there; valid until the next call. Empty where the rows are in order.</summary>
    internal ReadOnlySpan<int> Of(ReadOnlySpan<int> days)
    {
        int least = int.MaxValue, greatest = int.MinValue;
        bool isSorted = true;
        for (int i = 0; i < days.Length; i++)
        {
            isSorted &= i == 0 || days[i - 1] <= days[i];
            least = Math.Min(least, days[i]);
            greatest = Math.Max(greatest, days[i]);
        }

        if (isSorted)
        {
            return default;
        }

        if (_from.Length < days.Length)
        {
            _from = new int[days.Length * 2];
            _to = new int[days.Length * 2];
        }

        for (int i = 0; i < days.Length; i++)
        {
            _from[i] = i;
        }

        if (days.Length <= Few)
        {
            Insert(days);
            return _from.AsSpan(0, days.Length);
        }

        uint range = (uint)(greatest - (long)least);
        for (int shift = 0; shift < 32 && range >> shift > 0; shift += DigitBits)
        {
            Count(days, least, shift);
            (_from, _to) = (_to, _from);
        }

        return _from.AsSpan(0, days.Length);
    }

    private void Insert(ReadOnlySpan<int> days)
    {
        for (int i = 1; i < days.Length; i++)
        {
            int row = _from[i];
            int place = i;
            for (; place > 0 && days[_from[place - 1]] > days[row]; place--)
            {
                _from[place] = _from[place - 1];
            }

            _from[place] = row;
        }
    }

    private void Count(ReadOnlySpan<int> days, int least, int shift)
    {
        const uint digits = (1 << DigitBits) - 1;
        var counts = _counts;
        Array.Clear(counts);
        foreach (int day in days)
        {
            counts[(int)(((uint)(day - least) >> shift) & digits)]++;
        }

        int next = 0;
        for (int i = 0; i < counts.Length; i++)
        {
            int count = counts[i];
            counts[i] = next;
            next += count;
        }

        for (int i = 0; i < days.Length; i++)
        {
            int row = _from[i];
            _to[counts[(int)(((uint)(days[row] - least) >> shift) & digits)]++] = row;
        }
    }
}
