namespace CommitLang.Engine.Tables;

/// <summary>
/// Puts rows in the order of a number each, those alike as they were: few by insertion, many by counting (least significant digits first). Used again
/// for one set of rows after the other.
/// </summary>
internal sealed class NumberOrder
{
    private const int Few = 32;
    private const int DigitBits = 11;

    private int[] _counts = [];
    private int[] _from = [];
    private int[] _to = [];

    /// <summary>For each place in the order the row that stands there; valid until the next call. Empty where the rows are in order.</summary>
    internal ReadOnlySpan<int> Of(ReadOnlySpan<int> numbers)
    {
        int least = int.MaxValue, greatest = int.MinValue, last = int.MinValue;
        bool isSorted = true;
        foreach (int number in numbers)
        {
            isSorted &= last <= number;
            least = Math.Min(least, number);
            greatest = Math.Max(greatest, number);
            last = number;
        }

        if (isSorted)
        {
            return default;
        }

        if (_from.Length < numbers.Length)
        {
            _from = new int[numbers.Length * 2];
            _to = new int[numbers.Length * 2];
        }

        if (numbers.Length <= Few)
        {
            Insert(numbers);
            return _from.AsSpan(0, numbers.Length);
        }

        uint range = (uint)(greatest - (long)least);
        for (int shift = 0; shift < 32 && range >> shift > 0; shift += DigitBits)
        {
            Count(numbers, least, shift, range >> shift);
            (_from, _to) = (_to, _from);
        }

        return _from.AsSpan(0, numbers.Length);
    }

    /// <summary>Puts rows of a column in an order that <see cref="Of"/> found.</summary>
    /// <param name="order">The order; not an empty one.</param>
    /// <param name="column">As many rows.</param>
    internal void Apply(ReadOnlySpan<int> order, Span<int> column)
    {
        // The order stands in the other array.
        var before = _to.AsSpan(0, column.Length);
        column.CopyTo(before);
        for (int i = 0; i < column.Length; i++)
        {
            column[i] = before[order[i]];
        }
    }

    private void Insert(ReadOnlySpan<int> numbers)
    {
        _from[0] = 0;
        for (int i = 1; i < numbers.Length; i++)
        {
            int number = numbers[i];
            int place = i;
            for (; place > 0 && numbers[_from[place - 1]] > number; place--)
            {
                _from[place] = _from[place - 1];
            }

            _from[place] = i;
        }
    }

    /// <summary>Orders by one digit what is in the order of those below it.</summary>
    /// <param name="highest">The digits from this one on of the greatest number.</param>
    private void Count(ReadOnlySpan<int> numbers, int least, int shift, uint highest)
    {
        const uint mask = (1 << DigitBits) - 1;
        if (_counts.Length == 0)
        {
            _counts = new int[1 << DigitBits];
        }

        var counts = _counts.AsSpan(0, (int)Math.Min(highest, mask) + 1);
        counts.Clear();
        foreach (int number in numbers)
        {
            counts[(int)(((uint)(number - least) >> shift) & mask)]++;
        }

        int next = 0;
        foreach (ref int count in counts)
        {
            (count, next) = (next, next + count);
        }

        var to = _to.AsSpan(0, numbers.Length);
        if (shift == 0)
        {
            for (int row = 0; row < numbers.Length; row++)
            {
                to[counts[(int)((uint)(numbers[row] - least) & mask)]++] = row;
            }

            return;
        }

        foreach (int row in _from.AsSpan(0, numbers.Length))
        {
            to[counts[(int)(((uint)(numbers[row] - least) >> shift) & mask)]++] = row;
        }
    }
}
