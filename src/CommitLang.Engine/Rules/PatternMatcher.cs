using System.Collections.Immutable;
using CommitLang.Engine.Facts;
using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Rules;

/// <summary>One way in which a pattern is met.</summary>
/// <param name="First">The fact that meets the pattern written first: what is derived has its actor.</param>
/// <param name="Dating">The fact that gives what is derived its date.</param>
/// <param name="Facts">All of them, in the order of the text.</param>
/// <param name="Days">The days on which the dating fact meets it: those of memberships that it rests on; no sure one where it is only
/// possible.</param>
/// <param name="When">When it is met: the date of the dating fact, or, where it is not known which of two is the later, the later of their days.</param>
internal readonly record struct PatternMatch(Fact First, Fact Dating, ImmutableArray<Fact> Facts, ModalDays Days, Occasion When);

/// <summary>Finds the ways in which the facts meet a pattern.</summary>
internal sealed class PatternMatcher(Matching matching, FactBase facts, StepCounter steps)
{
    /// <summary>When what is looked for can have begun at all, so that most candidates cost one comparison.</summary>
    private (int Earliest, int Latest) _begins = (int.MinValue, int.MaxValue);

    /// <summary>Calls back for each way, with the variables bound to it; the binding is taken back afterwards.</summary>
    internal void Match(Pattern pattern, Binding binding, Action<PatternMatch> found)
    {
        switch (pattern)
        {
            case DeedPattern deed:
                MatchDeed(deed, binding, found);
                break;
            case MeasurementPattern measurement:
                MatchMeasurement(measurement, binding, found);
                break;
            case AfterPattern after:
                Match(after.Later, binding, later => MatchNear(after.Earlier, binding, Before(later.When, after.Within), earlier =>
                {
                    // One deed does not come after itself, whenever it was.
                    var order = later.Dating.Deed == earlier.Dating.Deed ? Certainty.No : Order(earlier.When, later.When, after.Within);
                    if (order != Certainty.No)
                    {
                        var when = order == Certainty.Sure ? later.When
                            : NotLater(NotEarlier(later.When, Calendar.Next(earlier.When.StartLow)), earlier.When, after.Within);
                        Join(later, earlier, later, earlier, order, when, found);
                    }
                }));
                break;
            case BothPattern both:
                Match(both.Left, binding, left => MatchNear(both.Right, binding, Around(left.When, both.Within),
                    right => JoinBoth(left, right, both.Within, found)));
                break;
            case AtLeastPattern atLeast:
                AtLeast.Match(this, atLeast, binding, found);
                break;
            default:
                throw new InvalidOperationException($"Unexpected pattern {pattern.GetType().Name}.");
        }
    }

    /// <summary>The days on which what came before can have begun.</summary>
    private static (int Earliest, int Latest) Before(Occasion later, Duration? within) =>
        (within is { } span ? span.EarliestBefore(later.StartLow) : int.MinValue, later.StartHigh);

    private static (int Earliest, int Latest) Around(Occasion one, Duration? within) =>
        within is { } span ? (span.EarliestBefore(one.StartLow), span.After(one.StartHigh)) : (int.MinValue, int.MaxValue);

    private bool BeginsInTime(Fact fact) => fact.When.StartLow <= _begins.Latest && fact.When.StartHigh >= _begins.Earliest;

    /// <summary>Only a simple pattern is narrowed; of a joint one it is not known which part gives the date.</summary>
    private void MatchNear(Pattern pattern, Binding binding, (int Earliest, int Latest) begins, Action<PatternMatch> found)
    {
        if (pattern is not (DeedPattern or MeasurementPattern))
        {
            Match(pattern, binding, found);
            return;
        }

        var outer = _begins;
        _begins = begins;
        Match(pattern, binding, match =>
        {
            _begins = outer;
            found(match);
            _begins = begins;
        });
        _begins = outer;
    }

    /// <summary>What does not give the date must itself be met on its own days; the result is cut to the days of what does.</summary>
    private static void Join(
        PatternMatch dating, PatternMatch other, PatternMatch first, PatternMatch second, Certainty certainty, Occasion when,
        Action<PatternMatch> found)
    {
        var met = Presence.Of(other.When, other.Days);
        if (met == Certainty.No)
        {
            return;
        }

        found(new PatternMatch(first.First, dating.Dating, first.Facts.AddRange(second.Facts),
            certainty == Certainty.Sure && met == Certainty.Sure ? dating.Days : dating.Days.OnlyPossibly(), when));
    }

