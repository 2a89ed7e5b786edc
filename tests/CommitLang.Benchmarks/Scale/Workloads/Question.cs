namespace CommitLang.Benchmarks.Scale;

/// <summary>What a workload asks of its records: the same for every contestant.</summary>
/// <param name="Promises">For <see cref="Workload.Response"/> empty: there each actor has the one commitment.</param>
/// <param name="Derivations">Empty but for <see cref="Workload.Rules"/>.</param>
internal sealed record Question(Workload Workload, ConductTree Tree, IReadOnlyList<Promise> Promises, IReadOnlyList<Derivation> Derivations)
{
    public const int DerivedConducts = 50;

    private const ulong Seed = 19450626;

    /// <summary>A question that is the same in every run.</summary>
    /// <param name="records">How many records there will be: bounds of counts are set so that some are kept and some are not.</param>
    public static Question Make(Workload workload, int records, int declarations)
    {
        var tree = new ConductTree();
        var dice = new Dice(Seed);
        var rules = workload == Workload.Rules ? MakeRules(tree, dice) : [];
        return new Question(workload, tree, workload switch
        {
            Workload.Load => [new Promise(1, PromiseSort.Not, 150, 7, -1, 1000, 3000, 0)],
            Workload.Response => [],
            _ => MakePromises(tree, dice, new DeedGenerator(), records, declarations, rules.Count),
        }, rules);
    }

    private static List<Promise> MakePromises(ConductTree tree, Dice dice, DeedGenerator deeds, int records, int count, int derived)
    {
        var promises = new List<Promise>(count);
        for (var number = 1; number <= count; number++)
        {
            var sort = dice.Below(10) switch { < 5 => PromiseSort.Not, < 8 => PromiseSort.Do, _ => PromiseSort.Count };
            var actor = dice.Below(Names.Actors);
            var conduct = derived > 0 && sort != PromiseSort.Count && dice.Percent(40) ? ConductTree.Count + dice.Below(derived) : dice.Below(ConductTree.Count);
            var counterpart = dice.Percent(40) ? (actor + 1 + dice.Below(Names.Actors - 1)) % Names.Actors : -1;
            var start = dice.Below(Names.Days - 100);
            var end = start + 30 + dice.Below(1500);
            if (sort == PromiseSort.Do && dice.Percent(30))
            {
                (start, end) = (-1, start);
            }

            var bound = 0;
            if (sort == PromiseSort.Count)
            {
                var share = deeds.Actors.Shares[actor] * (counterpart < 0 ? 1 : deeds.Actors.Shares[counterpart]);
                var kinds = deeds.Conducts.Shares.AsSpan(conduct..(tree.LastOf(conduct) + 1));
                var sum = 0.0;
                foreach (var kind in kinds)
                {
                    sum += kind;
                }

                bound = (int)(share * sum * records * (Math.Min(end, Names.Days) - start) / Names.Days * (50 + dice.Below(100)) / 100);
            }

            promises.Add(new Promise(number, sort, actor, conduct, counterpart, start, end, bound));
        }

        return promises;
    }

    /// <summary>Twenty plain ones, ten with a test, seven joins in time; on these three more joins and five plain ones, and on these five more.</summary>
    private static List<Derivation> MakeRules(ConductTree tree, Dice dice)
    {
        var rules = new List<Derivation>(DerivedConducts);
        for (var number = 0; number < DerivedConducts; number++)
        {
            var target = ConductTree.Count + number;
            rules.Add(number switch
            {
                < 20 => new Derivation(1, OfLevel(1 + dice.Below(3)), -1, -1, target),
                < 30 => new Derivation(1, OfLevel(1 + dice.Below(2)), -1, dice.Below(20), target),
                < 37 => new Derivation(1, OfLevel(1), OfLevel(1), -1, target),
                < 40 => new Derivation(2, ConductTree.Count + dice.Below(20), OfLevel(1), -1, target),
                < 45 => new Derivation(2, ConductTree.Count + dice.Below(37), -1, -1, target),
                _ => new Derivation(3, ConductTree.Count + 37 + dice.Below(8), -1, -1, target),
            });
        }

        return rules;

        int OfLevel(int level)
        {
            var conduct = dice.Below(ConductTree.Count);
            while (tree.LevelOf(conduct) != level)
            {
                conduct = dice.Below(ConductTree.Count);
            }

            return conduct;
        }
    }
}
