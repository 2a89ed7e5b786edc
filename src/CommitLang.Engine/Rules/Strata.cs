using CommitLang.Engine.Facts;
using CommitLang.Engine.Model;

namespace CommitLang.Engine.Rules;

/// <summary>Rules that depend on one another, or a single rule.</summary>
/// <param name="Rules">In the order of the text.</param>
/// <param name="IsRecursive">Whether what they derive can meet their own patterns.</param>
internal sealed record Stratum(int[] Rules, bool IsRecursive);

/// <summary>
/// The order in which rules are evaluated: each after all that it depends on, those that it must not fire beside (<c>overrides</c>) and
/// those that its tests look at included. The strongly connected components of that order are found by Tarjan's method, without recursion.
/// </summary>
internal sealed class Strata
{
    private readonly Program _program;
    private readonly Matching _matching;
    private readonly List<int>[] _needs;

    internal Strata(Program program, Matching matching)
    {
        _program = program;
        _matching = matching;
        int count = program.Rules.Length;
        _needs = new List<int>[count];
        var deeds = Heads(derivesDenial: false);
        var denials = Heads(derivesDenial: true);
        for (int i = 0; i < count; i++)
        {
            var needs = new SortedSet<int>();
            AddNeeds(program.Rules[i].Body, deeds, denials, needs);
            AddNeeds(program.Rules[i].When, deeds, denials, needs);
            AddNeeds(program.Rules[i].Unless, deeds, denials, needs);
            _needs[i] = [.. needs];
        }

        for (int i = 0; i < count; i++)
        {
            foreach (int overridden in program.Rules[i].Overrides)
            {
                if (!_needs[overridden].Contains(i))
                {
                    _needs[overridden].Add(i);
                }
            }
        }

        Order = [.. Components()];
        Levels = ByLevel();
        IsMonotone = program.Rules.All(r => r.Overrides.IsEmpty && !LooksAtDeeds(r.When) && !LooksAtDeeds(r.Unless));
    }

    internal Stratum[] Order { get; }

    /// <summary>The same strata in levels: those of one level do not depend on one another, only on those of the levels before.</summary>
    internal Stratum[][] Levels { get; }

    /// <summary>Whether more facts can only lead to more facts: then what is derived does not depend on the day of evaluation.</summary>
    internal bool IsMonotone { get; }

    /// <summary>The conducts that a pattern names.</summary>
    internal static IEnumerable<int> ConductsOf(Pattern pattern) => pattern switch
    {
        DeedPattern deed => [deed.Conduct],
        AfterPattern after => ConductsOf(after.Later).Concat(ConductsOf(after.Earlier)),
        BothPattern both => ConductsOf(both.Left).Concat(ConductsOf(both.Right)),
        AtLeastPattern least => [least.Deed.Conduct],
        _ => [],
    };

    private static bool LooksAtDeeds(Test? test) => test switch
    {
        null => false,
        AndTest and => LooksAtDeeds(and.Left) || LooksAtDeeds(and.Right),
        OrTest or => LooksAtDeeds(or.Left) || LooksAtDeeds(or.Right),
        NotTest not => LooksAtDeeds(not.Operand),
        PatternTest => true,
        _ => false,
    };

    private Dictionary<int, List<int>> Heads(bool derivesDenial)
    {
        var heads = new Dictionary<int, List<int>>();
        for (int i = 0; i < _program.Rules.Length; i++)
        {
            if (_program.Rules[i].DerivesDenial == derivesDenial)
            {
                if (!heads.TryGetValue(_program.Rules[i].Conduct, out var list))
                {
                    heads.Add(_program.Rules[i].Conduct, list = []);
                }

                list.Add(i);
            }
        }

        return heads;
    }

