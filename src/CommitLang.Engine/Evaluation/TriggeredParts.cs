using System.Collections.Immutable;
using CommitLang.Engine.Model;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Evaluation;

/// <summary>
/// The parts of a declaration that deeds of tables start: their verdicts are known, and a part is made when somebody looks at it. May be asked by several
/// threads, which then make the same.
/// </summary>
/// <param name="whole">The declaration.</param>
/// <param name="frame">What its parts have in common, under its own name.</param>
/// <param name="standings">For each day of triggers the place of the verdict of its parts among <paramref name="verdicts"/>.</param>
internal sealed class TriggeredParts(
    Triggered whole, Outcome frame, TriggerDays days, byte[] standings, (Verdict Verdict, Reason Reason)[] verdicts, Obligation common, TableRows rows, int evidenceLimit)
{
    private readonly Lock _lock = new();
    private ImmutableArray<Outcome> _all;
    private Outcome? _first;

    internal int Count => days.Count;

    /// <summary>All parts, in the order of their triggers.</summary>
    internal ImmutableArray<Outcome> All()
    {
        lock (_lock)
        {
            if (_all.IsDefault)
            {
                var all = ImmutableArray.CreateBuilder<Outcome>(Count);
                for (int i = 0; i < Count; i++)
                {
                    all.Add(At(i));
                }

                _all = all.MoveToImmutable();
            }

            return _all;
        }
    }

    /// <summary>How many parts have a verdict, and, unless that is null, a reason.</summary>
    internal int CountOf(Verdict verdict, Reason? reason)
    {
        int count = 0;
        for (int i = 0; i < days.Days.Length; i++)
        {
            var standing = verdicts[standings[i]];
            if (standing.Verdict == verdict && (reason is null || standing.Reason == reason))
            {
                count += days.Starts[i + 1] - days.Starts[i];
            }
        }

        return count;
    }

    /// <summary>The first part with a verdict and reason that some part has.</summary>
    internal Outcome First(Verdict verdict, Reason reason)
    {
        var known = Volatile.Read(ref _first);
        if (known is null || known.Verdict != verdict || known.Reason != reason)
        {
            int place = 0;
            while (verdicts[standings[place]] != (verdict, reason))
            {
                place++;
            }

            Volatile.Write(ref _first, known = At(days.Starts[place]));
        }

        return known;
    }

    /// <summary>As many parts as asked for, those of the least rank before others; in their order.</summary>
    internal ImmutableArray<Outcome> Least(int limit, Func<(Verdict Verdict, Reason Reason), int> rankOf)
    {
        if (Count <= limit)
        {
            return All();
        }

        var ranks = Array.ConvertAll(verdicts, v => rankOf(v));
        var taken = new List<int>(limit);
        foreach (int rank in ranks.Distinct().Order())
        {
            for (int i = 0; i < standings.Length && taken.Count < limit; i++)
            {
                if (ranks[standings[i]] == rank)
                {
                    for (int part = days.Starts[i]; part < days.Starts[i + 1] && taken.Count < limit; part++)
                    {
                        taken.Add(part);
                    }
                }
            }
        }

        taken.Sort();
        return [.. taken.Select(At)];
    }

    private Outcome At(int part)
    {
        int place = days.DayOf(part), day = days.Days[place], before = part - days.Starts[place];
        string suffix = before == 0 ? $"{whole.Suffix}/{Calendar.Format(day)}" : string.Create(null, $"{whole.Suffix}/{Calendar.Format(day)}/{before + 1}");
        var force = Windows.FromTrigger(whole.Force, new Trigger(day, day, true, -1));
        var obligation = Obligation.Of(whole.Index, whole.Declaration, force, common.LaterDays, common.Principals, whole.AsOf, common.Conduct);
        var evidence = TableEvidence.Among(rows, obligation);
        var told = evidence.IsEmpty ? null : new ToldEvidence(evidence, areFor: true, evidenceLimit);
        return obligation.Decide(frame, evidence.Read(areFor: true), obligation.Days.Sure, told is null ? [] : default, told) with
        {
            Reference = new DeclarationReference(whole.Index, suffix),
            Name = whole.Declaration.Name + suffix,
        };
    }
}
