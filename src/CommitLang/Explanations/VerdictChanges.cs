using System.Collections.Immutable;
using System.Globalization;

namespace CommitLang;

/// <summary>Compares two checks.</summary>
public static class VerdictChanges
{
    /// <summary>Records that are told for one change.</summary>
    private const int MostRecords = 4;

    /// <summary>
    /// The verdicts and reasons that differ, in the order of the second check, what only the first one has last. Answers belong together
    /// by name and reading.
    /// </summary>
    public static ImmutableArray<VerdictChange> Between(CheckResult before, CheckResult after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var earlier = before.Declarations.GroupBy(Key).ToDictionary(same => same.Key, same => same.First());
        var later = after.Declarations.GroupBy(Key).ToDictionary(same => same.Key, same => same.First());
        var changes = ImmutableArray.CreateBuilder<VerdictChange>();
        foreach (var (key, answer) in later)
        {
            var old = earlier.GetValueOrDefault(key);
            if (old is null)
            {
                changes.Add(new(null, answer, [before.Readings.Contains(key.Reading ?? "") || key.Reading is null
                    ? "it is new" : $"there was no reading of {key.Reading} before"]));
            }
            else if (old.Verdict != answer.Verdict || old.Reason != answer.Reason)
            {
                changes.Add(new(old, answer, [.. Causes(before, old, after, answer)]));
            }
        }

        foreach (var (key, old) in earlier)
        {
            if (!later.ContainsKey(key))
            {
                changes.Add(new(old, null, ["it is no more"]));
            }
        }

        return changes.ToImmutable();
    }

    private static (string Name, string? Reading) Key(DeclarationResult declaration) => (declaration.Name, declaration.Reading);

    private static IEnumerable<string> Causes(CheckResult before, DeclarationResult old, CheckResult after, DeclarationResult answer)
    {
        var hasCause = false;
        foreach (var cause in Candidates(before, old, after, answer))
        {
            hasCause = true;
            yield return cause;
        }

        if (!hasCause)
        {
            yield return answer.Silence is { } silence && silence != old.Silence ? silence
                : "what it depends on, another declaration or the rules, changed";
        }
    }

    private static IEnumerable<string> Candidates(CheckResult before, DeclarationResult old, CheckResult after, DeclarationResult answer)
    {
        if (old.Words != answer.Words || old.Said != answer.Said)
        {
            yield return $"the words changed from `{Words(old)}` to `{Words(answer)}`";
        }

        if (answer.Parts is not null || old.Parts is not null)
        {
            foreach (var cause in OfParts(before, old, after, answer))
            {
                yield return cause;
            }

            yield break;
        }

        if (!old.HoldsAll || !answer.HoldsAll)
        {
            // Of so much evidence only the first pieces are held, and those may be others because of one that came before them.
            if (old.EvidenceCount != answer.EvidenceCount)
            {
                yield return string.Create(
                    CultureInfo.InvariantCulture, $"{answer.EvidenceCount} pieces of evidence speak of it, where there were {old.EvidenceCount}");
            }
        }
        else
        {
            foreach (var cause in OfEvidence(old, answer))
            {
                yield return cause;
            }
        }

        if (old.Marks != answer.Marks)
        {
            yield return $"it is {string.Join(" and ", Terms.Of(answer.Marks).DefaultIfEmpty("no longer withdrawn, suspended or replaced"))}";
        }

        if (old.Window is null && answer.Window is not null)
        {
            yield return "it came into force";
        }

        if (answer.Deadline is { } deadline && deadline < after.AsOf && !(old.Deadline is { } was && was < before.AsOf))
        {
            yield return $"the deadline, {deadline}, has passed";
        }
    }

    /// <summary>What was not evidence, or other evidence, before, and what is none any more.</summary>
    private static IEnumerable<string> OfEvidence(DeclarationResult old, DeclarationResult answer)
    {
        var known = old.HeldEvidence.Select(Told).ToHashSet();
        var before = old.HeldEvidence.Select(Record).ToHashSet();
        var now = answer.HeldEvidence.Select(Record).ToHashSet();

        // What decides first: against a verdict that went down, for one that went up.
        var decides = answer.Verdict == Verdict.Consistent;
        foreach (var cause in Limited(answer.HeldEvidence.Where(evidence => !known.Contains(Told(evidence)))
            .OrderBy(evidence => evidence.IsFor == decides ? 0 : 1).Select(evidence => Say(evidence, before.Contains(Record(evidence))))))
        {
            yield return cause;
        }

        foreach (var cause in Limited(old.HeldEvidence.Where(evidence => !now.Contains(Record(evidence)))
            .Select(evidence => $"no longer {Side(evidence)}: {evidence.Date} {evidence.What}")))
        {
            yield return cause;
        }
    }

    private static List<string> OfParts(CheckResult before, DeclarationResult old, CheckResult after, DeclarationResult answer)
    {
        var earlier = Parts(before, old).ToDictionary(part => part.Name, StringComparer.Ordinal);
        var changed = Parts(after, answer)
            .Where(part => !earlier.TryGetValue(part.Name, out var same) || same.Verdict != part.Verdict || same.Reason != part.Reason).ToList();
        return Limited(changed.Select(part => earlier.TryGetValue(part.Name, out var same)
            ? $"{part.Name} was {Terms.Of(same.Verdict, same.Reason)} and is {Terms.Of(part.Verdict, part.Reason)}"
            : $"{part.Name} is new, and {Terms.Of(part.Verdict, part.Reason)}"));
    }

    private static IEnumerable<DeclarationResult> Parts(CheckResult check, DeclarationResult whole)
    {
        var start = whole.Name + "/";
        return check.Declarations.Where(part => part.Level == whole.Level + 1 && part.ReadingActor == whole.ReadingActor && part.Name.StartsWith(start, StringComparison.Ordinal))
            .DistinctBy(part => part.Name, StringComparer.Ordinal);
    }

    private static List<string> Limited(IEnumerable<string> causes)
    {
        var all = causes.Distinct(StringComparer.Ordinal).ToList();
        return all.Count <= MostRecords ? all : [.. all.Take(MostRecords), $"and {all.Count - MostRecords} more"];
    }

    private static string Say(EvidenceResult evidence, bool isKnown)
    {
        var rules = evidence.Chain.IsEmpty ? "" : $", by rule {string.Join(", then ", evidence.Chain.Select(step => step.Rule).Distinct(StringComparer.Ordinal))}";
        var status = evidence.Status == EvidenceStatus.Sure ? "" : $" ({Terms.Of(evidence.Status).Replace('-', ' ')})";
        return !isKnown
            ? $"new evidence {Side(evidence)}{status}: {evidence.Date} {evidence.What}{rules}"
            : $"now {Side(evidence)}{status}: {evidence.Date} {evidence.What}{rules}";
    }

    private static string Side(EvidenceResult evidence) => evidence.IsFor ? "for it" : "against it";

    private static (string, string) Record(EvidenceResult evidence) => (evidence.Date, evidence.What);

    private static (string, string, bool, EvidenceStatus, string) Told(EvidenceResult evidence) =>
        (evidence.Date, evidence.What, evidence.IsFor, evidence.Status, string.Join('\n', evidence.Chain.Select(step => step.Rule)));

    private static string Words(DeclarationResult declaration) => declaration.Said is { } said ? $"{said} {declaration.Words}" : declaration.Words;
}
