using System.Collections.Immutable;
using CommitLang.Engine.Evaluation;
using CommitLang.Engine.Facts;
using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Rules.Columns;
using CommitLang.Engine.Tables;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Rules;

/// <summary>
/// Adds to the facts all that the rules of a reading derive from them: stratum by stratum, a recursive one in rounds until nothing is new.
/// Because a derived deed keeps the record, the date and the arguments of what it rests on, there are only finitely many; the limits
/// bound how long that may take.
/// </summary>
internal sealed class Derivation
{
    /// <summary>From so many rows on rules are carried out on several cores.</summary>
    private const int ManyRows = 10_000;

    private readonly Matching _matching;
    private readonly FactBase _facts;
    private readonly int _reading;
    private readonly StepCounter _steps = new(Session.StepLimit);
    private readonly PatternMatcher _matcher;
    private readonly TestEvaluator _tests;
    private readonly HashSet<int> _overriding = [];
    private readonly Dictionary<(int Rule, int Deed), Certainty> _fired = [];
    private readonly Dictionary<int, List<int>> _overriddenBy = [];
    private readonly TableDerivation? _columns;

    internal Derivation(Matching matching, FactBase facts, CounterpartMatches counterparts, int reading)
    {
        _matching = matching;
        _facts = facts;
        _reading = reading;
        _matcher = new PatternMatcher(matching, facts, _steps);
        _tests = new TestEvaluator(matching, facts, _matcher);
        _columns = facts.Tables is { AreGradedAlike: true } tables ? new TableDerivation(matching, facts, tables, counterparts) : null;
        var rules = matching.Program.Rules;
        for (int i = 0; i < rules.Length; i++)
        {
            if (!rules[i].Overrides.IsEmpty && Knowledge.BelongsTo(rules[i].Readings, reading))
            {
                _overriding.Add(i);
                foreach (int overridden in rules[i].Overrides)
                {
                    if (!_overriddenBy.TryGetValue(overridden, out var list))
                    {
                        _overriddenBy.Add(overridden, list = []);
                    }

                    list.Add(i);
                }
            }
        }
    }

    /// <summary>Derives everything; false when a limit was reached first.</summary>
    internal bool Run(Strata strata, CancellationToken cancellationToken) => Run(strata, null, cancellationToken);

