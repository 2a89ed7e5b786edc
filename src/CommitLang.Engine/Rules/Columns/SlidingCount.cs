using CommitLang.Engine.Time;

namespace CommitLang.Engine.Rules.Columns;

/// <summary>A deed that is counted together with others.</summary>
internal readonly record struct CountedDeed(int Counterpart, int Day, int Number, int Place, bool IsPossible);

/// <summary>Finds the deeds of one actor that have enough others toward the same counterpart in the span before them.</summary>
internal sealed class SlidingCount(int count, Duration within)
{
    private readonly List<CountedDeed> _deeds = [];

    internal delegate void Found(CountedDeed last, bool isPossible, ReadOnlySpan<int> others);

    internal void Clear() => _deeds.Clear();

    internal void Add(CountedDeed deed) => _deeds.Add(deed);

    internal void Slide(Found found)
    {
        _deeds.Sort(static (a, b) => a.Counterpart != b.Counterpart ? a.Counterpart.CompareTo(b.Counterpart)
            : a.Number != b.Number ? a.Number.CompareTo(b.Number) : a.IsPossible.CompareTo(b.IsPossible));
        OncePerDeed();
        _deeds.Sort(static (a, b) => a.Counterpart != b.Counterpart ? a.Counterpart.CompareTo(b.Counterpart)
            : a.Day != b.Day ? a.Day.CompareTo(b.Day) : a.Number.CompareTo(b.Number));
        for (int from = 0; from < _deeds.Count;)
        {
            int to = from + 1;
            while (to < _deeds.Count && _deeds[to].Counterpart == _deeds[from].Counterpart)
            {
                to++;
            }

            Slide(from, to, found);
            from = to;
        }
    }

    private void OncePerDeed()
    {
        int kept = 0;
        for (int i = 0; i < _deeds.Count; i++)
        {
            if (kept == 0 || _deeds[kept - 1].Counterpart != _deeds[i].Counterpart || _deeds[kept - 1].Number != _deeds[i].Number)
            {
                _deeds[kept++] = _deeds[i];
            }
        }

        _deeds.RemoveRange(kept, _deeds.Count - kept);
    }

    private void Slide(int from, int to, Found found)
    {
        int needed = count - 1;
        Span<int> others = stackalloc int[needed];
        for (int last = from; last < to; last++)
        {
            int end = last;
            while (end + 1 < to && _deeds[end + 1].Day == _deeds[last].Day)
            {
                end++;
            }

            // The nearest first: sure ones are taken before possible ones, which are only looked for where there are too few.
            int sure = Collect(from, end, last, needed, 0, others, isPossible: false);
            if (sure == needed)
            {
                Tell(_deeds[last].IsPossible, others);
            }
            else if (Collect(from, end, last, needed, sure, others, isPossible: true) == needed)
            {
                Tell(true, others);
            }

            void Tell(bool isPossible, Span<int> taken)
            {
                taken.Reverse();
                found(_deeds[last], isPossible, taken);
            }
        }
    }

    private int Collect(int from, int end, int last, int needed, int taken, Span<int> others, bool isPossible)
    {
        for (int i = end; i >= from && taken < needed && within.After(_deeds[i].Day) >= _deeds[last].Day; i--)
        {
            if (i != last && _deeds[i].IsPossible == isPossible)
            {
                others[taken++] = _deeds[i].Place;
            }
        }

        return taken;
    }
}
