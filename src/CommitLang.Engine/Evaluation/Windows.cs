using CommitLang.Engine.Facts;
using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Evaluation;

/// <summary>Finds when a declaration of one bearer is in force, seen from a day of evaluation.</summary>
internal sealed class Windows(View view)
{
    /// <summary>The start of the window, not before that of the agreement that the words are under.</summary>
    internal static (int Low, int High) StartOf(Program program, Declaration declaration)
    {
        var start = StartOf(declaration);
        return declaration.Under < 0 ? start
            : Later(start, (program.Agreements[declaration.Under].Dates.StartLow, program.Agreements[declaration.Under].Dates.StartHigh));
    }

    /// <summary>The start of the window as its clauses give it; else the day on which it was said; else it has always been in force.</summary>
    private static (int Low, int High) StartOf(Declaration declaration) =>
        declaration.From ?? (declaration.Said is { } said ? (said.Earliest, said.Latest) : (Calendar.Beginning, Calendar.Beginning));

    /// <summary>The force of the whole, before periods and triggers; null where the words were not said yet, or are not known.</summary>
    internal Force? Of(int index, Bearer bearer, int asOf)
    {
        var declaration = view.Program.Declarations[index];
        if (!view.IsSpoken(index) || declaration.Said?.Earliest > asOf)
        {
            return null;
        }

        var start = StartOf(declaration);
        var end = declaration.Until ?? (Calendar.Forever, Calendar.Forever);
        if (declaration.For is { } span)
        {
            end = Earlier(end, Span(start, span));
        }

        if (declaration.Under >= 0)
        {
            var dates = view.Program.Agreements[declaration.Under].Dates;
            start = Later(start, (dates.StartLow, dates.StartHigh));
            end = Earlier(end, (dates.EndLow, dates.EndHigh));
        }

        var force = new Force
        {
            Start = start,
            End = end,
            Days = Between(start, end).Intersect(bearer.Membership),
            Standing = bearer.Membership,
            From = start,
            IsPossible = declaration.Said?.Latest > asOf,
            Released = bearer.Membership.Possible is { IsEmpty: false } member ? Calendar.Next(member.Last) : Calendar.Forever,
        };
        if (bearer.Membership.Possible is { IsEmpty: false } days && days.First > start.High)
        {
            start = (days.First, bearer.Membership.Sure.IsEmpty ? days.First : bearer.Membership.Sure.First);
            force = force with { Start = start, From = start };
        }

        foreach (var clause in declaration.Conditions)
        {
            force = Condition(force, clause, asOf);
        }

        return Interrupt(force, view.Interruptions.Of(index, bearer, SuffixOf(declaration, bearer), asOf));
    }

    internal static string SuffixOf(Declaration declaration, Bearer bearer) =>
        declaration.NamesBearers ? "/" + bearer.Suffix : "";

    /// <summary>The part of the force that lies in a calendar period.</summary>
    internal Force InPeriod(Force force, int index, Bearer bearer, string suffix, int first, int last, int asOf)
    {
        var cut = force with
        {
            Start = Later(force.Start, (first, first)),
            End = Earlier(force.End, (last, last)),
            Days = force.Days.Clip(DaySet.Of(first, last)),
        };
        return Interrupt(cut, view.Interruptions.Of(index, bearer, suffix, asOf));
    }

    /// <summary>The force that a trigger starts.</summary>
    internal static Force FromTrigger(Force force, Trigger trigger)
    {
        var possible = DaySet.From(trigger.Low);
        var since = new ModalDays(!trigger.IsSure ? DaySet.Empty : trigger.High == trigger.Low ? possible : DaySet.From(trigger.High), possible);
        return force with
        {
            Start = (trigger.Low, trigger.High),
            Days = force.Days.Intersect(since),
            Standing = force.Standing.Intersect(since),
        };
    }

    /// <summary>
    /// The deadline, that day included: the earliest of <c>by</c>, <c>within</c> and the last day of the window, or the last day of the date
    /// of <c>at</c>. One that falls in a suspension passes on the day of resumption: it is the day before.
    /// </summary>
    internal static (int Low, int High) DeadlineOf(Declaration declaration, Force force)
    {
        (int Low, int High) deadline = declaration.At is { } at ? (at.EndLow, at.EndHigh) : force.End;
        if (declaration.By is { } by)
        {
            deadline = Earlier(deadline, by);
        }

        if (declaration.Within is { } within)
        {
            deadline = Earlier(deadline, (within.After(force.Start.Low), within.After(force.Start.High)));
        }

        return (Resumed(deadline.Low, force.Suspended), Resumed(deadline.High, force.Suspended));
    }

    internal static ModalDays Between((int Low, int High) start, (int Low, int High) end) =>
        start.Low == start.High && end.Low == end.High
            ? ModalDays.Surely(DaySet.Of(start.Low, end.High))
            : new(DaySet.Of(start.High, end.Low), DaySet.Of(start.Low, end.High));

    private static int Resumed(int day, DaySet suspended) =>
        !Calendar.IsUnbounded(day) && suspended.StretchAt(day) is { } stretch ? stretch.Last : day;

    /// <summary>Thirty days from a day on are that day and the twenty-nine after it.</summary>
    private static (int Low, int High) Span((int Low, int High) start, Duration span) =>
        (Calendar.Previous(span.After(start.Low)), Calendar.Previous(span.After(start.High)));

    private static (int Low, int High) Earlier((int Low, int High) a, (int Low, int High) b) =>
        (Math.Min(a.Low, b.Low), Math.Min(a.High, b.High));

    private static (int Low, int High) Later((int Low, int High) a, (int Low, int High) b) =>
        (Math.Max(a.Low, b.Low), Math.Max(a.High, b.High));

    private static Force Interrupt(Force force, Interruption interruption) => interruption == Interruption.None ? force : force with
    {
        Days = force.Days.Except(interruption.Out),
        Standing = force.Standing.Except(interruption.Out),
        Suspended = force.Suspended.Union(interruption.Suspended),
        Withdrawn = Math.Min(force.Withdrawn, interruption.Withdrawn),
        Marks = force.Marks | interruption.Marks,
    };

    private Force Condition(Force force, ConditionClause clause, int asOf)
    {
        switch (clause.Kind)
        {
            case ConditionKind.Whenever:
                return force;
            case ConditionKind.While:
                return Only(force, view.Conditions.DaysOf(clause.Condition, force.From, asOf, isLasting: false));
            case ConditionKind.If:
                var holds = view.Conditions.DaysOf(clause.Condition, force.From, asOf, isLasting: true);
                (int Low, int High) start = Later(force.Start, (First(holds.Possible), First(holds.Sure)));
                return Only(force with { Start = start }, new ModalDays(Since(holds.Sure), Since(holds.Possible)));
            case ConditionKind.Unless:
                var ends = view.Conditions.DaysOf(clause.Condition, force.From, asOf, isLasting: true);
                int released = First(ends.Sure);
                return Only(force, new ModalDays(Since(ends.Sure), Since(ends.Possible)).Complement()) with
                {
                    Released = released <= asOf ? Math.Min(force.Released, released) : force.Released,
                };
            default:
                throw new InvalidOperationException($"Unexpected condition {clause.Kind}.");
        }
    }

    private static Force Only(Force force, ModalDays days) =>
        force with { Days = force.Days.Intersect(days), Standing = force.Standing.Intersect(days) };

    private static DaySet Since(DaySet days) => days.IsEmpty ? DaySet.Empty : DaySet.From(days.First);

    private static int First(DaySet days) => days.IsEmpty ? Calendar.Forever : days.First;
}
