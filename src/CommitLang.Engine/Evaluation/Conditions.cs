using CommitLang.Engine.Facts;
using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Rules;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Evaluation;

/// <summary>A day on which a <c>whenever</c> starts an obligation: from Low to High, it is not known which.</summary>
/// <param name="Deed">The deed that is the trigger; -1 where a verdict, or what did not happen, is.</param>
internal readonly record struct Trigger(int Low, int High, bool IsSure, int Deed);

/// <summary>Finds the days on which conditions of declarations hold.</summary>
internal sealed class Conditions(View view)
{
    private readonly Dictionary<(Pattern, FactBase), List<(Fact Dating, Occasion When, bool IsPossible)>> _met =
        new(ReferencePairComparer.Instance);

    /// <param name="start">The start of the window: conditions are looked at from then on.</param>
    /// <param name="isLasting">A pattern holds from its first day on, rather than on its own days only.</param>
    internal ModalDays DaysOf(Condition condition, (int Low, int High) start, int asOf, bool isLasting)
    {
        var days = Raw(condition, start, asOf, isLasting);
        return new ModalDays(
            days.Sure.Intersect(DaySet.Of(start.High, asOf)), days.Possible.Intersect(DaySet.Of(start.Low, asOf)));
    }

    /// <summary>The triggers of a <c>whenever</c>, in the order of their days.</summary>
    internal List<Trigger> TriggersOf(Condition condition, (int Low, int High) start, int asOf)
    {
        var days = DaysOf(condition, start, asOf, isLasting: true);
        var triggers = new List<Trigger>();
        var seen = new Dictionary<int, int>();
        bool hasPattern = false;
        AddDeeds(condition, positive: true);
        if (!hasPattern)
        {
            AddRuns(days, triggers);
        }

        triggers.Sort(static (a, b) => a.Low != b.Low ? a.Low.CompareTo(b.Low) : a.High != b.High ? a.High.CompareTo(b.High) : a.Deed.CompareTo(b.Deed));
        return triggers;

        void AddDeeds(Condition part, bool positive)
        {
            switch (part)
            {
                case AndCondition and:
                    AddDeeds(and.Left, positive);
                    AddDeeds(and.Right, positive);
                    break;
                case OrCondition or:
                    AddDeeds(or.Left, positive);
                    AddDeeds(or.Right, positive);
                    break;
                case NotCondition not:
                    AddDeeds(not.Operand, !positive);
                    break;
                case PatternCondition pattern when positive:
                    hasPattern = true;
                    foreach (var (dating, when, isPossible) in Met(pattern.Pattern, asOf))
                    {
                        AddDeed(dating, when, isPossible);
                    }

                    break;
            }
        }

        void AddDeed(Fact dating, Occasion when, bool isPossible)
        {
            if (Begin(when, isPossible, start, asOf) is not { } begin)
            {
                return;
            }

            bool sure = begin.Sure is { } last && last <= asOf && days.Sure.Contains(last);
            int high = begin.Sure ?? Math.Min(asOf, when.LatestBegin);
            if (!sure && !days.Possible.Overlaps(begin.Possible, Math.Max(begin.Possible, high)))
            {
                return;
            }

            var trigger = new Trigger(begin.Possible, Math.Max(begin.Possible, high), sure, dating.Deed);
            if (!seen.TryGetValue(dating.Deed, out int known))
            {
                seen.Add(dating.Deed, triggers.Count);
                triggers.Add(trigger);
            }
            else if (sure && !triggers[known].IsSure)
            {
                triggers[known] = trigger;
            }
        }
    }

    /// <summary>Where no deed but a verdict (or what did not happen) makes the condition hold, it is a trigger each time it comes to.</summary>
    private static void AddRuns(ModalDays days, List<Trigger> triggers)
    {
        foreach (var run in days.Sure.Stretches)
        {
            triggers.Add(new Trigger(run.First, run.First, true, -1));
        }

        foreach (var run in days.Possible.Stretches)
        {
            if (!days.Sure.Overlaps(run.First, run.Last))
            {
                triggers.Add(new Trigger(run.First, run.First, false, -1));
            }
        }
    }

