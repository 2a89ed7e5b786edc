using System.Collections.Immutable;
using CommitLang.Engine.Model;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Facts;

/// <summary>
/// Whether what is recorded is what is named. The answer is the days on which it is: all of them, none, those of a membership; what
/// matches only possibly has no sure day.
/// </summary>
internal sealed class Matching
{
    private static readonly ModalDays Possibly = ModalDays.All.OnlyPossibly();

    private readonly Dictionary<ArgumentValue, int> _indexOf = [];
    private readonly List<ArgumentValue> _arguments = [];

    internal Matching(Program program)
    {
        Program = program;
        Conducts = new Kinds(program.Conducts.Length, i => program.Conducts[i].Parents);
        Topics = new Kinds(program.Topics.Length, i => program.Topics[i].Parents);
        Affiliations = new Affiliations(program);
        foreach (var argument in program.Arguments)
        {
            _indexOf.TryAdd(argument, _arguments.Count);
            _arguments.Add(argument);
        }

        IsMutual = Conducts.WithKinds([.. program.Conducts.Select(c => c.IsMutual)]);

        // A variable bound to an actor may stand in an argument: every actor has an index before evaluation starts, so that
        // nothing changes afterwards.
        for (int i = 0; i < program.Actors.Length; i++)
        {
            var value = new ArgumentValue(ArgumentKind.Actor, i, default, null);
            if (_indexOf.TryAdd(value, _arguments.Count))
            {
                _arguments.Add(value);
            }
        }
    }

    internal Program Program { get; }

    internal Kinds Conducts { get; }

    internal Kinds Topics { get; }

    internal Affiliations Affiliations { get; }

    /// <summary>By conduct; kinds of a mutual conduct are mutual.</summary>
    internal bool[] IsMutual { get; }

    internal ArgumentValue ArgumentAt(int index) => _arguments[index];

    internal int ArgumentOfActor(int actor) => _indexOf[new ArgumentValue(ArgumentKind.Actor, actor, default, null)];

    /// <summary>A deed against a conduct as a declaration names it; that the kinds fit has been seen to.</summary>
    internal ModalDays Deed(Fact deed, ConductPattern named)
    {
        var days = ModalDays.All;
        for (int i = 0; i < named.Arguments.Length; i++)
        {
            if (named.Arguments[i] is { Kind: TermKind.Value, Index: var given })
            {
                days = days.Intersect(Argument(At(deed.Arguments, i), given));
                if (days.Possible.IsEmpty)
                {
                    return ModalDays.None;
                }
            }
        }

        return days.Intersect(AnyCounterpart(deed.Counterparts, named.Counterparts));
    }

    /// <summary>Whether a denial (or what was watched) covers the whole of what a declaration names.</summary>
    internal ModalDays Denial(Fact denial, ConductPattern named)
    {
        var days = ModalDays.All;
        for (int i = 0; i < denial.Arguments.Length; i++)
        {
            if (denial.Arguments[i] < 0)
            {
                continue;
            }

            if (i >= named.Arguments.Length || named.Arguments[i] is not { Kind: TermKind.Value, Index: var has })
            {
                return ModalDays.None;
            }

            days = days.Intersect(Argument(has, denial.Arguments[i]));
        }

        return days.Intersect(AllCounterparts(named.Counterparts, denial.Counterparts));
    }

    /// <summary>Whether a denial denies a deed: the deed matches what is denied, surely.</summary>
    internal ModalDays Denial(Fact denial, Fact deed)
    {
        if (!Conducts.IsKindOf(deed.Conduct, denial.Conduct))
        {
            return ModalDays.None;
        }

        var days = ModalDays.All;
        for (int i = 0; i < denial.Arguments.Length; i++)
        {
            if (denial.Arguments[i] < 0)
            {
                continue;
            }

            int has = At(deed.Arguments, i);
            if (has < 0)
            {
                return ModalDays.None;
            }

            days = days.Intersect(Argument(has, denial.Arguments[i]));
        }

        return days.Intersect(AllCounterparts(deed.Counterparts, denial.Counterparts));
    }

    /// <summary>An argument that something has (or leaves out, -1) against one that is named.</summary>
    internal ModalDays Argument(int has, int named)
    {
        if (has < 0)
        {
            return Possibly;
        }

        if (has == named)
        {
            return ModalDays.All;
        }

        var (a, b) = (_arguments[has], _arguments[named]);
        if (a.Kind == ArgumentKind.Topic && b.Kind == ArgumentKind.Topic)
        {
            return Topics.IsKindOf(a.Index, b.Index) ? ModalDays.All : ModalDays.None;
        }

        return a.Kind == ArgumentKind.Actor && b.Kind == ArgumentKind.Actor
            ? Affiliations.InGroup(a.Index, b.Index)
            : ModalDays.None;
    }

    /// <summary>Of several counterparts a deed toward any of them matches.</summary>
    internal ModalDays AnyCounterpart(ImmutableArray<int> has, ImmutableArray<int> named)
    {
        if (named.IsEmpty)
        {
            return ModalDays.All;
        }

        if (has.IsEmpty)
        {
            return Possibly;
        }

        var days = ModalDays.None;
        foreach (int one in has)
        {
            foreach (int other in named)
            {
                if (one == other)
                {
                    return ModalDays.All;
                }

                days = days.Union(Affiliations.AsCounterpart(one, other));
            }
        }

        return days;
    }

    internal static int At(ImmutableArray<int> arguments, int index) => index < arguments.Length ? arguments[index] : -1;

    /// <summary>A denial must cover every counterpart that is named; one without counterparts covers all.</summary>
    private ModalDays AllCounterparts(ImmutableArray<int> named, ImmutableArray<int> denied)
    {
        if (denied.IsEmpty)
        {
            return ModalDays.All;
        }

        if (named.IsEmpty)
        {
            return ModalDays.None;
        }

        var days = ModalDays.All;
        foreach (int one in named)
        {
            var covered = ModalDays.None;
            foreach (int other in denied)
            {
                covered = covered.Union(Affiliations.AsCounterpart(one, other));
            }

            days = days.Intersect(covered);
        }

        return days;
    }
}