    private void AddNeeds(Test? test, Dictionary<int, List<int>> deeds, Dictionary<int, List<int>> denials, SortedSet<int> needs)
    {
        switch (test)
        {
            case AndTest and:
                AddNeeds(and.Left, deeds, denials, needs);
                AddNeeds(and.Right, deeds, denials, needs);
                break;
            case OrTest or:
                AddNeeds(or.Left, deeds, denials, needs);
                AddNeeds(or.Right, deeds, denials, needs);
                break;
            case NotTest not:
                AddNeeds(not.Operand, deeds, denials, needs);
                break;
            case PatternTest pattern:
                AddNeeds(pattern.Pattern, deeds, denials, needs);
                break;
        }
    }

    private void AddNeeds(Pattern pattern, Dictionary<int, List<int>> deeds, Dictionary<int, List<int>> denials, SortedSet<int> needs)
    {
        switch (pattern)
        {
            case DeedPattern deed:
                var conducts = deed.IsDenied ? _matching.Conducts.WiderThan(deed.Conduct) : _matching.Conducts.KindsOf(deed.Conduct);
                foreach (int conduct in conducts)
                {
                    if ((deed.IsDenied ? denials : deeds).TryGetValue(conduct, out var rules))
                    {
                        needs.UnionWith(rules);
                    }
                }

                break;
            case AfterPattern after:
                AddNeeds(after.Later, deeds, denials, needs);
                AddNeeds(after.Earlier, deeds, denials, needs);
                break;
            case BothPattern both:
                AddNeeds(both.Left, deeds, denials, needs);
                AddNeeds(both.Right, deeds, denials, needs);
                break;
            case AtLeastPattern atLeast:
                AddNeeds(atLeast.Deed, deeds, denials, needs);
                break;
            case MeasurementPattern:
                break;
            default:
                throw new InvalidOperationException($"Unexpected pattern {pattern.GetType().Name}.");
        }
    }

    private Stratum[][] ByLevel()
    {
        var levelOf = new int[_needs.Length];
        var levels = new List<List<Stratum>>();
        foreach (var stratum in Order)
        {
            int level = 0;
            foreach (int rule in stratum.Rules)
            {
                foreach (int needed in _needs[rule])
                {
                    level = stratum.Rules.Contains(needed) ? level : Math.Max(level, levelOf[needed] + 1);
                }
            }

            foreach (int rule in stratum.Rules)
            {
                levelOf[rule] = level;
            }

            if (levels.Count == level)
            {
                levels.Add([]);
            }

            levels[level].Add(stratum);
        }

        return [.. levels.Select(l => l.ToArray())];
    }

    private List<Stratum> Components()
    {
        int count = _needs.Length;
        var strata = new List<Stratum>();
        var number = new int[count];
        var low = new int[count];
        var onStack = new bool[count];
        var stack = new Stack<int>();
        var path = new Stack<(int Rule, int Next)>();
        int counter = 0;
        for (int root = 0; root < count; root++)
        {
            if (number[root] != 0)
            {
                continue;
            }

            path.Push((root, 0));
            while (path.TryPop(out var frame))
            {
                var (rule, next) = frame;
                if (next == 0)
                {
                    number[rule] = low[rule] = ++counter;
                    stack.Push(rule);
                    onStack[rule] = true;
                }
                else if (_needs[rule][next - 1] is var seen && onStack[seen])
                {
                    low[rule] = Math.Min(low[rule], low[seen]);
                }

                while (next < _needs[rule].Count && number[_needs[rule][next]] != 0)
                {
                    if (onStack[_needs[rule][next]])
                    {
                        low[rule] = Math.Min(low[rule], number[_needs[rule][next]]);
                    }

                    next++;
                }

                if (next < _needs[rule].Count)
                {
                    path.Push((rule, next + 1));
                    path.Push((_needs[rule][next], 0));
                }
                else if (low[rule] == number[rule])
                {
                    strata.Add(Pop(stack, onStack, rule));
                }
            }
        }

        return strata;
    }

    private Stratum Pop(Stack<int> stack, bool[] onStack, int root)
    {
        var rules = new List<int>();
        int rule;
        do
        {
            rule = stack.Pop();
            onStack[rule] = false;
            rules.Add(rule);
        }
        while (rule != root);

        rules.Sort();
        return new Stratum([.. rules], rules.Count > 1 || _needs[root].Contains(root));
    }
}
