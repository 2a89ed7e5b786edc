using CommitLang.Engine.Model;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Evaluation;

/// <summary>
/// The verdicts that conditions look at, day after day. Time is walked forward: on a day a condition sees the verdict as of the day before,
/// so declarations that hang on each other are well defined. Verdicts change only on certain days; those are walked.
/// </summary>
internal sealed class Timelines
{
    private readonly View _view;
    private readonly IReadOnlyDictionary<DeclarationReference, bool> _references;
    private readonly Dictionary<DeclarationReference, List<(int From, Standing? Standing)>> _standings = [];
    private readonly PriorityQueue<int, int> _ahead = new();
    private readonly HashSet<int> _noted = [];
    private int _walkedTo = Calendar.Beginning - 1;

    internal Timelines(View view)
    {
        _view = view;
        _references = view.Bearing.AskedFor;
        foreach (var reference in _references.Keys)
        {
            _standings.Add(reference, []);
        }

        if (_references.Count > 0)
        {
            var days = new SortedSet<int>();
            CriticalDays.AddTo(days, view.Program);
            foreach (int day in days)
            {
                Add(day);
            }
        }
    }

    /// <param name="Reason">Null where no condition asks for it, and it does not make the opposite possible.</param>
    private readonly record struct Standing(Verdict Verdict, Reason? Reason, bool IsDo);

    /// <summary>Whether some condition looks at a verdict.</summary>
    internal bool AreAskedFor => _references.Count > 0;

    /// <summary>Notes a day on which a verdict may change; only what lies ahead matters.</summary>
    internal void Note(int day)
    {
        _view.Noted?.Add(day);
        if (_references.Count > 0 && !Calendar.IsUnbounded(day))
        {
            Add(day);
            Add(day + 1);
        }
    }

    /// <summary>The days up to <paramref name="asOf"/> on which the verdict of the day before is as the condition says.</summary>
    internal ModalDays DaysOf(VerdictCondition condition, int asOf)
    {
        WalkTo(asOf - 1);
        var sure = new List<DaySet.Stretch>();
        var possible = new List<DaySet.Stretch>();
        var standings = _standings[condition.Declaration];
        for (int i = 0; i < standings.Count && standings[i].From < asOf; i++)
        {
            if (standings[i].Standing is not { } standing)
            {
                continue;
            }

            bool holds = standing.Verdict == condition.Verdict && (condition.Reason is null || standing.Reason == condition.Reason);
            if (!holds && !MayBe(standing, condition))
            {
                continue;
            }

            int last = i + 1 < standings.Count ? standings[i + 1].From : asOf;
            var stretch = new DaySet.Stretch(Calendar.Next(standings[i].From), Math.Min(last, asOf));
            possible.Add(stretch);
            if (holds)
            {
                sure.Add(stretch);
            }
        }

        return new ModalDays(DaySet.UnionOf(sure), DaySet.UnionOf(possible));
    }

    /// <summary>A keep that is uncertain or conflicting is possibly contradicted, such a do possibly consistent.</summary>
    private static bool MayBe(Standing standing, VerdictCondition condition) =>
        standing.Reason is Reason.Uncertain or Reason.Conflicting
        && condition.Verdict == (standing.IsDo ? Verdict.Consistent : Verdict.Contradicted);

    private void WalkTo(int day)
    {
        if (_references.Count == 0 || day <= _walkedTo)
        {
            return;
        }

        if (_walkedTo < Calendar.Beginning)
        {
            int first = _ahead.TryPeek(out int earliest, out _) ? Math.Min(day, earliest - 1) : day;
            _walkedTo = Calendar.Beginning;
            Walk(first, Calendar.Beginning);
            _walkedTo = first;
        }

        while (_ahead.TryPeek(out int next, out _) && next <= day)
        {
            _ahead.Dequeue();
            if (next <= _walkedTo)
            {
                continue;
            }

            // Set before the day is judged: its conditions look at the days before it only, which are there.
            _walkedTo = next;
            Walk(next, next);
        }
    }

    private void Add(int day)
    {
        if (day > _walkedTo && _noted.Add(day))
        {
            _ahead.Enqueue(day, day);
        }
    }

    private void Walk(int asOf, int from)
    {
        foreach (var reference in _references.Keys)
        {
            Standing? standing = _view.Verdicts.Find(reference, asOf) is { } outcome
                ? new Standing(outcome.Verdict, ReasonOf(outcome, reference), outcome.IsDo)
                : null;
            var standings = _standings[reference];
            if (standings.Count == 0 || standings[^1].Standing != standing)
            {
                standings.Add((from, standing));
                Add(Calendar.Next(asOf));
            }
        }
    }

    private Reason? ReasonOf(Outcome outcome, DeclarationReference reference) =>
        _references[reference] || outcome.Reason is Reason.Uncertain or Reason.Conflicting ? outcome.Reason : null;
}
