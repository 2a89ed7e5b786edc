using CommitLang.Engine.Facts;
using CommitLang.Engine.Model;
using Program = CommitLang.Engine.Model.Program;

namespace CommitLang.Explanations;

/// <summary>How far records are from a conduct, in rules.</summary>
internal sealed class RuleDistances(Program program, Matching matching)
{
    private readonly Dictionary<int, int[]> _distances = [];

    /// <summary>How many rules lead from it to what is wanted; 0 where it is that itself, the greatest number where none do.</summary>
    internal int Of(RecordKind kind, int conduct, int measure, ConductPattern wanted)
    {
        if (conduct >= 0 && (matching.Conducts.IsKindOf(conduct, wanted.Conduct)
            || (kind != RecordKind.Deed && matching.Conducts.IsKindOf(wanted.Conduct, conduct))))
        {
            return 0;
        }

        var distances = OfRules(wanted.Conduct);
        var best = int.MaxValue;
        for (var rule = 0; rule < distances.Length; rule++)
        {
            if (distances[rule] < best && MayMention(program.Rules[rule].Body, conduct, measure))
            {
                best = distances[rule];
            }
        }

        return best;
    }

    private bool MayMention(Pattern pattern, int conduct, int measure) => pattern switch
    {
        DeedPattern deed => conduct >= 0 && (matching.Conducts.IsKindOf(conduct, deed.Conduct) || (deed.IsDenied && matching.Conducts.IsKindOf(deed.Conduct, conduct))),
        MeasurementPattern figure => measure >= 0 && figure.Measure == measure,
        AtLeastPattern atLeast => MayMention(atLeast.Deed, conduct, measure),
        AfterPattern after => MayMention(after.Later, conduct, measure) || MayMention(after.Earlier, conduct, measure),
        BothPattern both => MayMention(both.Left, conduct, measure) || MayMention(both.Right, conduct, measure),
        _ => throw new InvalidOperationException($"unexpected pattern {pattern}"),
    };

    /// <summary>For each rule how many rules it takes from it on to the conduct, itself included; the greatest number where none leads there.</summary>
    internal int[] OfRules(int conduct)
    {
        if (_distances.TryGetValue(conduct, out var known))
        {
            return known;
        }

        var rules = program.Rules;
        var distances = new int[rules.Length];
        Array.Fill(distances, int.MaxValue);
        var open = new Queue<int>();
        Open(head => matching.Conducts.IsKindOf(head, conduct) || matching.Conducts.IsKindOf(conduct, head), 1);
        while (open.TryDequeue(out var next))
        {
            Open(head => MayMention(rules[next].Body, head, -1), distances[next] + 1);
        }

        _distances.Add(conduct, distances);
        return distances;

        void Open(Func<int, bool> leads, int distance)
        {
            for (var rule = 0; rule < rules.Length; rule++)
            {
                if (distances[rule] == int.MaxValue && leads(rules[rule].Conduct))
                {
                    distances[rule] = distance;
                    open.Enqueue(rule);
                }
            }
        }
    }
}
