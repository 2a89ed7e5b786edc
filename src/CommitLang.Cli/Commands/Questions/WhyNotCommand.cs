using System.Globalization;
using CommitLang.Cli.Output;
using CommitLang.Cli.Output.Questions;

namespace CommitLang.Cli.Commands.Questions;

/// <summary>Says why a record does not count for or against a declaration.</summary>
internal static class WhyNotCommand
{
    internal static int Run(Host host, string record, string name, QuestionRequest request, CancellationToken cancellationToken)
    {
        var opener = new CheckOpener(host);
        var checks = opener.Open(request, cancellationToken);
        var found = NameFinder.Find(host, checks, name, request.Readings);
        if (found.Count == 0)
        {
            return ExitStatus.Usage;
        }

        var standings = new List<RecordStanding>();
        foreach (var (check, answers) in found)
        {
            foreach (var place in Find(check.Inquiry, record))
            {
                standings.AddRange(answers.Select(answer => check.Inquiry.WhyNot(place, answer, cancellationToken)));
            }
        }

        if (standings.Count == 0)
        {
            Complain(host, record, found.ConvertAll(pair => pair.Check));
            return ExitStatus.Usage;
        }

        if (request.Format == OutputFormat.Json)
        {
            WhyJson.Write(host.Out, standings);
        }
        else
        {
            new WhyText(host.Out).Write(standings);
        }

        return opener.Status;
    }

    /// <summary>By the name that <c>as</c> gives, or by place: <c>LINE</c> or <c>FILE:LINE</c>.</summary>
    private static IEnumerable<RecordPlace> Find(Inquiry inquiry, string record)
    {
        var records = inquiry.Records;
        var named = records.Where(place => place.Name == record).ToList();
        if (named.Count > 0)
        {
            return named;
        }

        var colon = record.LastIndexOf(':');
        var file = colon < 0 ? null : record[..colon];
        return int.TryParse(record.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var line)
            ? records.Where(place => (file is null ? place.Location.Path == inquiry.Result.Path : IsFile(place.Location.Path, file))
                && place.Location.LineSpan.Start.Line < line && line <= place.Location.LineSpan.End.Line + 1)
            : [];
    }

    private static bool IsFile(string path, string named) =>
        path == named || path.EndsWith("/" + named, StringComparison.Ordinal) || named.EndsWith("/" + path, StringComparison.Ordinal);

    private static void Complain(Host host, string record, List<OpenedCheck> checks)
    {
        var names = checks.SelectMany(check => check.Inquiry.Records).Select(place => place.Name).OfType<string>()
            .Distinct(StringComparer.Ordinal).ToList();
        host.Complain($"there is no record '{record}'{Suggestions.Question(record, names)}");
        host.Complain("a record is named by `as NAME` in its statement, or by its place: LINE of the checked file, or FILE:LINE");
    }
}
