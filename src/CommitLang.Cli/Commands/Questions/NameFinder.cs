using CommitLang.Cli.Output;

namespace CommitLang.Cli.Commands.Questions;

/// <summary>Finds the declarations that a name on the command line stands for.</summary>
internal static class NameFinder
{
    /// <summary>The answers about a name in the readings that are shown, check by check; none where there is no such name, which is said.</summary>
    internal static List<(OpenedCheck Check, List<DeclarationResult> Answers)> Find(
        Host host, IReadOnlyList<OpenedCheck> checks, string name, ReadingChoice readings)
    {
        if (!IsKnown(host, checks, readings))
        {
            return [];
        }

        var found = new List<(OpenedCheck, List<DeclarationResult>)>();
        foreach (var check in checks)
        {
            var answers = check.Result.Declarations
                .Where(declaration => declaration.Name == name && readings.Shows(check.Result, declaration.Reading)).ToList();
            if (answers.Count > 0)
            {
                found.Add((check, answers));
            }
        }

        if (found.Count == 0)
        {
            var names = checks.SelectMany(check => check.Result.Declarations).Select(declaration => declaration.Name)
                .Distinct(StringComparer.Ordinal).ToList();
            var isElsewhere = names.Contains(name);
            host.Complain(isElsewhere
                ? $"'{name}' has no verdict {Reading(readings)}; it has one {Elsewhere(checks, name)}"
                : $"there is no declaration '{name}'{Suggestions.Question(name, names)}");
            if (!isElsewhere && Suggestions.Near(name, names).Count == 0)
            {
                host.Complain(names.Count == 0
                    ? "these files declare nothing"
                    : $"there are: {string.Join(", ", names.Take(20))}{(names.Count > 20 ? $" and {names.Count - 20} more" : "")}");
            }
        }

        return found;
    }

    private static string Reading(ReadingChoice readings) => readings.IsOfActor ? $"according to {readings.Name}" : "in the common reading";

    /// <summary>In which readings a name has a verdict.</summary>
    private static string Elsewhere(IReadOnlyList<OpenedCheck> checks, string name) => string.Join(
        " and ",
        checks.SelectMany(check => check.Result.Declarations).Where(declaration => declaration.Name == name)
            .Select(declaration => declaration.Reading is { } actor ? $"according to {actor}" : "in the common reading").Distinct(StringComparer.Ordinal));

    /// <summary>Whether some check has the reading that was asked for; else it is said.</summary>
    internal static bool IsKnown(Host host, IReadOnlyList<OpenedCheck> checks, ReadingChoice readings) =>
        KnownReadings.Have(host, [.. checks.Select(check => check.Result)], readings);
}
