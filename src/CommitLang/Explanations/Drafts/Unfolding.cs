using System.Collections.Immutable;
using CommitLang.Engine.Evaluation;
using CommitLang.Engine.Facts;
using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;

namespace CommitLang.Explanations.Drafts;

/// <summary>
/// One rule, or one condition, read backwards for what is wanted: the actor and the arguments of the head are taken over, its tests choose what they can, and each pattern becomes a draft.
/// </summary>
internal sealed class Unfolding
{
    /// <summary>Records of one <c>at least</c> that are worth proposing.</summary>
    private const int MostDeeds = 12;

    private readonly Program _program;
    private readonly Matching _matching;
    private readonly ChosenValues _values;
    private readonly Rule? _rule;
    private readonly Draft? _wanted;
    private readonly ConductPattern? _conduct;
    private readonly int _day;
    private readonly List<Draft> _drafts = [];
    private bool _isFirst = true;

    internal Unfolding(Program program, Matching matching, Wording wording, Rule rule, Draft wanted, ConductPattern conduct)
    {
        _program = program;
        _matching = matching;
        _rule = rule;
        _wanted = wanted;
        _conduct = conduct;
        _day = wanted.Last;
        _values = new ChosenValues(program, matching, wording, rule.Variables);
    }

    /// <summary>Of a condition, which has no variables.</summary>
    internal Unfolding(Program program, Matching matching, Wording wording, int day)
    {
        _program = program;
        _matching = matching;
        _day = day;
        _values = new ChosenValues(program, matching, wording, variables: 0);
        _isFirst = false;
    }

    internal ImmutableArray<Draft>? Meet(Pattern pattern) => Emit(pattern, _day) ? [.. _drafts] : null;

    internal ImmutableArray<Draft>? Run()
    {
        if (_rule is not { } rule || _wanted is not { } wanted || _conduct is not { } conduct
            || !Head(rule, wanted, conduct) || !ActorOf(rule.Body, wanted)
            || (rule.When is { } when && !Require(when, isMet: true))
            || (rule.Unless is { } unless && !Require(unless, isMet: false))
            || !Emit(rule.Body, _day))
        {
            return null;
        }

        return [.. _drafts];
    }

    private bool Head(Rule rule, Draft wanted, ConductPattern conduct)
    {
        for (var i = 0; i < conduct.Arguments.Length; i++)
        {
            if (conduct.Arguments[i] is not { Kind: TermKind.Value, Index: var needed })
            {
                continue;
            }

            var term = i < rule.Arguments.Length ? rule.Arguments[i] : Term.Any;
            switch (term.Kind)
            {
                case TermKind.Any:
                    return false;
                case TermKind.Value when _matching.Argument(term.Index, needed).Sure.IsEmpty:
                    return false;
                case TermKind.Variable:
                    _values[term.Index] = _values.OfArgument(needed);
                    break;
            }
        }

        if (!rule.Counterparts.IsEmpty && !wanted.Counterparts.IsEmpty)
        {
            foreach (var term in rule.Counterparts)
            {
                if (term.Kind == TermKind.Variable)
                {
                    _values[term.Index] = new ChosenValue(wanted.Counterparts[0], -1);
                }
            }
        }

        return true;
    }

    /// <summary>The derived deed is of the actor of the first pattern written.</summary>
    private bool ActorOf(Pattern body, Draft wanted)
    {
        var term = First(body);
        if (term.Kind == TermKind.Variable)
        {
            _values[term.Index] = new ChosenValue(wanted.Actor, -1);
        }

        return term.Kind != TermKind.Value || term.Index == wanted.Actor
            || !_matching.Affiliations.AsOrgan(term.Index, wanted.Actor).Sure.IsEmpty;
    }

    private static Term First(Pattern pattern) => pattern switch
    {
        DeedPattern deed => deed.Actor,
        MeasurementPattern measurement => measurement.Actor,
        AtLeastPattern atLeast => atLeast.Deed.Actor,
        AfterPattern after => First(after.Later),
        BothPattern both => First(both.Left),
        _ => throw new InvalidOperationException($"unexpected pattern {pattern}"),
    };

    private bool Require(Test test, bool isMet)
    {
        switch (test)
        {
            case AndTest and:
                return isMet ? Require(and.Left, true) && Require(and.Right, true) : Require(and.Left, false);
            case OrTest or:
                return isMet ? Require(or.Left, true) : Require(or.Left, false) && Require(or.Right, false);
            case NotTest not:
                return Require(not.Operand, !isMet);
            case IsTest named:
                foreach (var argument in named.Arguments.Where(argument => argument >= 0))
                {
                    _values.Decide(named.Variable, _values.OfArgument(argument), isMet);
                    if (isMet)
                    {
                        break;
                    }
                }

                return true;
            case SameTest same:
                if ((_values[same.Right] ?? _values[same.Left]) is { } known)
                {
                    _values.Decide(_values[same.Right] is null ? same.Right : same.Left, known, isMet);
                }

                return true;
            case InGroupTest inGroup:
                foreach (var (member, days) in _matching.Affiliations.MembersOf(inGroup.Group))
                {
                    if (days.Sure.Contains(_day))
                    {
                        _values.Decide(inGroup.Variable, new ChosenValue(member, -1), isMet);
                    }
                }

                return true;
            case CompareTest compare:
                for (var i = 0; i < _program.Arguments.Length; i++)
                {
                    var value = _program.Arguments[i];
                    if (value.Kind == ArgumentKind.Number && value.Index == compare.Dimension
                        && (ValueRange.Exactly(value.Number).Compare(compare.Comparison, compare.Bound) == Certainty.Sure) == isMet)
                    {
                        _values.Decide(compare.Variable, new ChosenValue(-1, i), isMet: true);
                        return true;
                    }
                }

                return _values[compare.Variable] is not null;
            case PatternTest pattern:
                return !isMet || Emit(pattern.Pattern, _day);
            default:
                throw new InvalidOperationException($"unexpected test {test}");
        }
    }

