using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Time;

namespace CommitLang.Reference;

/// <summary>The window of a bearer before it is taken apart into periods and triggers.</summary>
internal sealed record Frame
{
    internal required Days Base { get; init; }

    internal required Days InForce { get; init; }

    internal required Days Standing { get; init; }

    internal required Days Suspended { get; init; }

    internal required (int Low, int High) Start { get; init; }

    internal required (int Low, int High) End { get; init; }

    /// <summary>From when it is in force by its <c>if</c>; without one its start.</summary>
    internal required (int Low, int High) Called { get; init; }

    internal required int? EndedOn { get; init; }

    internal required int? ReleasedOn { get; init; }
}

/// <summary>Section 5: when words are in force.</summary>
internal sealed class Windows(View view, Withdrawals withdrawals, Conditions conditions)
{
    private readonly World _world = view.World;

    /// <summary>The start that the clauses give, at the earliest and latest.</summary>
    internal static (int Low, int High) Start(Program program, Declaration declaration)
    {
        var (low, high) = declaration.From
            ?? (declaration.Said is { } said ? (said.Earliest, said.Latest) : (Calendar.Beginning, Calendar.Beginning));
        return declaration.Under < 0
            ? (low, high)
            : (Math.Max(low, program.Agreements[declaration.Under].Dates.StartLow), Math.Max(high, program.Agreements[declaration.Under].Dates.StartHigh));
    }

    /// <summary>The last day that the clauses give, at the earliest and latest.</summary>
    private static (int Low, int High) End(Program program, Declaration declaration)
    {
        var (low, high) = declaration.Until ?? (Calendar.Forever, Calendar.Forever);
        if (declaration.For is { } length)
        {
            // Of its own start, before the agreement has its say.
            var start = Start(program, declaration with { Under = -1 });
            low = CalendarDays.IsUnbounded(start.Low) ? low : Math.Min(low, length.After(start.Low) - 1);
            high = CalendarDays.IsUnbounded(start.High) ? high : Math.Min(high, length.After(start.High) - 1);
        }

        return declaration.Under < 0
            ? (low, high)
            : (Math.Min(low, program.Agreements[declaration.Under].Dates.EndLow), Math.Min(high, program.Agreements[declaration.Under].Dates.EndHigh));
    }

    internal Frame Frame(int index, Bearer bearer, string suffix)
    {
        var declaration = view.Program.Declarations[index];
        var (startLow, startHigh) = Start(view.Program, declaration);
        var end = End(view.Program, declaration);
        var member = _world.Map(day => bearer.Membership.Sure.Stretches.ToArray().Any(s => s.First <= day && day <= s.Last) ? Certainty.Sure
            : bearer.Membership.Possible.Stretches.ToArray().Any(s => s.First <= day && day <= s.Last) ? Certainty.Possible
            : Certainty.No);
        var days = _world.Stretch(startLow, startHigh, end.Low, end.High).And(member);
        var start = (Low: Edge(days.Possible), High: SureStart(startHigh, member));

        var standing = member;
        var called = start;
        int? released = Left(member);
        foreach (var clause in declaration.Conditions)
        {
            switch (clause.Kind)
            {
                case ConditionKind.If:
                    var since = Ever(conditions.Since(clause.Condition, start));
                    standing = standing.And(since);
                    called = (Math.Max(called.Low, Edge(since.Possible)), Math.Max(called.High, Edge(since.Sure)));
                    break;
                case ConditionKind.While:
                    standing = standing.And(conditions.DayByDay(clause.Condition, start));
                    break;
                case ConditionKind.Unless:
                    var outOfForce = Ever(conditions.Since(clause.Condition, start));
                    standing = standing.And(outOfForce.Not());
                    released = Earlier(released, UpToNow(outOfForce));
                    break;
                case ConditionKind.Whenever:
                    break;
                default:
                    throw new InvalidOperationException($"Unexpected condition {clause.Kind}.");
            }
        }

        var withdrawn = withdrawals.Withdrawn(index, bearer, suffix).Or(withdrawals.Replaced(index, suffix));
        var suspended = withdrawals.Suspended(index, bearer, suffix);
        standing = standing.And(withdrawn.Not()).And(suspended.Not());
        return new Frame
        {
            Base = days,
            InForce = days.And(standing).And(_ => IsSaid(index)).And(day => Logic.Is(day <= view.AsOf)),
            Standing = standing,
            Suspended = suspended,
            Start = start,
            End = end,
            Called = called,
            EndedOn = UpToNow(withdrawn),
            ReleasedOn = released,
        };
    }

