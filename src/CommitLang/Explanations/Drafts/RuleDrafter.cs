using System.Collections.Immutable;
using CommitLang.Engine.Evaluation;
using CommitLang.Engine.Facts;
using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Time;

namespace CommitLang.Explanations.Drafts;

/// <summary>
/// Reads rules backwards: what would have to be recorded for a rule to derive a deed or denial that is wanted. It proposes; whether the
/// proposal does what it should is found out by evaluating it, so a guess that fails costs time and never truth.
/// </summary>
internal sealed class RuleDrafter(Program program, Matching matching, Wording wording)
{
    /// <summary>Records of one <c>at least</c> that are worth proposing.</summary>
    private const int MostDeeds = 12;

    /// <summary>The proposals of every rule of a reading that derives such a conduct, in the order of the rules.</summary>
    /// <param name="reading">The actor in whose reading is asked, or the common reading.</param>
    internal IEnumerable<Proposal> Derive(Draft wanted, ConductPattern conduct, int reading)
    {
        for (var index = 0; index < program.Rules.Length; index++)
        {
            var rule = program.Rules[index];
            var fits = rule.DerivesDenial
                ? wanted.Kind == RecordKind.Denial && matching.Conducts.IsKindOf(conduct.Conduct, rule.Conduct)
                : wanted.Kind == RecordKind.Deed && matching.Conducts.IsKindOf(rule.Conduct, conduct.Conduct);
            if (fits && Knowledge.BelongsTo(rule.Readings, reading)
                && new Unfolding(this, rule, wanted, conduct).Run() is { } drafts)
            {
                yield return new Proposal(drafts, [index]);
            }
        }
    }

    /// <summary>What would have to be recorded for a condition to hold from a day on; null where records alone do not make it so.</summary>
    internal ImmutableArray<Draft>? Meet(Condition condition, int day) => condition switch
    {
        PatternCondition pattern => new Unfolding(this, day).Meet(pattern.Pattern),
        AndCondition and => Meet(and.Left, day) is { } left && Meet(and.Right, day) is { } right ? left.AddRange(right) : null,
        OrCondition or => Meet(or.Left, day) ?? Meet(or.Right, day),
        NotCondition => [],
        VerdictCondition => null,
        _ => throw new InvalidOperationException($"unexpected condition {condition}"),
    };

    /// <summary>An argument as it is written.</summary>
    internal string TextOf(int argument) => wording.ArgumentAsWritten(argument);

    /// <summary>What a variable stands for: an actor, or an argument by its index; -1 where it is not the one.</summary>
    private readonly record struct Given(int Actor, int Argument);

    private sealed class Unfolding
    {
        private readonly RuleDrafter _drafter;
        private readonly Rule? _rule;
        private readonly Draft? _wanted;
        private readonly ConductPattern? _conduct;
        private readonly int _day;
        private readonly Given?[] _given;
        private readonly List<Given>[] _avoided;
        private readonly List<Draft> _drafts = [];
        private bool _isFirst = true;

        internal Unfolding(RuleDrafter drafter, Rule rule, Draft wanted, ConductPattern conduct)
        {
            _drafter = drafter;
            _rule = rule;
            _wanted = wanted;
            _conduct = conduct;
            _day = wanted.Last;
            _given = new Given?[rule.Variables];
            _avoided = [.. Enumerable.Range(0, rule.Variables).Select(_ => new List<Given>())];
        }

        /// <summary>Of a condition, which has no variables.</summary>
        internal Unfolding(RuleDrafter drafter, int day)
        {
            _drafter = drafter;
            _day = day;
            _given = [];
            _avoided = [];
            _isFirst = false;
        }

