namespace CommitLang.Engine.Facts;

/// <summary>Facts in the order in which they came, among which those of a time are found without looking at all of them.</summary>
internal sealed class FactSeries
{
    private const int Few = 16;

    // Places in the list by the first possible day; and the last possible day of any fact up to there.
    private int[] _byBegin = [];
    private int[] _latestEnd = [];

    internal List<Fact> Facts { get; } = [];

    /// <summary>Whether some were added, and not only read from tables.</summary>
    internal bool HasAdded { get; set; }

    /// <summary>Of how many tables the deeds are in it.</summary>
    internal int TablesRead { get; set; }

    /// <summary>Those that may have begun by one day and not ended before another, in their order; of few facts all.</summary>
    internal List<Fact> Find(int begunBy, int notEndedBefore)
    {
        if (Facts.Count <= Few)
        {
            return Facts;
        }

        if (_byBegin.Length != Facts.Count)
        {
            Sort();
        }

        var found = new List<int>();
        for (int i = CountBegunBy(begunBy) - 1; i >= 0 && _latestEnd[i] >= notEndedBefore; i--)
        {
            if (Facts[_byBegin[i]].When.EndHigh >= notEndedBefore)
            {
                found.Add(_byBegin[i]);
            }
        }

        if (found.Count == Facts.Count)
        {
            return Facts;
        }

        found.Sort();
        return found.ConvertAll(i => Facts[i]);
    }

    /// <summary>Whether one that may have begun by the day may still be so after it.</summary>
    internal bool GoOver(int day)
    {
        if (Facts.Count <= Few)
        {
            return Facts.Exists(f => f.When.StartLow <= day && f.When.EndHigh > day);
        }

        if (_byBegin.Length != Facts.Count)
        {
            Sort();
        }

        int begun = CountBegunBy(day);
        return begun > 0 && _latestEnd[begun - 1] > day;
    }

    private int CountBegunBy(int day)
    {
        int low = 0, high = _byBegin.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Facts[_byBegin[middle]].When.StartLow <= day)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private void Sort()
    {
        _byBegin = new int[Facts.Count];
        var begins = new int[Facts.Count];
        for (int i = 0; i < _byBegin.Length; i++)
        {
            _byBegin[i] = i;
            begins[i] = Facts[i].When.StartLow;
        }

        Array.Sort(begins, _byBegin);
        _latestEnd = new int[Facts.Count];
        int latest = int.MinValue;
        for (int i = 0; i < _byBegin.Length; i++)
        {
            latest = Math.Max(latest, Facts[_byBegin[i]].When.EndHigh);
            _latestEnd[i] = latest;
        }
    }
}
