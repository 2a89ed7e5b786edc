using CommitLang.Engine.Time;

namespace CommitLang.Explanations;

/// <summary>Which declarations are to be looked at on which days; days that come up while one is looked at are added as long as they lie ahead.</summary>
/// <param name="end">The last day, inclusive.</param>
/// <param name="declarations">All that are walked.</param>
/// <param name="hangTogether">Whether a day of one is a day of all.</param>
internal sealed class Agenda(int end, IReadOnlyList<int> declarations, bool hangTogether)
{
    private readonly PriorityQueue<(int Day, int Declaration), (int Day, int Declaration)> _ahead = new();
    private readonly HashSet<(int Day, int Declaration)> _known = [];
    private int _day = Calendar.Beginning;

    internal void Add(int declaration, IEnumerable<int> days)
    {
        foreach (var day in days)
        {
            if (day <= _day || day > end || Calendar.IsUnbounded(day))
            {
                continue;
            }

            if (!hangTogether)
            {
                Add(day, declaration);
                continue;
            }

            foreach (var other in declarations)
            {
                Add(day, other);
            }
        }
    }

    /// <summary>
    /// The next day, and the declarations to look at on it. Before the first one comes a day on which all are looked at: it stands for all time before.
    /// </summary>
    internal bool TryNext(out int day, out IReadOnlyList<int> due)
    {
        if (_day == Calendar.Beginning)
        {
            day = _ahead.TryPeek(out var first, out _) ? first.Day - 1 : end;
            due = declarations;
            _day = day;
            return declarations.Count > 0;
        }

        var same = new List<int>();
        due = same;
        if (!_ahead.TryPeek(out var next, out _))
        {
            day = 0;
            return false;
        }

        _day = day = next.Day;
        while (_ahead.TryPeek(out next, out _) && next.Day == day)
        {
            _ahead.Dequeue();
            same.Add(next.Declaration);
        }

        return true;
    }

    private void Add(int day, int declaration)
    {
        if (_known.Add((day, declaration)))
        {
            _ahead.Enqueue((day, declaration), (day, declaration));
        }
    }
}
