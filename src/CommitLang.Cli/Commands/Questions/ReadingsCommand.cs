using CommitLang.Cli.Output;
using CommitLang.Cli.Output.Questions;

namespace CommitLang.Cli.Commands.Questions;

/// <summary>Sets the readings beside each other, and says what makes them differ.</summary>
internal static class ReadingsCommand
{
    internal static int Run(Host host, QuestionRequest request, CancellationToken cancellationToken)
    {
        var opener = new CheckOpener(host);
        var checks = opener.Open(request, cancellationToken);
        if (!NameFinder.IsKnown(host, checks, request.Readings))
        {
            return ExitStatus.Usage;
        }

        var splits = checks.ConvertAll(check => (check.Result, Splits: check.Inquiry.Splits(cancellationToken)));
        if (request.Readings.IsOfActor)
        {
            splits = splits.FindAll(pair => HasReading(host, pair.Result, request.Readings.Name))
                .ConvertAll(pair => (Only(pair.Result, request.Readings.Name), pair.Splits.RemoveAll(split => split.Declaration.Reading != request.Readings.Name)));
        }

        host.Progress.End();
        if (request.Format == OutputFormat.Json)
        {
            ReadingsJson.Write(host.Out, splits);
        }
        else
        {
            new ReadingsText(host.Out).Write(splits);
        }

        return opener.Status;
    }

    private static bool HasReading(Host host, CheckResult check, string actor)
    {
        if (check.Readings.Contains(actor))
        {
            return true;
        }

        host.Complain($"'{check.Path}' has no reading of '{actor}', and is left out");
        return false;
    }

    /// <summary>The answers in one reading and in the common one.</summary>
    private static CheckResult Only(CheckResult check, string actor) => check with
    {
        Readings = [actor],
        Declarations = check.Declarations.RemoveAll(declaration => declaration.Reading is { } reading && reading != actor),
    };
}
