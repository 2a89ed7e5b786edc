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
        var splits = checks.ConvertAll(check => (check.Result, Splits: check.Inquiry.Splits(cancellationToken)));
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
}