    /// <summary>Whether the words are said and known at all.</summary>
    internal Certainty IsSaid(int index)
    {
        var declaration = view.Program.Declarations[index];
        if (!view.IsKnown(declaration) || view.IsCorrected(StatementKind.Declaration, index))
        {
            return Certainty.No;
        }

        return declaration.Said is not { } said || said.Latest <= view.AsOf ? Certainty.Sure
            : said.Earliest <= view.AsOf ? Certainty.Possible
            : Certainty.No;
    }

    /// <summary>The window of one obligation: of a calendar period, of a trigger, of both, or of all.</summary>
    internal Window Window(Declaration declaration, Frame frame, (int First, int Last)? period, Trigger? trigger)
    {
        var inForce = frame.InForce;
        var standing = frame.Standing;
        var start = frame.Start;
        var called = frame.Called;
        var deadline = frame.End;
        if (period is { } p)
        {
            // Where it is not sure that the period begins in force, it is not sure that there is such an obligation.
            var begins = frame.InForce[p.First];
            inForce = inForce.And(day => Logic.And(begins, Logic.Is(p.First <= day && day <= p.Last)));
            start = (Math.Max(start.Low, p.First), Math.Max(start.High, p.First));
            called = (Math.Max(called.Low, p.First), Math.Max(called.High, p.First));
            deadline = (Math.Min(deadline.Low, p.Last), Math.Min(deadline.High, p.Last));
        }

        if (trigger is not null)
        {
            var since = _world.Map(day => trigger.When.In(d => Logic.Is(d <= day)));
            inForce = inForce.And(since);
            standing = standing.And(since);
            called = (trigger.Low, trigger.High);
        }

        if (declaration.By is { } by)
        {
            deadline = (Math.Min(deadline.Low, by.Low), Math.Min(deadline.High, by.High));
        }

        if (declaration.Within is { } within)
        {
            deadline = (Math.Min(deadline.Low, Later(within, called.Low)), Math.Min(deadline.High, Later(within, called.High)));
        }

        return new Window
        {
            InForce = IsDo(declaration) ? inForce.UpTo(deadline.Low, deadline.High) : inForce,
            Standing = standing,
            Suspended = frame.Suspended,
            Start = trigger is null ? start : called,
            Deadline = deadline,
            EndedOn = frame.EndedOn,
            ReleasedOn = frame.ReleasedOn,
            AsOf = view.AsOf,
            IsDo = IsDo(declaration),
        };
    }

    internal static bool IsDo(Declaration declaration) => declaration.Kind == WordsKind.Do
        || (declaration.Kind == WordsKind.Quantity && declaration.At is null && (declaration.By is not null || declaration.Within is not null));

    private static int Later(Duration within, int day) => day <= Calendar.Beginning ? Calendar.Forever : within.After(day);

    /// <summary>The day by which the window has surely begun: on which it was surely a member, or has surely been one.</summary>
    private int SureStart(int startHigh, Days member)
    {
        int first = member.Sure.FirstOrDefault(day => day >= startHigh, int.MaxValue);
        return first != int.MaxValue ? Math.Max(startHigh, first == _world.Low ? Calendar.Beginning : first)
            : member[startHigh] == Certainty.Possible && member.Sure.Any(day => day < startHigh) ? startHigh
            : Calendar.Forever;
    }

    /// <summary>The first of the days; since always, where it is the first day of the world; never, where there is none.</summary>
    private int Edge(IEnumerable<int> days)
    {
        int first = days.FirstOrDefault(Calendar.Forever);
        return first == _world.Low ? Calendar.Beginning : first;
    }

    /// <summary>Whether it has ever been so up to a day.</summary>
    private Days Ever(Days days)
    {
        int possible = days.Possible.FirstOrDefault(int.MaxValue);
        int sure = days.Sure.FirstOrDefault(int.MaxValue);
        return _world.Map(day => day >= sure ? Certainty.Sure : day >= possible ? Certainty.Possible : Certainty.No);
    }

    private int? UpToNow(Days days) => days.Sure.Where(day => day <= view.AsOf).Select(day => (int?)day).FirstOrDefault();

    /// <summary>The day after the last on which it may have been a member.</summary>
    private int? Left(Days member)
    {
        int last = member.IsEmpty ? int.MaxValue : member.Possible[^1];
        return last < view.AsOf ? last + 1 : null;
    }

    private static int? Earlier(int? a, int? b) => a is null ? b : b is null ? a : Math.Min(a.Value, b.Value);
}
