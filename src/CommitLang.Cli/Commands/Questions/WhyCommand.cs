using CommitLang.Cli.Output;
using CommitLang.Cli.Output.Questions;

namespace CommitLang.Cli.Commands.Questions;

/// <summary>Says why a verdict is what it is, and what would change it.</summary>
internal static class WhyCommand
{
    /// <param name="name">The first name.</param>
    /// <param name="arguments">Further names, and paths: what is a file, a folder or a glob is a path.</param>
    internal static int Run(Host host, string name, IReadOnlyList<string> arguments, QuestionRequest request, CancellationToken cancellationToken)
    {
        var paths = arguments.Where(argument => NamesAndPaths.IsPath(host, argument)).ToList();
        if (paths.Count == 0 && NamesAndPaths.IsMisplaced(host, "why", name))
        {
            return ExitStatus.Usage;
        }

        var opener = new CheckOpener(host);
        var checks = opener.Open(request with { Paths = paths }, cancellationToken);
        var found = new List<(OpenedCheck Check, List<DeclarationResult> Answers)>();
        foreach (var each in arguments.Except(paths).Prepend(name).Distinct(StringComparer.Ordinal))
        {
            if (NameFinder.Find(host, checks, each, request.Readings) is not { Count: > 0 } named)
            {
                if (NamesAndPaths.KindOf(host, each) is not null)
                {
                    NamesAndPaths.SayMisplaced(host, "why", each);
                }

                return ExitStatus.Usage;
            }

            found.AddRange(named);
        }

        var explained = found.ConvertAll(pair => (
            pair.Check.Result,
            Explanations: pair.Answers.ConvertAll(answer => pair.Check.Inquiry.Explain(answer, cancellationToken))));
        host.Progress.End();
        if (request.Format == OutputFormat.Json)
        {
            WhyJson.Write(host.Out, explained.GroupBy(pair => pair.Result).Select(same => (same.Key, same.SelectMany(pair => pair.Explanations).ToList())));
        }
        else
        {
            new WhyText(host.Out).Write(explained);
        }

        return opener.Status;
    }
}
