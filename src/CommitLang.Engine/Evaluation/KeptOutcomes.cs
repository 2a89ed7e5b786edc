using CommitLang.Engine.Model;

namespace CommitLang.Engine.Evaluation;

/// <summary>
/// Outcomes of the last program that hold in the next one as well: those of declarations that are the same, and on which nothing else that was said has any
/// bearing. Every other one is judged anew.
/// </summary>
internal sealed class KeptOutcomes
{
    private readonly Dictionary<(int Reading, Moment Moment), Outcome?[]> _kept = [];
    private KeptOutcomes()
    {
    }

    /// <param name="last">The last program.</param>
    /// <param name="evaluated">What came of it.</param>
    /// <param name="next">The next program.</param>
    /// <param name="same">For each declaration of the next program its place in the last one; -1 where it was not there.</param>
    internal static KeptOutcomes Of(Program last, Dictionary<(int Reading, Moment Moment), Numbered<Outcome?>> evaluated, Program next, int[] same)
    {
        var (wereTied, areTied) = (Tied(last), Tied(next));
        var hasReservations = HasReservations(last) || HasReservations(next);
        var result = new KeptOutcomes();
        foreach (var (key, outcomes) in evaluated)
        {
            // A right that is reserved bears on whatever else is judged in that reading.
            if (key.Reading != Session.Common && hasReservations)
            {
                continue;
            }

            var kept = new Outcome?[next.Declarations.Length];
            for (int i = 0; i < kept.Length; i++)
            {
                if (same[i] is >= 0 and var place && !areTied[i] && !wereTied[place])
                {
                    kept[i] = outcomes[place]?.At(i);
                }
            }

            result._kept.Add(key, kept);
        }

        return result;
    }

    /// <summary>For each declaration its outcome, null where it must be judged; null where nothing was kept.</summary>
    internal Outcome?[]? Of(int reading, Moment moment) => _kept.GetValueOrDefault((reading, moment));

    /// <summary>The declarations whose verdict hangs on what else was said: on another verdict, or on words that withdraw, suspend, replace or correct them.</summary>
    private static bool[] Tied(Program program)
    {
        var tied = new bool[program.Declarations.Length];
        var agreements = new HashSet<int>();
        foreach (var withdrawal in program.Withdrawals)
        {
            foreach (var reference in withdrawal.Declarations)
            {
                tied[reference.Declaration] = true;
            }

            agreements.UnionWith(withdrawal.Agreements);
        }

        foreach (var corrected in program.Corrections.SelectMany(correction => correction.Corrected))
        {
            if (corrected.Kind == StatementKind.Declaration)
            {
                tied[corrected.Index] = true;
            }
        }

        for (int i = 0; i < tied.Length; i++)
        {
            var declaration = program.Declarations[i];
            foreach (var replaced in declaration.Replaces)
            {
                tied[replaced.Declaration] = true;
            }

            tied[i] |= agreements.Contains(declaration.Under);
            foreach (var clause in declaration.Conditions)
            {
                tied[i] |= clause.Condition.LooksAtVerdicts;
            }
        }

        return tied;
    }

    private static bool HasReservations(Program program)
    {
        foreach (var declaration in program.Declarations)
        {
            if (declaration.IsReservation)
            {
                return true;
            }
        }

        return false;
    }
}
