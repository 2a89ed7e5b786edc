using CommitLang.Cli.Output;
using CommitLang.Cli.Output.Questions;

namespace CommitLang.Cli.Commands.Questions;

/// <summary>Tells on which days verdicts changed, and what changed them.</summary>
internal static class TimelineCommand
{
    /// <param name="arguments">Names of declarations, and paths: what is a file, a folder or a glob is a path.</param>
    internal static int Run(Host host, IReadOnlyList<string> arguments, QuestionRequest request, CancellationToken cancellationToken)
    {
        var paths = arguments.Where(argument => NamesAndPaths.IsPath(host, argument)).ToList();
        var names = arguments.Except(paths).ToList();
        var opener = new CheckOpener(host);
        var checks = opener.Open(request with { Paths = paths }, cancellationToken);
        if (names.Count == 0 && !NameFinder.IsKnown(host, checks, request.Readings))
        {
            return ExitStatus.Usage;
        }

        var found = new List<(OpenedCheck Check, List<DeclarationResult> Answers)>();
        foreach (var name in names)
        {
            if (NameFinder.Find(host, checks, name, request.Readings) is not { Count: > 0 } named)
            {
                return ExitStatus.Usage;
            }

            found.AddRange(named);
        }

        if (names.Count == 0)
        {
            found.AddRange(checks.Select(check => (check, Shown(check.Result, request.Readings))));
        }

        var timelines = found.GroupBy(pair => pair.Check)
            .Select(same => (same.Key.Result, Timelines: same.Key.Inquiry.Timelines(same.SelectMany(pair => pair.Answers).Distinct(), cancellationToken)))
            .ToList();
        host.Progress.End();
        if (request.Format == OutputFormat.Json)
        {
            TimelineJson.Write(host.Out, timelines);
        }
        else
        {
            new TimelineText(host.Out).Write(timelines);
        }

        return opener.Status;
    }

    /// <summary>Where nothing is asked for by name: whole declarations.</summary>
    private static List<DeclarationResult> Shown(CheckResult check, ReadingChoice readings) =>
        [.. check.Declarations.Where(declaration => declaration.Level == 0 && readings.Shows(check, declaration.Reading))];
}