    private ModalDays Raw(Condition condition, (int Low, int High) start, int asOf, bool isLasting)
    {
        switch (condition)
        {
            case AndCondition and:
                return Raw(and.Left, start, asOf, isLasting).Intersect(Raw(and.Right, start, asOf, isLasting));
            case OrCondition or:
                return Raw(or.Left, start, asOf, isLasting).Union(Raw(or.Right, start, asOf, isLasting));
            case NotCondition not:
                return Raw(not.Operand, start, asOf, isLasting).Complement();
            case VerdictCondition verdict:
                return view.Timelines.DaysOf(verdict, asOf);
            case PatternCondition pattern:
                return isLasting ? Lasting(pattern.Pattern, start, asOf) : OnTheirDays(pattern.Pattern, asOf);
            default:
                throw new InvalidOperationException($"Unexpected condition {condition.GetType().Name}.");
        }
    }

    private ModalDays Lasting(Pattern pattern, (int Low, int High) start, int asOf)
    {
        int sure = Calendar.Forever, possible = Calendar.Forever;
        foreach (var (_, when, isPossible) in Met(pattern, asOf))
        {
            if (Begin(when, isPossible, start, asOf) is { } begin)
            {
                possible = Math.Min(possible, begin.Possible);
                sure = Math.Min(sure, begin.Sure ?? Calendar.Forever);
            }
        }

        return new ModalDays(
            sure > asOf ? DaySet.Empty : DaySet.From(sure), possible > asOf ? DaySet.Empty : DaySet.From(possible));
    }

    private ModalDays OnTheirDays(Pattern pattern, int asOf)
    {
        var sure = new List<DaySet.Stretch>();
        var possible = new List<DaySet.Stretch>();
        foreach (var (_, when, isPossible) in Met(pattern, asOf))
        {
            if (!isPossible && !when.SureDays.IsEmpty)
            {
                sure.AddRange(when.SureDays.Stretches);
            }

            possible.AddRange(when.PossibleDays.Stretches);
        }

        return new ModalDays(DaySet.UnionOf(sure), DaySet.UnionOf(possible));
    }

    /// <summary>From which day on something counts for a condition: its first day, or the start of the window if it already goes on.</summary>
    private static (int Possible, int? Sure)? Begin(Occasion when, bool isPossible, (int Low, int High) start, int asOf)
    {
        int possible = Math.Max(when.StartLow, start.Low);
        if (when.EndHigh < start.Low || possible > asOf)
        {
            return null;
        }

        int? sure = null;
        if (!isPossible)
        {
            if (when.IsOneDay)
            {
                sure = when.Earliest >= start.High ? when.Latest : null;
            }
            else if (Math.Max(when.StartHigh, start.High) is var day && day <= when.EndLow)
            {
                sure = day;
            }
        }

        return (possible, sure);
    }

    private List<(Fact Dating, Occasion When, bool IsPossible)> Met(Pattern pattern, int asOf)
    {
        var facts = view.FactsAt(asOf);
        if (_met.TryGetValue((pattern, facts), out var known))
        {
            return known;
        }

        var met = new List<(Fact, Occasion, bool)>();
        var matcher = new PatternMatcher(view.Matching, facts, new StepCounter(Session.StepLimit));
        matcher.Match(pattern, new Binding(view.Matching, 0), match =>
        {
            bool isPossible = match.Facts.Any(f => f.IsPossible);
            foreach (var (piece, piecePossible) in Presence.Cut(match.When, match.Dating.IsOfWholePeriod, match.Days))
            {
                // A figure for a whole period is there only when the period is over.
                var when = match.Dating.IsOfWholePeriod ? Occasion.OneDay(piece.EndLow, piece.EndHigh) : piece;
                met.Add((match.Dating, when, isPossible || piecePossible));
            }
        });
        _met.Add((pattern, facts), met);
        return met;
    }

    private sealed class ReferencePairComparer : IEqualityComparer<(Pattern, FactBase)>
    {
        internal static readonly ReferencePairComparer Instance = new();

        public bool Equals((Pattern, FactBase) x, (Pattern, FactBase) y) =>
            ReferenceEquals(x.Item1, y.Item1) && ReferenceEquals(x.Item2, y.Item2);

        public int GetHashCode((Pattern, FactBase) obj) => HashCode.Combine(
            System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj.Item1),
            System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj.Item2));
    }
}
