using System.Collections.Immutable;
using CommitLang.Engine.Facts;
using CommitLang.Engine.Model;
using Program = CommitLang.Engine.Model.Program;

namespace CommitLang.Explanations;

/// <summary>
/// What can have to do with a declaration at all: records about what it names, about what rules make that of, and about what these rules and
/// its conditions look at. It rather takes too much than too little.
/// </summary>
internal sealed class Relevance
{
    private readonly Program _program;
    private readonly Matching _matching;
    private readonly bool[] _conducts;
    private readonly bool[] _measures;
    private readonly bool[] _rules;

    internal Relevance(Program program, Matching matching, int declaration)
    {
        _program = program;
        _matching = matching;
        _conducts = new bool[program.Conducts.Length];
        _measures = new bool[program.Measures.Length];
        _rules = new bool[program.Rules.Length];
        Add(program.Declarations[declaration]);
        foreach (var other in program.Declarations)
        {
            // A right that is reserved takes deeds out.
            if (other.IsReservation)
            {
                Add(other);
            }
        }

        while (AddRules())
        {
        }
    }

    /// <summary>The program without the records that have nothing to do with it: for finding days, not for evaluating.</summary>
    internal Program Narrowed()
    {
        var records = _program.Records.Where(Concerns).ToImmutableArray();
        var cited = records.SelectMany(record => record.Sources)
            .Concat(_program.Declarations.SelectMany(declaration => declaration.Sources))
            .Concat(_program.Withdrawals.SelectMany(withdrawal => withdrawal.Sources)).ToHashSet();
        return _program with
        {
            Records = records,
            Sources = [.. _program.Sources.Select((source, index) => cited.Contains(index) ? source : source with { Published = null })],
            Corrections = [],
        };
    }

    private bool Concerns(Record record) =>
        (record.Conduct >= 0 && _conducts[record.Conduct]) || (record.Measure >= 0 && _measures[record.Measure]);

    private bool AddRules()
    {
        var added = false;
        for (var i = 0; i < _program.Rules.Length; i++)
        {
            var rule = _program.Rules[i];
            if (_rules[i] || (!_conducts[rule.Conduct] && !Overrides(rule)))
            {
                continue;
            }

            added = true;
            _rules[i] = true;
            Add(rule.Body);
            Add(rule.When);
            Add(rule.Unless);
        }

        return added;
    }

    private bool Overrides(Rule rule) => rule.Overrides.Any(overridden => _rules[overridden]);

    private void Add(Declaration declaration)
    {
        foreach (var conduct in declaration.Conducts.Concat(declaration.Except))
        {
            AddConduct(conduct.Conduct);
        }

        if (declaration.Quantity is { } quantity)
        {
            AddMeasure(quantity.Measure);
            AddMeasure(quantity.Bound.Measure);
            if (quantity.Counted is { } counted)
            {
                AddConduct(counted.Conduct);
            }
        }

        foreach (var clause in declaration.Conditions)
        {
            Add(clause.Condition);
        }
    }

    private void Add(Condition condition)
    {
        switch (condition)
        {
            case AndCondition and:
                Add(and.Left);
                Add(and.Right);
                break;
            case OrCondition or:
                Add(or.Left);
                Add(or.Right);
                break;
            case NotCondition not:
                Add(not.Operand);
                break;
            case PatternCondition pattern:
                Add(pattern.Pattern);
                break;
        }
    }

    private void Add(Test? test)
    {
        switch (test)
        {
            case AndTest and:
                Add(and.Left);
                Add(and.Right);
                break;
            case OrTest or:
                Add(or.Left);
                Add(or.Right);
                break;
            case NotTest not:
                Add(not.Operand);
                break;
            case PatternTest pattern:
                Add(pattern.Pattern);
                break;
        }
    }

    private void Add(Pattern pattern)
    {
        switch (pattern)
        {
            case DeedPattern deed:
                AddConduct(deed.Conduct);
                break;
            case MeasurementPattern measurement:
                AddMeasure(measurement.Measure);
                break;
            case AtLeastPattern atLeast:
                AddConduct(atLeast.Deed.Conduct);
                break;
            case AfterPattern after:
                Add(after.Later);
                Add(after.Earlier);
                break;
            case BothPattern both:
                Add(both.Left);
                Add(both.Right);
                break;
            default:
                throw new InvalidOperationException($"unexpected pattern {pattern}");
        }
    }

    /// <summary>With its kinds, which match it, and all that is wider, denials of which deny it.</summary>
    private void AddConduct(int conduct)
    {
        foreach (var kind in _matching.Conducts.KindsOf(conduct))
        {
            _conducts[kind] = true;
        }

        foreach (var wider in _matching.Conducts.WiderThan(conduct))
        {
            _conducts[wider] = true;
        }
    }

    private void AddMeasure(int measure)
    {
        if (measure >= 0)
        {
            _measures[measure] = true;
        }
    }
}