    /// <summary>The later one gives the date; where it is not known which that is, the later of their days is it.</summary>
    private static void JoinBoth(PatternMatch left, PatternMatch right, Duration? within, Action<PatternMatch> found)
    {
        bool isOneDeed = left.Dating.Deed == right.Dating.Deed;
        var leftLater = isOneDeed ? Certainty.Sure : NotBefore(right.When, left.When, within);
        var rightLater = isOneDeed ? Certainty.Sure : NotBefore(left.When, right.When, within);
        if (leftLater == Certainty.Sure)
        {
            Join(left, right, left, right, Certainty.Sure, left.When, found);
        }
        else if (rightLater == Certainty.Sure)
        {
            Join(right, left, left, right, Certainty.Sure, right.When, found);
        }
        else if (left.When.IsOneDay && right.When.IsOneDay && leftLater != Certainty.No && rightLater != Certainty.No)
        {
            var (a, b) = (left.When, right.When);
            var later = Occasion.OneDay(Math.Max(a.Earliest, b.Earliest), Math.Max(a.Latest, b.Latest));
            bool isClose = within is not { } span || (a.Latest <= span.After(b.Earliest) && b.Latest <= span.After(a.Earliest));
            Join(right, left, left, right, isClose ? Certainty.Sure : Certainty.Possible, later, found);
        }
        else
        {
            if (leftLater != Certainty.No)
            {
                Join(left, right, left, right, Certainty.Possible, NotLater(NotEarlier(left.When, right.When.StartLow), right.When, within), found);
            }

            // Of two that began on one day the left one counts as the later.
            if (Order(left.When, right.When, within) != Certainty.No)
            {
                Join(right, left, left, right, Certainty.Possible, NotLater(NotEarlier(right.When, left.When.StartLow), left.When, within), found);
            }
        }
    }

    /// <summary>What is left of a day that is not known where it must not be earlier than another.</summary>
    internal static Occasion NotEarlier(Occasion when, int earliest) =>
        when.IsOneDay && when.Earliest < earliest ? Occasion.OneDay(Math.Min(earliest, when.Latest), when.Latest) : when;

    private static Occasion NotLater(Occasion when, Occasion other, Duration? within) =>
        when.IsOneDay && within is { } span && span.After(other.StartHigh) is var latest && latest < when.Latest
            ? Occasion.OneDay(when.Earliest, Math.Max(latest, when.Earliest))
            : when;

    /// <summary>Whether the one began on a strictly later day, and at most so much later.</summary>
    private static Certainty Order(Occasion a, Occasion b, Duration? within)
    {
        if (b.StartHigh <= a.StartLow || (within is { } w && b.StartLow > w.After(a.StartHigh)))
        {
            return Certainty.No;
        }

        return b.StartLow > a.StartHigh && (within is not { } v || b.StartHigh <= v.After(a.StartLow)) ? Certainty.Sure : Certainty.Possible;
    }

    /// <summary>Whether the one began on the same day or a later one, and at most so much later.</summary>
    internal static Certainty NotBefore(Occasion a, Occasion b, Duration? within)
    {
        if (b.StartHigh < a.StartLow || (within is { } w && b.StartLow > w.After(a.StartHigh)))
        {
            return Certainty.No;
        }

        return b.StartLow >= a.StartHigh && (within is not { } v || b.StartHigh <= v.After(a.StartLow)) ? Certainty.Sure : Certainty.Possible;
    }

    private void MatchDeed(DeedPattern pattern, Binding binding, Action<PatternMatch> found)
    {
        var index = pattern.IsDenied ? facts.Denials : facts.Deeds;
        var conducts = pattern.IsDenied ? matching.Conducts.WiderThan(pattern.Conduct) : matching.Conducts.KindsOf(pattern.Conduct);
        int actor = binding.ActorOf(pattern.Actor);
        foreach (int conduct in conducts.ToArray())
        {
            var candidates = actor >= 0 ? index.About(conduct, actor) : index.About(conduct);

            // What is added while a recursive rule is being matched waits for the next round.
            for (int i = 0, count = candidates.Count; i < count; i++)
            {
                if (!steps.Take())
                {
                    return;
                }

                if (BeginsInTime(candidates[i]))
                {
                    MatchDeed(pattern, candidates[i], binding, found);
                }
            }
        }
    }

