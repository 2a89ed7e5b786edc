using CommitLang.Cli.Output;
using CommitLang.Cli.Output.Questions;
using CommitLang.Symbols;

namespace CommitLang.Cli.Commands.Questions;

/// <summary>Says why a record does not count for or against a declaration.</summary>
internal static class WhyNotCommand
{
    /// <summary>So many places are named at most.</summary>
    private const int MostPlaces = 5;

    internal static int Run(Host host, string record, string name, QuestionRequest request, CancellationToken cancellationToken)
    {
        if (request.Paths.Count == 0 && NamesAndPaths.IsMisplaced(host, "why-not RECORD", name))
        {
            return ExitStatus.Usage;
        }

        if (request.Paths.FirstOrDefault(path => !NamesAndPaths.IsPath(host, path)) is { } other)
        {
            host.Complain($"there is no file or folder '{other}'; `why-not` takes one declaration at a time");
            return ExitStatus.Usage;
        }

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

        host.Progress.End();
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

        return RecordLine.TryParse(record, out var line)
            ? records.Where(place => line.Includes(place, inquiry.Result.Path))
                .Concat(inquiry.ReportsOn(path => line.IsFileOf(path, inquiry.Result.Path), line.Line))
            : [];
    }

    private static void Complain(Host host, string record, List<OpenedCheck> checks)
    {
        if (RecordLine.TryParse(record, out var line))
        {
            var file = line.File ?? string.Join(" or ", checks.Select(check => check.Result.Path));
            var lines = checks.SelectMany(check => check.Inquiry.Records.Where(place => line.IsFileOf(place.Place.Path, check.Result.Path)))
                .Select(place => place.Place.Line).ToList();
            var nearest = lines.Count == 0 ? "; there is none in it" : $"; the nearest is on line {lines.MinBy(number => Math.Abs(number - line.Line))}";
            host.Complain($"no record stands on line {line.Line} of {file}{nearest}");
        }
        else if (checks.Select(check => WhatElse(check, record)).FirstOrDefault(what => what is not null) is { } what)
        {
            host.Complain($"'{record}' is {what}");
        }
        else
        {
            var names = checks.SelectMany(check => check.Inquiry.Records).Select(place => place.Name).OfType<string>()
                .Distinct(StringComparer.Ordinal).ToList();
            host.Complain($"there is no record '{record}'{Suggestions.Question(record, names)}");
        }

        host.Complain("a record is named by `as NAME` in its statement, or by its place: LINE of the checked file, or FILE:LINE");
    }

    /// <summary>What a name stands for that is no record; of a source also where records cite it. Null where it stands for nothing.</summary>
    private static string? WhatElse(OpenedCheck check, string name)
    {
        foreach (var tree in check.Compilation.Trees)
        {
            var (model, text) = (check.Compilation.GetSemanticModel(tree), tree.Text.ToString());
            for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
            {
                if (model.GetSymbol(at) is not { } symbol || symbol.Name != name || symbol.Kind == SymbolKind.Record)
                {
                    continue;
                }

                var kind = symbol.Kind.ToString().ToLowerInvariant();
                var cited = model.FindReferences(symbol).ToList();
                var records = symbol.Kind != SymbolKind.Source ? [] : check.Inquiry.Records
                    .Where(record => cited.Exists(place => place.Path == record.Location.Path && record.Location.Span.Contains(place.Span.Start)))
                    .Select(record => record.Place.ToString()).Distinct(StringComparer.Ordinal).ToList();
                return $"{("aeiou".Contains(kind[0], StringComparison.Ordinal) ? "an" : "a")} {kind}, not a record"
                    + (records.Count == 0 ? "" : $"; records cite it at {string.Join(", ", records.Take(MostPlaces))}");
            }
        }

        return null;
    }
}
