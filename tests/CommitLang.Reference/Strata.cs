using CommitLang.Engine.Model;

namespace CommitLang.Reference;

/// <summary>Which rules must be done with before others: those whose absence these ask for.</summary>
internal static class Strata
{
    internal static int[] Of(Program program, Matching matching)
    {
        var rules = program.Rules;
        int[] strata = new int[rules.Length];

        // A rule can rise at most once for each rule; the binder has refused those that would rise for ever.
        for (int round = 0; round <= rules.Length; round++)
        {
            for (int r = 0; r < rules.Length; r++)
            {
                foreach (var (pattern, isNegated) in Asked(rules[r]))
                {
                    for (int q = 0; q < rules.Length; q++)
                    {
                        if (Feeds(rules[q], pattern, matching))
                        {
                            strata[r] = Math.Max(strata[r], strata[q] + (isNegated ? 1 : 0));
                        }
                    }
                }

                for (int q = 0; q < rules.Length; q++)
                {
                    if (!rules[q].Overrides.Contains(r))
                    {
                        continue;
                    }

                    // Whether the overriding rule fires must be settled: all that feeds it comes before.
                    strata[r] = Math.Max(strata[r], strata[q]);
                    foreach (var (pattern, _) in Asked(rules[q]))
                    {
                        for (int p = 0; p < rules.Length; p++)
                        {
                            if (Feeds(rules[p], pattern, matching))
                            {
                                strata[r] = Math.Max(strata[r], strata[p] + 1);
                            }
                        }
                    }
                }
            }
        }

        return strata;
    }

    private static bool Feeds(Rule rule, DeedPattern pattern, Matching matching) => rule.DerivesDenial == pattern.IsDenied
        && (pattern.IsDenied ? matching.IsKindOf(pattern.Conduct, rule.Conduct) : matching.IsKindOf(rule.Conduct, pattern.Conduct));

    private static IEnumerable<(DeedPattern Pattern, bool IsNegated)> Asked(Rule rule)
    {
        var body = Deeds(rule.Body).Select(p => (p, false));
        var when = rule.When is { } test ? Asked(test, false) : [];
        var unless = rule.Unless is { } except ? Asked(except, true) : [];
        return body.Concat(when).Concat(unless);
    }

    private static IEnumerable<(DeedPattern Pattern, bool IsNegated)> Asked(Test test, bool isNegated) => test switch
    {
        AndTest and => Asked(and.Left, isNegated).Concat(Asked(and.Right, isNegated)),
        OrTest or => Asked(or.Left, isNegated).Concat(Asked(or.Right, isNegated)),
        NotTest not => Asked(not.Operand, true),
        PatternTest pattern => Deeds(pattern.Pattern).Select(p => (p, isNegated)),
        _ => [],
    };

    private static IEnumerable<DeedPattern> Deeds(Pattern pattern) => pattern switch
    {
        DeedPattern deed => [deed],
        MeasurementPattern => [],
        AfterPattern after => Deeds(after.Later).Concat(Deeds(after.Earlier)),
        BothPattern both => Deeds(both.Left).Concat(Deeds(both.Right)),
        AtLeastPattern several => [several.Deed],
        _ => throw new InvalidOperationException($"Unexpected pattern {pattern}."),
    };
}