    private static void MatchDeed(DeedPattern pattern, Fact fact, Binding binding, Action<PatternMatch> found)
    {
        int mark = binding.Mark;
        var actor = binding.Actor(pattern.Actor, fact.Actor);
        if (actor != Certainty.No && ArgumentDays(pattern, fact, binding) is { Possible.IsEmpty: false } days)
        {
            MatchCounterparts(pattern, fact, binding, actor == Certainty.Sure ? days : days.OnlyPossibly(), found);
        }

        binding.BackTo(mark);
    }

    private static ModalDays ArgumentDays(DeedPattern pattern, Fact fact, Binding binding)
    {
        var days = ModalDays.All;
        int count = pattern.IsDenied ? Math.Max(pattern.Arguments.Length, fact.Arguments.Length) : pattern.Arguments.Length;
        for (int i = 0; i < count; i++)
        {
            var term = i < pattern.Arguments.Length ? pattern.Arguments[i] : Term.Any;
            int has = Matching.At(fact.Arguments, i);
            days = days.Intersect(pattern.IsDenied ? binding.DeniedArgument(term, has) : binding.Argument(term, has));
            if (days.Possible.IsEmpty)
            {
                return ModalDays.None;
            }
        }

        return days;
    }

    private static void MatchCounterparts(
        DeedPattern pattern, Fact fact, Binding binding, ModalDays days, Action<PatternMatch> found)
    {
        if (pattern.Counterparts.IsEmpty)
        {
            if (!pattern.IsDenied || fact.Counterparts.IsEmpty)
            {
                found(new PatternMatch(fact, fact, [fact], days, fact.When));
            }

            return;
        }

        if (pattern.IsDenied && pattern.Counterparts.Length > 1)
        {
            AllCounterparts(pattern, fact, binding, days, found);
            return;
        }

        foreach (var term in pattern.Counterparts)
        {
            foreach (int counterpart in fact.Counterparts.IsEmpty ? [-1] : fact.Counterparts)
            {
                int mark = binding.Mark;
                var matched = days.Intersect(binding.Counterpart(term, counterpart, pattern.IsDenied));
                if (!matched.Possible.IsEmpty)
                {
                    found(new PatternMatch(fact, fact, [fact], matched, fact.When));
                }

                binding.BackTo(mark);
            }
        }
    }

    /// <summary>A denial must cover every counterpart that the pattern names.</summary>
    private static void AllCounterparts(
        DeedPattern pattern, Fact fact, Binding binding, ModalDays days, Action<PatternMatch> found)
    {
        int mark = binding.Mark;
        foreach (var term in pattern.Counterparts)
        {
            var covered = ModalDays.None;
            foreach (int counterpart in fact.Counterparts.IsEmpty ? [-1] : fact.Counterparts)
            {
                covered = covered.Union(binding.Counterpart(term, counterpart, isDenial: true));
            }

            days = days.Intersect(covered);
        }

        if (!days.Possible.IsEmpty)
        {
            found(new PatternMatch(fact, fact, [fact], days, fact.When));
        }

        binding.BackTo(mark);
    }

    private void MatchMeasurement(MeasurementPattern pattern, Binding binding, Action<PatternMatch> found)
    {
        int actor = binding.ActorOf(pattern.Actor);
        var candidates = actor >= 0 ? facts.Measurements.About(pattern.Measure, actor) : facts.Measurements.About(pattern.Measure);
        foreach (var fact in candidates)
        {
            if (!steps.Take())
            {
                return;
            }

            // A total and a figure with a counterpart never meet.
            if (fact.Counterparts.IsEmpty != pattern.Counterpart is null || !BeginsInTime(fact))
            {
                continue;
            }

            var certainty = fact.Value.Compare(pattern.Comparison, pattern.Bound);
            if (certainty == Certainty.No)
            {
                continue;
            }

            int mark = binding.Mark;
            certainty = (Certainty)Math.Min((int)certainty, (int)binding.Actor(pattern.Actor, fact.Actor));
            if (certainty != Certainty.No && pattern.Counterpart is { } term)
            {
                certainty = (Certainty)Math.Min((int)certainty, (int)Exactly(term, fact, binding));
            }

            if (certainty != Certainty.No)
            {
                found(new PatternMatch(fact, fact, [fact], certainty == Certainty.Sure ? ModalDays.All : ModalDays.All.OnlyPossibly(), fact.When));
            }

            binding.BackTo(mark);
        }
    }

    /// <summary>A figure with a counterpart is of that one, not of the whole or the group that it belongs to.</summary>
    private static Certainty Exactly(Term term, Fact fact, Binding binding) =>
        fact.Counterparts.Length == 1 ? binding.Actor(term, fact.Counterparts[0]) : Certainty.No;
}
