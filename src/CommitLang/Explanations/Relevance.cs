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

    private readonly bool[] _actors;
    private bool _isAnybodys;

    /// <param name="declarations">Those that are asked about.</param>
    internal Relevance(Program program, Matching matching, IEnumerable<int> declarations)
    {
        _program = program;
        _matching = matching;
        _conducts = new bool[program.Conducts.Length];
        _measures = new bool[program.Measures.Length];
        _rules = new bool[program.Rules.Length];
        _actors = new bool[program.Actors.Length];
        foreach (var declaration in declarations)
        {
            Add(program.Declarations[declaration]);
        }

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

        while (AddRelated())
        {
        }
    }

    /// <summary>
    /// The program without the rows of tables that have nothing to do with it. What is left is enough for evaluating: of deeds, those of conducts that matter
    /// and, where neither rule nor condition looks at others, of actors who do; of figures, those of measures and actors that do.
    /// </summary>
    /// <param name="texts">How many records stand in the text, which are all left: those behind them are rows of tables too.</param>
    internal NarrowedTables NarrowedTables(int texts) => Explanations.NarrowedTables.Of(
        _program, _conducts, _isAnybodys ? null : _actors, _matching.IsMutual, texts,
        record => Concerns(record) && (_isAnybodys || _actors[record.Actor] || record.Counterparts.Any(other => _actors[other])));

    /// <summary>The program without the records that have nothing to do with it: for finding days, not for evaluating.</summary>
    internal Program Narrowed()
    {
        Numbered<Record> records = [.. _program.Records.Where(Concerns)];
        var cited = records.SelectMany(record => record.Sources)
            .Concat(_program.Declarations.SelectMany(declaration => declaration.Sources))
            .Concat(_program.Withdrawals.SelectMany(withdrawal => withdrawal.Sources)).ToHashSet();
        return NarrowedTables(_program.Records.Length).Program with
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

            // What is made of one deed, or of several of one actor, is a deed of that actor.
            _isAnybodys |= rule.Body is not (DeedPattern or AtLeastPattern) || rule.When is not null || rule.Unless is not null;
            Add(rule.Body);
            Add(rule.When);
            Add(rule.Unless);
        }

        return added;
    }

    /// <summary>Whose deeds may be theirs, or whom they may belong to: whoever is related to one who matters.</summary>
    private bool AddRelated()
    {
        var added = false;
        foreach (var relation in _program.Relations)
        {
            if (_actors[relation.From] != _actors[relation.To])
            {
                added = _actors[relation.From] = _actors[relation.To] = true;
            }
        }

        return added;
    }

    private bool Overrides(Rule rule) => rule.Overrides.Any(overridden => _rules[overridden]);

    private void Add(Declaration declaration)
    {
        _isAnybodys |= !declaration.Conditions.IsEmpty;
        foreach (var bearer in declaration.Bearers)
        {
            _actors[bearer.Speaker] = true;
        }

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