    private bool Emit(Pattern pattern, int day)
    {
        switch (pattern)
        {
            case DeedPattern deed:
                return Emit(deed, day);
            case MeasurementPattern measurement:
                return Emit(measurement, day);
            case AfterPattern after:
                return Emit(after.Later, day) && Emit(after.Earlier, day - 1);
            case BothPattern both:
                return Emit(both.Left, day) && Emit(both.Right, day);
            case AtLeastPattern atLeast:
                if (atLeast.Count > MostDeeds)
                {
                    return false;
                }

                for (var i = 0; i < atLeast.Count; i++)
                {
                    if (!Emit(atLeast.Deed, day - i))
                    {
                        return false;
                    }

                    _isFirst |= i + 1 < atLeast.Count && _wanted is not null;
                }

                return true;
            default:
                throw new InvalidOperationException($"unexpected pattern {pattern}");
        }
    }

    private bool Emit(DeedPattern pattern, int day)
    {
        var isFirst = _isFirst;
        _isFirst = false;
        if (Actor(pattern.Actor, isFirst ? _wanted?.Actor : null) is not { } actor)
        {
            return false;
        }

        var arguments = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < pattern.Arguments.Length; i++)
        {
            if (Argument(pattern, i) is not { } argument)
            {
                return false;
            }

            arguments.Add(argument);
        }

        ImmutableArray<int> counterparts = [];
        if (!pattern.Counterparts.IsEmpty)
        {
            if (Actor(pattern.Counterparts[0], Other(actor)) is not { } counterpart)
            {
                return false;
            }

            counterparts = [counterpart];
        }
        else if (isFirst && _rule is { Counterparts.IsEmpty: true } && _wanted is { Counterparts.IsEmpty: false } wanted)
        {
            counterparts = wanted.Counterparts;
        }

        _drafts.Add(new Draft
        {
            Kind = pattern.IsDenied ? RecordKind.Denial : RecordKind.Deed,
            Actor = actor,
            Conduct = pattern.Conduct,
            Arguments = arguments.ToImmutable(),
            Counterparts = counterparts,
            First = pattern.IsDenied && _wanted is { } whole ? Math.Min(whole.First, day) : day,
            Last = day,
        });
        return true;
    }

    private bool Emit(MeasurementPattern pattern, int day)
    {
        var isFirst = _isFirst;
        _isFirst = false;
        if (Actor(pattern.Actor, isFirst ? _wanted?.Actor : null) is not { } actor
            || Values.Meeting(pattern.Comparison, pattern.Bound) is not { } value)
        {
            return false;
        }

        ImmutableArray<int> counterparts = [];
        if (pattern.Counterpart is { } term)
        {
            if (Actor(term, isFirst && _wanted is { Counterparts.IsEmpty: false } wanted ? wanted.Counterparts[0] : Other(actor)) is not { } counterpart)
            {
                return false;
            }

            counterparts = [counterpart];
        }

        _drafts.Add(new Draft
        {
            Kind = RecordKind.Measurement,
            Actor = actor,
            Measure = pattern.Measure,
            Counterparts = counterparts,
            Value = value,

            // A flow is measured over some time: a year, where the words were in force so long.
            First = _program.Measures[pattern.Measure].IsTotal && _wanted is { } wish ? Math.Max(wish.Since, day - 364) : day,
            Last = day,
        });
        return true;
    }

    private int? Actor(Term term, int? otherwise)
    {
        switch (term.Kind)
        {
            case TermKind.Value:
                return term.Index;
            case TermKind.Any:
                return otherwise ?? (_program.Actors.Length > 0 ? 0 : null);
            default:
                _values[term.Index] ??= otherwise is { } actor ? new ChosenValue(actor, -1) : _values.AnyActorBut(_wanted?.Actor, term.Index);
                return _values[term.Index] is { Actor: >= 0 and var given } ? given : null;
        }
    }

    private string? Argument(DeedPattern pattern, int index)
    {
        var term = pattern.Arguments[index];
        switch (term.Kind)
        {
            case TermKind.Any:
                return "_";
            case TermKind.Value:
                return _values.Text(_values.OfArgument(term.Index));
            default:
                _values[term.Index] ??= _values.SeenArgument(pattern.Conduct, index, term.Index);
                return _values[term.Index] is { } given ? _values.Text(given) : null;
        }
    }

    private int? Other(int actor) =>
        _wanted is { Counterparts.IsEmpty: false } wanted ? wanted.Counterparts[0]
        : _program.Actors.Length > 1 ? (actor == 0 ? 1 : 0) : null;
}
