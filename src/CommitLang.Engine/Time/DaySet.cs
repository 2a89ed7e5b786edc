namespace CommitLang.Engine.Time;

/// <summary>A set of days: sorted, disjoint, non-adjacent stretches, both ends inclusive. A value; never changed after it is made.</summary>
internal sealed class DaySet : IEquatable<DaySet>
{
    internal static readonly DaySet Empty = new([]);
    internal static readonly DaySet All = new([new Stretch(Calendar.Beginning, Calendar.Forever)]);

    private readonly Stretch[] _stretches;

    private DaySet(Stretch[] stretches) => _stretches = stretches;

    internal readonly record struct Stretch(int First, int Last);

    internal ReadOnlySpan<Stretch> Stretches => _stretches;

    internal bool IsEmpty => _stretches.Length == 0;

    /// <summary>The first day; only on a set that is not empty.</summary>
    internal int First => _stretches[0].First;

    /// <summary>The last day; only on a set that is not empty.</summary>
    internal int Last => _stretches[^1].Last;

    /// <summary>The days from first to last; empty where last comes before first.</summary>
    internal static DaySet Of(int first, int last) => first > last ? Empty : new DaySet([new Stretch(first, last)]);

    internal static DaySet From(int first) => Of(first, Calendar.Forever);

    internal static DaySet UpTo(int last) => Of(Calendar.Beginning, last);

    internal static DaySet UnionOf(List<Stretch> stretches)
    {
        if (stretches.Count == 0)
        {
            return Empty;
        }

        stretches.Sort(static (a, b) => a.First != b.First ? a.First.CompareTo(b.First) : a.Last.CompareTo(b.Last));
        var merged = new List<Stretch>(stretches.Count);
        var current = stretches[0];
        for (int i = 1; i < stretches.Count; i++)
        {
            var next = stretches[i];
            if (next.First <= Calendar.Next(current.Last))
            {
                if (next.Last > current.Last)
                {
                    current = current with { Last = next.Last };
                }
            }
            else
            {
                merged.Add(current);
                current = next;
            }
        }

        merged.Add(current);
        return new DaySet([.. merged]);
    }

    internal DaySet Union(DaySet other)
    {
        if (other.IsEmpty)
        {
            return this;
        }

        if (IsEmpty)
        {
            return other;
        }

        var all = new List<Stretch>(_stretches.Length + other._stretches.Length);
        all.AddRange(_stretches);
        all.AddRange(other._stretches);
        return UnionOf(all);
    }

    internal DaySet Intersect(DaySet other)
    {
        if (IsEmpty || other.IsEmpty)
        {
            return Empty;
        }

        if (ReferenceEquals(other, All))
        {
            return this;
        }

        if (ReferenceEquals(this, All))
        {
            return other;
        }

        if (other._stretches.Length == 1)
        {
            return Within(other.First, other.Last);
        }

        if (_stretches.Length == 1)
        {
            return other.Within(First, Last);
        }

        var result = new List<Stretch>();
        int i = 0, j = 0;
        while (i < _stretches.Length && j < other._stretches.Length)
        {
            int first = Math.Max(_stretches[i].First, other._stretches[j].First);
            int last = Math.Min(_stretches[i].Last, other._stretches[j].Last);
            if (first <= last)
            {
                result.Add(new Stretch(first, last));
            }

            if (_stretches[i].Last < other._stretches[j].Last)
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return result.Count == 0 ? Empty : new DaySet([.. result]);
    }

    internal DaySet Except(DaySet other) => other.IsEmpty || IsEmpty ? this : Intersect(other.Complement());

    internal DaySet Complement()
    {
        if (IsEmpty)
        {
            return All;
        }

        var result = new List<Stretch>(_stretches.Length + 1);
        int next = Calendar.Beginning;
        bool open = true;
        foreach (var stretch in _stretches)
        {
            if (stretch.First > next)
            {
                result.Add(new Stretch(next, stretch.First - 1));
            }

            if (stretch.Last >= Calendar.Forever)
            {
                open = false;
                break;
            }

            next = stretch.Last + 1;
        }

        if (open)
        {
            result.Add(new Stretch(next, Calendar.Forever));
        }

        return result.Count == 0 ? Empty : new DaySet([.. result]);
    }

    internal bool Contains(int day) => Overlaps(day, day);

    /// <summary>Whether any day from first to last (inclusive) is in the set.</summary>
    internal bool Overlaps(int first, int last)
    {
        if (first > last || IsEmpty)
        {
            return false;
        }

        int i = FirstStretchEndingAtOrAfter(first);
        return i < _stretches.Length && _stretches[i].First <= last;
    }

    internal bool Overlaps(DaySet other) => !Intersect(other).IsEmpty;

    /// <summary>Whether every day from first to last (inclusive) is in the set; true where there is none.</summary>
    internal bool Covers(int first, int last)
    {
        if (first > last)
        {
            return true;
        }

        int i = FirstStretchEndingAtOrAfter(first);
        return i < _stretches.Length && _stretches[i].First <= first && _stretches[i].Last >= last;
    }

    internal bool Covers(DaySet other)
    {
        foreach (var stretch in other._stretches)
        {
            if (!Covers(stretch.First, stretch.Last))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The stretch that the day lies in, or null.</summary>
    internal Stretch? StretchAt(int day)
    {
        int i = FirstStretchEndingAtOrAfter(day);
        return i < _stretches.Length && _stretches[i].First <= day ? _stretches[i] : null;
    }

    /// <summary>How many days it has; unbounded stretches make the number meaningless, so it is a long and merely large then.</summary>
    internal long Count
    {
        get
        {
            long count = 0;
            foreach (var stretch in _stretches)
            {
                count += (long)stretch.Last - stretch.First + 1;
            }

            return count;
        }
    }

    public bool Equals(DaySet? other) => other is not null && _stretches.AsSpan().SequenceEqual(other._stretches);

    public override bool Equals(object? obj) => Equals(obj as DaySet);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var stretch in _stretches)
        {
            hash.Add(stretch);
        }

        return hash.ToHashCode();
    }

    public override string ToString() =>
        IsEmpty ? "none" : string.Join(", ", _stretches.Select(s => $"{Calendar.Format(s.First)}/{Calendar.Format(s.Last)}"));

    /// <summary>The days of this set from first to last.</summary>
    private DaySet Within(int first, int last)
    {
        int from = FirstStretchEndingAtOrAfter(first);
        int to = FirstStretchEndingAtOrAfter(last);
        if (to == _stretches.Length || _stretches[to].First > last)
        {
            to--;
        }

        if (from > to)
        {
            return Empty;
        }

        if (from == 0 && to == _stretches.Length - 1 && First >= first && Last <= last)
        {
            return this;
        }

        var within = _stretches[from..(to + 1)];
        within[0] = within[0] with { First = Math.Max(within[0].First, first) };
        within[^1] = within[^1] with { Last = Math.Min(within[^1].Last, last) };
        return new DaySet(within);
    }

    private int FirstStretchEndingAtOrAfter(int day)
    {
        int low = 0, high = _stretches.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_stretches[middle].Last < day)
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
}
