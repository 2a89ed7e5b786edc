using CommitLang.Cli.Output;
using CommitLang.Cli.Output.Questions;

namespace CommitLang.Cli.Commands.Questions;

/// <summary>Says why a verdict is what it is, and what would change it.</summary>
internal static class WhyCommand
{
    internal static int Run(Host host, string name, QuestionRequest request, CancellationToken cancellationToken)
    {
        var opener = new CheckOpener(host);
        var checks = opener.Open(request, cancellationToken);
        var found = NameFinder.Find(host, checks, name, request.Readings);
        if (found.Count == 0)
        {
            return ExitStatus.Usage;
        }

        var explained = found.ConvertAll(pair => (
            pair.Check.Result,
            Explanations: pair.Answers.ConvertAll(answer => pair.Check.Inquiry.Explain(answer, cancellationToken))));
        if (request.Format == OutputFormat.Json)
        {
            WhyJson.Write(host.Out, explained);
        }
        else
        {
            new WhyText(host.Out).Write(explained);
        }

        return opener.Status;
    }
}
