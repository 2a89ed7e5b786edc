using CommitLang.Engine.Model;

namespace CommitLang.Binding;

/// <summary>
/// Finds rules that would depend on the absence of what they bring about: through <c>unless</c>, <c>not</c> or <c>overrides</c>, directly
/// or by way of other rules and of kinds. The graph leads from each rule to the deeds and denials it looks at, from these to the narrower
/// deeds (or wider denials) that count as such, and from these to the rules that derive them.
/// </summary>
internal sealed class RuleCycles(BindingContext context, List<BoundRule> rules)
{
    /// <summary>Beyond this many rules in one tangle each rule with an absence in it is reported, not only those that close a cycle.</summary>
    private const int MostUntangled = 500;

    private readonly int _conducts = context.Scope.Conducts.InOrder.Count;
    private readonly List<Edge> _edges = [];
    private readonly HashSet<Edge> _negative = [];

    private int NodeCount => rules.Count + 2 * _conducts;

    /// <summary>Reports the rules that close such a cycle, and takes them out.</summary>
    internal void Remove()
    {
        if (!rules.Exists(r => r.Overridden.Count > 0 || r.Rule.Unless is not null || r.Rule.When is not null))
        {
            return;
        }

        Build();
        var component = CycleFinder.StronglyConnected(NodeCount, _edges);
        var tangled = new HashSet<int>();
        foreach (var edge in _negative)
        {
            if (component[edge.From] == component[edge.To])
            {
                tangled.Add(component[edge.From]);
            }
        }

        var removed = new HashSet<int>();
        foreach (int tangle in tangled.Order())
        {
            var members = Enumerable.Range(0, rules.Count).Where(i => component[i] == tangle).ToList();
            Untangle(members, removed);
        }

        foreach (int i in removed.OrderDescending())
        {
            rules[i].Symbol.IsBroken = true;
            rules.RemoveAt(i);
        }
    }

    private void Untangle(List<int> members, HashSet<int> removed)
    {
        var accepted = new HashSet<int>();
        foreach (int rule in members)
        {
            if (members.Count > MostUntangled)
            {
                if (_negative.Any(e => e.From == rule))
                {
                    Report(rule, rules[rule].Symbol.Name);
                    removed.Add(rule);
                }

                continue;
            }

            accepted.Add(rule);
            if (FindCycle(accepted, rule) is { } cycle)
            {
                Report(rule, string.Join(" → ", cycle.Select(NameOf)));
                removed.Add(rule);
                accepted.Remove(rule);
            }
        }
    }

    private void Report(int rule, string cycle)
    {
        var syntax = rules[rule].Symbol.Syntax;
        if (syntax.Name is { } name)
        {
            context.Report(RuleDiagnostics.Cycle, name, cycle);
        }
        else
        {
            context.Report(RuleDiagnostics.Cycle, syntax.RuleKeyword, cycle);
        }
    }

    /// <summary>A cycle with an absence in it among the rules accepted, in some one reading; null where there is none.</summary>
    private List<int>? FindCycle(HashSet<int> accepted, int added)
    {
        var readings = accepted.SelectMany(i => rules[i].Rule.Readings).Distinct().Order().Prepend(-1);
        foreach (int reading in readings)
        {
            bool IsIn(int node) => node >= rules.Count
                || (accepted.Contains(node) && (rules[node].Rule.Readings.IsEmpty || rules[node].Rule.Readings.Contains(reading)));

            if (!IsIn(added))
            {
                continue;
            }

            var targets = new Dictionary<int, List<int>>();
            foreach (var edge in _edges)
            {
                if (IsIn(edge.From) && IsIn(edge.To))
                {
                    CycleFinder.Add(targets, edge.From, edge.To);
                }
            }

            foreach (var edge in _edges)
            {
                if (_negative.Contains(edge) && IsIn(edge.From) && IsIn(edge.To)
                    && CycleFinder.FindPath(edge.To, edge.From, targets) is { } path)
                {
                    path.Insert(0, edge.From);
                    return path;
                }
            }
        }

        return null;
    }

    private string NameOf(int node)
    {
        if (node < rules.Count)
        {
            return $"rule `{rules[node].Symbol.Name}`";
        }

        bool isDenial = node >= rules.Count + _conducts;
        var conduct = context.Scope.Conducts.InOrder[node - rules.Count - (isDenial ? _conducts : 0)];
        return isDenial ? $"`not {conduct.Name}`" : $"`{conduct.Name}`";
    }

    private int NodeOf(int conduct, bool isDenial) => rules.Count + conduct + (isDenial ? _conducts : 0);

    private void Build()
    {
        foreach (var conduct in context.Scope.Conducts.InOrder)
        {
            foreach (var parent in conduct.Parents)
            {
                // A narrower deed is a deed of the wider kind; a wider denial denies the narrower.
                _edges.Add(new(NodeOf(parent.Index, false), NodeOf(conduct.Index, false)));
                _edges.Add(new(NodeOf(conduct.Index, true), NodeOf(parent.Index, true)));
            }
        }

        var places = new Dictionary<object, int>();
        for (int i = 0; i < rules.Count; i++)
        {
            places.Add(rules[i].Symbol, i);
        }

        for (int i = 0; i < rules.Count; i++)
        {
            var rule = rules[i].Rule;
            _edges.Add(new(NodeOf(rule.Conduct, rule.DerivesDenial), i));
            AddPattern(i, rule.Body, isNegative: false);
            AddTest(i, rule.When, isNegative: false);
            AddTest(i, rule.Unless, isNegative: true);
            foreach (var overridden in rules[i].Overridden)
            {
                // What is overridden depends on this one not firing.
                if (places.TryGetValue(overridden, out int place))
                {
                    AddEdge(new(place, i), isNegative: true);
                }
            }
        }
    }

    private void AddTest(int rule, Test? test, bool isNegative)
    {
        switch (test)
        {
            case AndTest and:
                AddTest(rule, and.Left, isNegative);
                AddTest(rule, and.Right, isNegative);
                break;
            case OrTest or:
                AddTest(rule, or.Left, isNegative);
                AddTest(rule, or.Right, isNegative);
                break;
            case NotTest not:
                AddTest(rule, not.Operand, isNegative: true);
                break;
            case PatternTest pattern:
                AddPattern(rule, pattern.Pattern, isNegative);
                break;
            case null or IsTest or SameTest or InGroupTest or CompareTest:
                break;
            default:
                throw new InvalidOperationException($"Unexpected test {test}.");
        }
    }

    private void AddPattern(int rule, Pattern pattern, bool isNegative)
    {
        switch (pattern)
        {
            case DeedPattern deed:
                AddEdge(new(rule, NodeOf(deed.Conduct, deed.IsDenied)), isNegative);
                break;
            case AtLeastPattern atLeast:
                AddPattern(rule, atLeast.Deed, isNegative);
                break;
            case AfterPattern after:
                AddPattern(rule, after.Later, isNegative);
                AddPattern(rule, after.Earlier, isNegative);
                break;
            case BothPattern both:
                AddPattern(rule, both.Left, isNegative);
                AddPattern(rule, both.Right, isNegative);
                break;
            case MeasurementPattern:
                break;
            default:
                throw new InvalidOperationException($"Unexpected pattern {pattern}.");
        }
    }

    private void AddEdge(Edge edge, bool isNegative)
    {
        _edges.Add(edge);
        if (isNegative)
        {
            _negative.Add(edge);
        }
    }
}