    /// <summary>Derives what some of the rules derive, all of the others having been carried out; false when a limit was reached first.</summary>
    /// <param name="rules">The rules, and with each those that derive the same or from it; null for all.</param>
    internal bool Run(Strata strata, IReadOnlySet<int>? rules, CancellationToken cancellationToken)
    {
        foreach (var level in strata.Levels)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var onColumns = FireOnColumns(level);
            foreach (var stratum in level)
            {
                if ((rules is null || rules.Contains(stratum.Rules[0])) && !Fire(stratum, onColumns, cancellationToken))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>False when a limit was reached.</summary>
    private bool Fire(Stratum stratum, HashSet<int> onColumns, CancellationToken cancellationToken)
    {
        bool added;
        do
        {
            added = false;
            foreach (int rule in stratum.Rules)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (Knowledge.BelongsTo(_matching.Program.Rules[rule].Readings, _reading) && !onColumns.Contains(rule))
                {
                    added |= Fire(rule);
                }

                if (_steps.IsExhausted || _facts.Derived >= Session.DerivationLimit || _facts.Tables?.Rows >= TableDerivation.RowLimit)
                {
                    return false;
                }
            }
        }
        while (added && stratum.IsRecursive);
        return true;
    }

    /// <summary>Carries those rules of a level out that can be on whole tables, several at once; says which.</summary>
    private HashSet<int> FireOnColumns(Stratum[] level)
    {
        var fired = new HashSet<int>();
        if (_columns is null || _facts.Tables is not { } tables)
        {
            return fired;
        }

        var rules = new List<PlainRule>();
        foreach (var stratum in level)
        {
            if (!stratum.IsRecursive && PlainRule.Of(stratum.Rules[0], _matching.Program.Rules[stratum.Rules[0]]) is { } rule && IsForColumns(rule))
            {
                rules.Add(rule);
            }
        }

        var derived = new DeedTable?[rules.Count];
        if (tables.Rows < ManyRows)
        {
            for (int i = 0; i < derived.Length; i++)
            {
                derived[i] = _columns.Fire(rules[i]);
            }
        }
        else
        {
            Parallel.For(0, derived.Length, i => derived[i] = _columns.Fire(rules[i]));
        }

        for (int i = 0; i < derived.Length; i++)
        {
            if (derived[i] is { } table)
            {
                fired.Add(rules[i].Index);
                Add(tables, rules[i], table);
            }
        }

        return fired;
    }

    private bool IsForColumns(PlainRule rule) =>
        Knowledge.BelongsTo(rule.Rule.Readings, _reading) && !_overriding.Contains(rule.Index) && !_overriddenBy.ContainsKey(rule.Index)
        && !RestsOnDenied(rule.Index);

    private void Add(TableFacts tables, PlainRule rule, DeedTable derived)
    {
        if (derived.Count == 0)
        {
            return;
        }

        int rank = tables.Ranks.RankOf(rule.Rule.Conduct);
        int offset = tables.Rows;
        tables.Add(derived, rank);
        if (OtherSides.Of(_matching, tables.Ranks, derived, offset, derived) is { } sides)
        {
            tables.Add(sides, rank);
        }

        _columns?.Forget(rule.Rule.Conduct);
    }

    /// <summary>
    /// Whether something else than what gives the date may be denied: then it matters which of several deeds it rests on, and each is tried.
    /// </summary>
    private bool RestsOnDenied(int index)
    {
        var rules = _matching.Program.Rules;
        if (!_facts.Denials.HasAny || rules[index].Body is DeedPattern)
        {
            return false;
        }

        var seen = new HashSet<int>();
        var open = new Stack<int>([index]);
        while (open.TryPop(out int rule))
        {
            foreach (int conduct in Strata.ConductsOf(rules[rule].Body))
            {
                foreach (int kind in _matching.Conducts.KindsOf(conduct).ToArray())
                {
                    foreach (int wider in _matching.Conducts.WiderThan(kind))
                    {
                        if (_facts.Denials.HasAdded(wider))
                        {
                            return true;
                        }
                    }

                    for (int other = 0; other < rules.Length; other++)
                    {
                        if (rules[other].Conduct == kind && seen.Add(other))
                        {
                            open.Push(other);
                        }
                    }
                }
            }
        }

        return false;
    }

    private bool Fire(int index)
    {
        var rule = _matching.Program.Rules[index];
        var binding = new Binding(_matching, rule.Variables);
        var derived = new List<Fact>();
        _matcher.Match(rule.Body, binding, match =>
        {
            if (derived.Count < Session.DerivationLimit)
            {
                Derive(index, rule, binding, match, derived);
            }
        });

        bool added = false;
        foreach (var fact in derived)
        {
            if (_facts.Derived >= Session.DerivationLimit)
            {
                break;
            }

            added |= _facts.AddDerived(fact);
        }

        return added;
    }

    private void Derive(int index, Rule rule, Binding binding, PatternMatch match, List<Fact> derived)
    {
        var dating = match.Dating;
        var days = match.Days.Intersect(rule.Dates.ToModal());
        if (rule.When is { } when)
        {
            days = days.Intersect(_tests.DaysOf(when, binding, match.When));
        }

        if (rule.Unless is { } unless && !days.Possible.IsEmpty)
        {
            days = days.Intersect(_tests.DaysOf(unless, binding, match.When).Complement());
        }

        if (days.Possible.IsEmpty)
        {
            return;
        }

        var overridden = Overridden(index, dating.Deed);
        if (overridden == Certainty.Sure)
        {
            return;
        }

        bool rests = match.Facts.Any(f => f.IsPossible) || overridden == Certainty.Possible;
        foreach (var (piece, isPossible) in Presence.Cut(match.When, dating.IsOfWholePeriod, days))
        {
            if (_overriding.Contains(index))
            {
                Remember(index, dating.Deed, isPossible || rests ? Certainty.Possible : Certainty.Sure);
            }

            derived.Add(Make(index, rule, binding, match, piece, isPossible || rests));
        }
    }

    private Certainty Overridden(int rule, int deed)
    {
        var certainty = Certainty.No;
        if (_overriddenBy.TryGetValue(rule, out var others))
        {
            foreach (int other in others)
            {
                certainty = (Certainty)Math.Max((int)certainty, (int)_fired.GetValueOrDefault((other, deed)));
            }
        }

        return certainty;
    }

    private void Remember(int rule, int deed, Certainty certainty)
    {
        if (_fired.GetValueOrDefault((rule, deed)) < certainty)
        {
            _fired[(rule, deed)] = certainty;
        }
    }

    private static Fact Make(int index, Rule rule, Binding binding, PatternMatch match, Occasion when, bool isPossible)
    {
        var grade = match.Facts[0].Grade;
        int known = match.Facts[0].Known;
        bool isOwn = false;
        foreach (var fact in match.Facts)
        {
            grade = Grade.Worst(grade, fact.Grade);
            known = Math.Max(known, fact.Known);
            isOwn |= fact.IsOwn;
        }

        return new Fact
        {
            Kind = rule.DerivesDenial ? RecordKind.Denial : RecordKind.Deed,
            Actor = match.First.Actor,
            Conduct = rule.Conduct,
            Arguments = Arguments(rule, binding),
            Counterparts = Counterparts(rule, binding, match),
            When = when,
            IsPossible = isPossible,
            Grade = grade,
            Known = known,
            IsOfWholePeriod = match.Dating.IsOfWholePeriod,
            IsOwn = isOwn,
            Record = match.Dating.Record,
            Deed = match.Dating.Deed,
            Rule = index,
            Premises = match.Facts,
        };
    }

    private static ImmutableArray<int> Arguments(Rule rule, Binding binding)
    {
        if (rule.Arguments.IsEmpty)
        {
            return [];
        }

        var arguments = ImmutableArray.CreateBuilder<int>(rule.Arguments.Length);
        foreach (var term in rule.Arguments)
        {
            arguments.Add(binding.ArgumentOf(term));
        }

        return arguments.MoveToImmutable();
    }

    private static ImmutableArray<int> Counterparts(Rule rule, Binding binding, PatternMatch match)
    {
        if (rule.Counterparts.IsEmpty)
        {
            return match.First.Counterparts;
        }

        var counterparts = ImmutableArray.CreateBuilder<int>(rule.Counterparts.Length);
        foreach (var term in rule.Counterparts)
        {
            if (binding.ActorOf(term) is >= 0 and var actor)
            {
                counterparts.Add(actor);
            }
        }

        return counterparts.ToImmutable();
    }
}