        private Program Program => _drafter.Program;

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
                    case TermKind.Value when _drafter.Matching.Argument(term.Index, needed).Sure.IsEmpty:
                        return false;
                    case TermKind.Variable:
                        _given[term.Index] = OfArgument(needed);
                        break;
                }
            }

            if (!rule.Counterparts.IsEmpty && !wanted.Counterparts.IsEmpty)
            {
                foreach (var term in rule.Counterparts)
                {
                    if (term.Kind == TermKind.Variable)
                    {
                        _given[term.Index] = new Given(wanted.Counterparts[0], -1);
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
                _given[term.Index] = new Given(wanted.Actor, -1);
            }

            return term.Kind != TermKind.Value || term.Index == wanted.Actor
                || !_drafter.Matching.Affiliations.AsOrgan(term.Index, wanted.Actor).Sure.IsEmpty;
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
                        SetOrAvoid(named.Variable, OfArgument(argument), isMet);
                        if (isMet)
                        {
                            break;
                        }
                    }

                    return true;
                case SameTest same:
                    if ((_given[same.Right] ?? _given[same.Left]) is { } known)
                    {
                        SetOrAvoid(_given[same.Right] is null ? same.Right : same.Left, known, isMet);
                    }

                    return true;
                case InGroupTest inGroup:
                    foreach (var (member, days) in _drafter.Matching.Affiliations.MembersOf(inGroup.Group))
                    {
                        if (days.Sure.Contains(_day))
                        {
                            SetOrAvoid(inGroup.Variable, new Given(member, -1), isMet);
                        }
                    }

                    return true;
                case CompareTest compare:
                    for (var i = 0; i < Program.Arguments.Length; i++)
                    {
                        var value = Program.Arguments[i];
                        if (value.Kind == ArgumentKind.Number && value.Index == compare.Dimension
                            && (ValueRange.Exactly(value.Number).Compare(compare.Comparison, compare.Bound) == Certainty.Sure) == isMet)
                        {
                            SetOrAvoid(compare.Variable, new Given(-1, i), isMet: true);
                            return true;
                        }
                    }

                    return _given[compare.Variable] is not null;
                case PatternTest pattern:
                    return !isMet || Emit(pattern.Pattern, _day);
                default:
                    throw new InvalidOperationException($"unexpected test {test}");
            }
        }

        private void SetOrAvoid(int variable, Given value, bool isMet)
        {
            if (!isMet)
            {
                _avoided[variable].Add(value);
            }
            else
            {
                _given[variable] ??= value;
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
                First = Program.Measures[pattern.Measure].IsTotal && _wanted is { } wish ? Math.Max(wish.Since, day - 364) : day,
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
                    return otherwise ?? (Program.Actors.Length > 0 ? 0 : null);
                default:
                    _given[term.Index] ??= otherwise is { } actor ? new Given(actor, -1) : Any(term.Index);
                    return _given[term.Index] is { Actor: >= 0 and var given } ? given : null;
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
                    return Text(OfArgument(term.Index));
                default:
                    _given[term.Index] ??= SeenArgument(pattern.Conduct, index, term.Index);
                    return _given[term.Index] is { } given ? Text(given) : null;
            }
        }

        /// <summary>An argument that some record has in that place; else any topic.</summary>
        private Given? SeenArgument(int conduct, int place, int variable)
        {
            foreach (var record in Program.Records)
            {
                if (record.Conduct == conduct && place < record.Arguments.Length && record.Arguments[place] >= 0
                    && OfArgument(record.Arguments[place]) is var seen && !IsAvoided(variable, seen))
                {
                    return seen;
                }
            }

            for (var i = 0; i < Program.Arguments.Length; i++)
            {
                if (Program.Arguments[i].Kind == ArgumentKind.Topic && !IsAvoided(variable, new Given(-1, i)))
                {
                    return new Given(-1, i);
                }
            }

            return null;
        }

        private Given? Any(int variable)
        {
            for (var actor = 0; actor < Program.Actors.Length; actor++)
            {
                var given = new Given(actor, -1);
                if (actor != _wanted?.Actor && !IsAvoided(variable, given))
                {
                    return given;
                }
            }

            return null;
        }

        private int? Other(int actor) =>
            _wanted is { Counterparts.IsEmpty: false } wanted ? wanted.Counterparts[0]
            : Program.Actors.Length > 1 ? (actor == 0 ? 1 : 0) : null;

        private bool IsAvoided(int variable, Given value)
        {
            foreach (var avoided in _avoided[variable])
            {
                if (avoided == value
                    || (avoided.Argument >= 0 && value.Argument >= 0
                        && !_drafter.Matching.Argument(value.Argument, avoided.Argument).Possible.IsEmpty))
                {
                    return true;
                }
            }

            return false;
        }

        private Given OfArgument(int argument)
        {
            var value = _drafter.Matching.ArgumentAt(argument);
            return value.Kind == ArgumentKind.Actor ? new Given(value.Index, -1) : new Given(-1, argument);
        }

        private string Text(Given given) => given.Actor >= 0
            ? DraftText.Name(Program.Actors[given.Actor].Name)
            : _drafter.Wording.ArgumentAsWritten(given.Argument);
    }

    private Program Program => program;

    private Matching Matching => matching;

    private Wording Wording => wording;
}
