namespace CommitLang.Engine.Time;

/// <summary>A set of days: sorted, disjoint, non-adjacent stretches, both ends inclusive. A value; never changed after it is made.</summary>
internal sealed class DaySet : IEquatable<DaySet>
{
    internal static readonly DaySet Empty = new(Array.Empty<Stretch>());
    internal static readonly DaySet All = new(new Stretch(Calendar.Beginning, Calendar.Forever));

    /// <summary>The one stretch of nearly every set, which so needs no array; of a set of several, the first.</summary>
    private readonly Stretch _first;

    /// <summary>The stretches, where there is not exactly one; else null.</summary>
    private readonly Stretch[]? _several;

    private DaySet(Stretch only) => _first = only;

    /// <param name="stretches">None, or more than one.</param>
    private DaySet(Stretch[] stretches) => (_first, _several) = (stretches.Length == 0 ? default : stretches[0], stretches);

    internal readonly record struct Stretch(int First, int Last);

    internal ReadOnlySpan<Stretch> Stretches => _several is null ? new ReadOnlySpan<Stretch>(in _first) : _several;

    internal bool IsEmpty => _several is { Length: 0 };

    /// <summary>The first day; only on a set that is not empty.</summary>
    internal int First => _first.First;

    /// <summary>The last day; only on a set that is not empty.</summary>
    internal int Last => _several is null ? _first.Last : _several[^1].Last;

    /// <summary>The days from first to last; empty where last comes before first.</summary>
    internal static DaySet Of(int first, int last) => first > last ? Empty : new DaySet(new Stretch(first, last));

    private static DaySet Of(List<Stretch> stretches) => stretches.Count switch
    {
        0 => Empty,
        1 => new DaySet(stretches[0]),
        _ => new DaySet([.. stretches]),
    };

    internal static DaySet From(int first) => Of(first, Calendar.Forever);

    internal static DaySet UpTo(int last) => Of(Calendar.Beginning, last);

    internal static DaySet UnionOf(List<Stretch> stretches)
    {
        if (stretches.Count == 0)
        {
            return Empty;
        }

        if (stretches.Count == 1)
        {
            return new DaySet(stretches[0]);
        }

        stretches.Sort(static (a, b) => a.First != b.First ? a.First.CompareTo(b.First) : a.Last.CompareTo(b.Last));
        var merged = new List<Stretch>();
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

        if (merged.Count == 0)
        {
            return new DaySet(current);
        }

        merged.Add(current);
        return Of(merged);
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

        if (ReferenceEquals(this, other))
        {
            return this;
        }

        var all = new List<Stretch>(Stretches.Length + other.Stretches.Length);
        all.AddRange(Stretches);
        all.AddRange(other.Stretches);
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

        if (other._several is null)
        {
            return Within(other.First, other.Last);
        }

        if (_several is null)
        {
            return other.Within(First, Last);
        }

        var result = new List<Stretch>();
        var own = Stretches;
        var others = other.Stretches;
        int i = 0, j = 0;
        while (i < own.Length && j < others.Length)
        {
            int first = Math.Max(own[i].First, others[j].First);
            int last = Math.Min(own[i].Last, others[j].Last);
            if (first <= last)
            {
                result.Add(new Stretch(first, last));
            }

            if (own[i].Last < others[j].Last)
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return Of(result);
    }

    internal DaySet Except(DaySet other) => other.IsEmpty || IsEmpty ? this : Intersect(other.Complement());

    internal DaySet Complement()
    {
        if (IsEmpty)
        {
            return All;
        }

        var result = new List<Stretch>(Stretches.Length + 1);
        int next = Calendar.Beginning;
        bool open = true;
        foreach (var stretch in Stretches)
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

        return Of(result);
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
        return i < Stretches.Length && Stretches[i].First <= last;
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
        return i < Stretches.Length && Stretches[i].First <= first && Stretches[i].Last >= last;
    }

    internal bool Covers(DaySet other)
    {
        foreach (var stretch in other.Stretches)
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
        return i < Stretches.Length && Stretches[i].First <= day ? Stretches[i] : null;
    }

    /// <summary>How many days it has; unbounded stretches make the number meaningless, so it is a long and merely large then.</summary>
    internal long Count
    {
        get
        {
            long count = 0;
            foreach (var stretch in Stretches)
            {
                count += (long)stretch.Last - stretch.First + 1;
            }

            return count;
        }
    }

    public bool Equals(DaySet? other) => other is not null && (ReferenceEquals(this, other) || Stretches.SequenceEqual(other.Stretches));

    public override bool Equals(object? obj) => Equals(obj as DaySet);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var stretch in Stretches)
        {
            hash.Add(stretch);
        }

        return hash.ToHashCode();
    }

    public override string ToString() =>
        IsEmpty ? "none" : string.Join(", ", Stretches.ToArray().Select(s => $"{Calendar.Format(s.First)}/{Calendar.Format(s.Last)}"));

    /// <summary>The days of this set from first to last.</summary>
    private DaySet Within(int first, int last)
    {
        int from = FirstStretchEndingAtOrAfter(first);
        int to = FirstStretchEndingAtOrAfter(last);
        if (to == Stretches.Length || Stretches[to].First > last)
        {
            to--;
        }

        if (from > to)
        {
            return Empty;
        }

        if (from == 0 && to == Stretches.Length - 1 && First >= first && Last <= last)
        {
            return this;
        }

        if (from == to)
        {
            return new DaySet(new Stretch(Math.Max(Stretches[from].First, first), Math.Min(Stretches[from].Last, last)));
        }

        var within = Stretches[from..(to + 1)].ToArray();
        within[0] = within[0] with { First = Math.Max(within[0].First, first) };
        within[^1] = within[^1] with { Last = Math.Min(within[^1].Last, last) };
        return new DaySet(within);
    }

    private int FirstStretchEndingAtOrAfter(int day)
    {
        int low = 0, high = Stretches.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Stretches[middle].Last < day)
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
