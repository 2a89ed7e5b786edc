using System.Collections.Immutable;
using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;

namespace CommitLang.Engine.Evaluation;

/// <summary>Puts the verdicts of several conducts, members, periods or triggers together.</summary>
internal static class Combining
{
    internal static Outcome Combine(Outcome frame, Combination combination, List<Outcome> parts, bool listsParts)
    {
        var (verdict, reason) = combination switch
        {
            Combination.Each => Each(parts),
            Combination.One => One(parts),
            _ => throw new InvalidOperationException($"Unexpected combination {combination}."),
        };
        var outcome = frame with
        {
            Verdict = verdict,
            Reason = reason,
            Parts = [.. parts],
            ListsParts = listsParts,
            Combination = combination,
            Window = Window(parts),
            LastEvidence = parts.Max(p => p.LastEvidence),
            Coverage = Coverage(parts),
            Marks = parts.Aggregate(Marks.None, (marks, part) => marks | part.Marks),
            Deadline = parts.Max(p => p.Deadline),
            Evidence = listsParts ? Deciding(parts, verdict, reason) : [.. parts.SelectMany(p => p.Evidence)],
        };
        return parts.Count == 1 ? outcome with { Degree = parts[0].Degree, Reached = parts[0].Reached } : outcome;
    }

    /// <summary>Contradicted if any is, consistent if all are (by the weakest reason), else as the first unsettled one.</summary>
    private static (Verdict, Reason) Each(List<Outcome> parts)
    {
        if (parts.Count == 0)
        {
            return (Verdict.Unverified, Reason.Inactive);
        }

        if (parts.Find(p => p.Verdict == Verdict.Contradicted) is { } contradicted)
        {
            return (contradicted.Verdict, contradicted.Reason);
        }

        if (parts.Find(p => p.Verdict == Verdict.Unverified) is { } unsettled)
        {
            return (unsettled.Verdict, unsettled.Reason);
        }

        var weakest = parts.Find(p => p.Reason == Reason.Supported) ?? parts[0];
        return (weakest.Verdict, weakest.Reason);
    }

    /// <summary>Consistent if any is, contradicted if all are, else as the first unsettled one.</summary>
    private static (Verdict, Reason) One(List<Outcome> parts)
    {
        var deciding = parts.Find(p => p.Verdict == Verdict.Consistent) ?? parts.Find(p => p.Verdict == Verdict.Unverified) ?? parts[0];
        return (deciding.Verdict, deciding.Reason);
    }

    private static ImmutableArray<Evidence> Deciding(List<Outcome> parts, Verdict verdict, Reason reason) =>
        parts.Find(p => p.Verdict == verdict && p.Reason == reason)?.Evidence ?? [];

    private static (int, int)? Window(List<Outcome> parts)
    {
        (int First, int Last)? window = null;
        foreach (var part in parts)
        {
            if (part.Window is { } other)
            {
                window = window is { } known ? (Math.Min(known.First, other.First), Math.Max(known.Last, other.Last)) : other;
            }
        }

        return window;
    }

    /// <summary>The mean of the shares of the parts; null where one has none.</summary>
    private static Rational? Coverage(List<Outcome> parts)
    {
        var sum = Rational.Zero;
        int count = 0;
        foreach (var part in parts)
        {
            if (part.Coverage is { } share)
            {
                sum += share;
                count++;
            }
        }

        return count == 0 ? null : sum / Rational.Of(count);
    }
}
