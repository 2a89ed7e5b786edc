using CommitLang.Cli.Output;

namespace CommitLang.Cli.Commands;

/// <summary>Whether some check has the reading that was asked for.</summary>
internal static class KnownReadings
{
    /// <summary>False where an actor's reading was asked for that no check has; that is a slip of the pen, and said.</summary>
    internal static bool Have(Host host, IReadOnlyCollection<CheckResult> checks, ReadingChoice readings)
    {
        var known = checks.SelectMany(check => check.Readings).Distinct(StringComparer.Ordinal).ToList();
        if (checks.Count == 0 || !readings.IsOfActor || known.Contains(readings.Name))
        {
            return true;
        }

        host.Complain($"there is no reading of '{readings.Name}'"
            + Suggestions.Question(readings.Name, known.Append(ReadingChoice.Common).Append(ReadingChoice.All)));
        host.Complain(known.Count == 0
            ? "these files have the common reading only"
            : $"there are readings of: {string.Join(", ", known)}");
        return false;
    }
}
