using System.Collections.Immutable;
using CommitLang.Engine.Model;
using CommitLang.Engine.Rules;

namespace CommitLang.Engine.Facts;

/// <summary>The conducts and measures of which not the same is known in two states of the facts, and the declarations that look at them.</summary>
internal sealed class TouchedTopics
{
    private readonly Program _program;
    private readonly Matching _matching;
    private readonly bool[] _conducts;
    private readonly bool[] _measures;

    internal TouchedTopics(Program program, Matching matching, FactBase one, FactBase other)
    {
        (_program, _matching) = (program, matching);
        _conducts = new bool[program.Conducts.Length];
        _measures = new bool[program.Measures.Length];
        foreach (var (before, now) in one.IndexesOfConducts.Zip(other.IndexesOfConducts))
        {
            foreach (int conduct in now.TopicsUnlike(before))
            {
                Mark(conduct);
            }
        }

        foreach (var (before, now) in one.IndexesOfMeasures.Zip(other.IndexesOfMeasures))
        {
            foreach (int measure in now.TopicsUnlike(before))
            {
                _measures[measure] = true;
            }
        }

        foreach (var (before, now) in one.IndexesOfDenials.Zip(other.IndexesOfDenials))
        {
            MarkWhatRestsOn(now.TopicsUnlike(before));
        }
    }

    /// <summary>Counts a record as touched, be it known as before: who published it may matter too.</summary>
    internal void Add(Record record)
    {
        if (record.Conduct >= 0)
        {
            Mark(record.Conduct);
        }

        if (record.Measure >= 0)
        {
            _measures[record.Measure] = true;
        }
    }

    /// <summary>A declaration looks at deeds of the kinds that it names, and at denials of all that one of these is a kind of.</summary>
    private void Mark(int conduct)
    {
        foreach (int kind in _matching.Conducts.KindsOf(conduct))
        {
            _conducts[kind] = true;
            foreach (int wider in _matching.Conducts.WiderThan(kind))
            {
                _conducts[wider] = true;
            }
        }

        foreach (int wider in _matching.Conducts.WiderThan(conduct))
        {
            _conducts[wider] = true;
        }
    }

    /// <summary>A derived deed is disputed by a denial of what it was derived from.</summary>
    private void MarkWhatRestsOn(IEnumerable<int> denied)
    {
        var seen = denied.ToHashSet();
        var open = new Stack<int>(seen);
        while (open.TryPop(out int conduct))
        {
            foreach (var rule in _program.Rules)
            {
                if (Strata.ConductsOf(rule.Body).Any(named => AreRelated(named, conduct)) && seen.Add(rule.Conduct))
                {
                    Mark(rule.Conduct);
                    open.Push(rule.Conduct);
                }
            }
        }
    }

    private bool AreRelated(int one, int other)
    {
        foreach (int kind in _matching.Conducts.KindsOf(one))
        {
            if (_matching.Conducts.IsKindOf(kind, other))
            {
                return true;
            }
        }

        return _matching.Conducts.IsKindOf(one, other) || _matching.Conducts.IsKindOf(other, one);
    }

    /// <summary>The places of the declarations on whose verdicts they may bear.</summary>
    internal IEnumerable<int> Declarations()
    {
        for (int i = 0; i < _program.Declarations.Length; i++)
        {
            if (_program.Declarations[i] is { IsFree: false } declaration && LooksAt(declaration))
            {
                yield return i;
            }
        }
    }

    private bool LooksAt(Declaration declaration)
    {
        if (LooksAt(declaration.Conducts) || LooksAt(declaration.Except) || (declaration.Quantity is { } quantity && LooksAt(quantity)))
        {
            return true;
        }

        foreach (var clause in declaration.Conditions)
        {
            if (LooksAt(clause.Condition))
            {
                return true;
            }
        }

        return false;
    }

    private bool LooksAt(ImmutableArray<ConductPattern> conducts)
    {
        foreach (var conduct in conducts)
        {
            if (_conducts[conduct.Conduct])
            {
                return true;
            }
        }

        return false;
    }

    private bool LooksAt(Quantity quantity) =>
        (quantity.Counted is { } counted && _conducts[counted.Conduct])
        || (quantity.Measure >= 0 && _measures[quantity.Measure])
        || (quantity.Bound.Measure >= 0 && _measures[quantity.Bound.Measure]);

    private bool LooksAt(Condition condition) => condition switch
    {
        AndCondition and => LooksAt(and.Left) || LooksAt(and.Right),
        OrCondition or => LooksAt(or.Left) || LooksAt(or.Right),
        NotCondition not => LooksAt(not.Operand),
        PatternCondition pattern => LooksAt(pattern.Pattern),
        VerdictCondition => true,
        _ => throw new InvalidOperationException($"Unexpected condition {condition}."),
    };

    private bool LooksAt(Pattern pattern) => pattern switch
    {
        AfterPattern after => LooksAt(after.Later) || LooksAt(after.Earlier),
        BothPattern both => LooksAt(both.Left) || LooksAt(both.Right),
        MeasurementPattern measurement => _measures[measurement.Measure],
        _ => Strata.ConductsOf(pattern).Any(conduct => _conducts[conduct]),
    };
}
