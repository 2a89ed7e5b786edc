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

        var named = checks.Select(check => (Check: check, Answers: check.Inquiry.AnswersTo(name))).ToList();
        var found = named.ConvertAll(pair => (pair.Check, Answers: pair.Answers.Where(answer => readings.Shows(pair.Check.Result, answer.Reading)).ToList()))
            .FindAll(pair => pair.Answers.Count > 0);
        if (found.Count > 0)
        {
            return found;
        }

        if (named.Exists(pair => !pair.Answers.IsEmpty))
        {
            host.Complain($"'{name}' has no verdict {Reading(readings)}; it has one {Elsewhere(named.SelectMany(pair => pair.Answers))}");
        }
        else
        {
            SayUnknown(host, name, [.. checks.SelectMany(check => check.Result.Declarations).Select(declaration => declaration.Name).Distinct(StringComparer.Ordinal)]);
        }

        return [];
    }

    private static void SayUnknown(Host host, string name, List<string> names)
    {
        host.Complain($"there is no declaration '{name}'{Suggestions.Question(name, names)}");
        if (Suggestions.Near(name, names).Count == 0)
        {
            host.Complain(names.Count == 0
                ? "these files declare nothing"
                : $"there are: {string.Join(", ", names.Take(20))}{(names.Count > 20 ? $" and {names.Count - 20} more" : "")}");
        }
    }

    private static string Reading(ReadingChoice readings) => readings.IsOfActor ? $"according to {readings.Name}" : "in the common reading";

    /// <summary>In which readings there are answers.</summary>
    private static string Elsewhere(IEnumerable<DeclarationResult> answers) => string.Join(
        " and ",
        answers.Select(declaration => declaration.Reading is { } actor ? $"according to {actor}" : "in the common reading").Distinct(StringComparer.Ordinal));

    /// <summary>Whether some check has the reading that was asked for; else it is said.</summary>
    internal static bool IsKnown(Host host, IReadOnlyList<OpenedCheck> checks, ReadingChoice readings) =>
        KnownReadings.Have(host, [.. checks.Select(check => check.Result)], readings);
}
