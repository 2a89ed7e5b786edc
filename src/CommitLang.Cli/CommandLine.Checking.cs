using System.CommandLine;
using CommitLang.Cli.Commands;
using CommitLang.Cli.Completion;
using CommitLang.Cli.Output;

namespace CommitLang.Cli;

/// <content>The commands that answer and compare answers.</content>
internal sealed partial class CommandLine
{
    private Command Check()
    {
        var paths = Paths("Files, folders or globs (* and **) to check; - for the standard input. None: the current folder. "
            + "In a folder, every file that no other one there imports is checked.");
        var asOf = Text("--as-of", "DATE", "The day of evaluation, before what the text says: a date such as 2023-06-19, 2023-06 or 2023 "
            + "(the last day counts), or 'today'.");
        var knownBy = Text("--known-by", "DATE", "The day by which evidence must have been known; else the day of evaluation.");
        var reading = Text("--reading", "READING", "The readings to show: common, all (which is the default), or the name of an actor.")
            .WithValues(() => [ReadingChoice.Common, ReadingChoice.All]);
        var accept = Text("--accept", "GRADE", "Leave out evidence that is not graded at least this, such as C3; before what the text says.");
        var required = RequiredSources();
        var strict = Strict();
        var evidence = EvidenceOption.Create();
        var format = Text("--format", "FORMAT", "How results are written to the standard output: text (the default), json, sarif, junit, github, markdown, csv or "
            + "claimreview.").WithValues(() => OutputFormats.OfCheck.Select(OutputFormats.NameOf));
        var output = Many("--output", "FORMAT=FILE", "Write results to a file too, in a format of --format; several times for several files. - is the standard output.")
            .WithValues(() => OutputFormats.OfCheck.Select(format => OutputFormats.NameOf(format) + "="));
        output.Aliases.Add("-o");
        var failOn = Many("--fail-on", "NAMES", "End with status 1 if an answer that is shown has one of these: verdicts, reasons or 'contested', parted by commas.")
            .WithValues(() => FailOn.Known);
        var notes = new Option<bool>("--notes")
        {
            Description = "Show the notes too: what is no mistake but worth knowing. As text only; json always has them, as information.",
        };
        var outside = new Option<bool>("--allow-imports-outside")
        {
            Description = "Allow imports and tables from outside of the folder that is checked, or of the folder of the checked file.",
        };
        var watch = new Option<bool>("--watch")
        {
            Description = "Check again whenever a file changes that the check depends on, until Ctrl-C ends it.",
        };
        var (config, noConfig) = SettingsOptions();
        var verbosity = new VerbosityOptions(_errors, "errors, expectations that do not hold and what --fail-on names; no report but those of -o", "notes, and all evidence that --evidence holds");
        var command = new Command("check", "Answer for every declaration whether deeds follow the words.")
        {
            paths, asOf, knownBy, reading, accept, required, strict, evidence, format, output, failOn, notes, outside, config, noConfig, watch,
        };
        verbosity.AddTo(command);
        SetAction(command, (result, cancellationToken) =>
        {
            var shown = verbosity.Read(result);
            var options = new CheckOptions
            {
                Today = _host.Today,
                AsOf = _errors.Day(asOf.Name, result.GetValue(asOf)),
                KnownBy = _errors.Day(knownBy.Name, result.GetValue(knownBy)),
                Accept = _errors.Grade(accept.Name, result.GetValue(accept)),
                RequiredSources = _errors.RequiredSources(required.Name, result.GetValue(required)),
                Evidence = _errors.HowMany(evidence.Name, result.GetValue(evidence), "pieces of evidence"),

                // What makes a run fail does so wherever it stands.
                Parts = result.GetValue(failOn) is { Length: > 0 } ? int.MaxValue : null,
            };
            var request = new CheckRequest(
                result.GetValue(paths) ?? [],
                options,
                result.GetValue(reading) is { } name ? new ReadingChoice(name) : ReadingChoice.Every,
                _errors.Outputs(format.Name, result.GetValue(format), "-o", result.GetValue(output) ?? [], shown),
                _errors.FailOn(failOn.Name, result.GetValue(failOn) ?? []),
                result.GetValue(notes) || shown == Verbosity.Detailed,
                shown,
                result.GetValue(outside),
                _errors.Settings(config.Name, result.GetValue(config), noConfig.Name, result.GetValue(noConfig)))
            {
                IsStrict = result.GetValue(strict),
            };
            _errors.Notes(notes.Name, result.GetValue(notes), request);
            if (result.GetValue(watch))
            {
                _errors.Watch(watch.Name, request);
            }

            if (_errors.Any)
            {
                return ExitStatus.Usage;
            }

            return result.GetValue(watch)
                ? new WatchCommand(_host).Run(request, cancellationToken)
                : new CheckCommand(_host).Run(request, cancellationToken);
        });
        return command;
    }

    private Command Test()
    {
        var paths = Paths("Files, folders or globs (* and **) to test. None: the current folder. "
            + "In a folder, every file that no other one there imports is tested.");
        var asOf = Text("--as-of", "DATE", "The day of evaluation, before what the text says; a text that gives none needs it.");
        var knownBy = Text("--known-by", "DATE", "The day by which evidence must have been known; else the day of evaluation.");
        var required = RequiredSources();
        var strict = Strict();
        var accept = new Option<bool>("--accept")
        {
            Description = "Take the answers over as snapshots, and delete snapshots whose check is gone.",
        };
        var coverage = new Option<bool>("--coverage") { Description = "List the rules, records and clauses that no verdict depends on." };
        var mirror = new Option<string[]>("--mirror")
        {
            HelpName = "A=B",
            Description = "Swap two actors in everything but what rules say, and show the verdicts that do not mirror. May be given several times: all are swapped at once.",
            Arity = ArgumentArity.OneOrMore,
        };
        var format = FormatOption();
        var outside = new Option<bool>("--allow-imports-outside")
        {
            Description = "Allow imports and tables from outside of the folder that is tested, or of the folder of the tested file.",
        };
        var verbosity = new VerbosityOptions(_errors, "errors and tests that fail", "notes, and the tests that pass");
        var command = new Command("test", "Compare answers with expectations and with the snapshots beside the files.")
        {
            paths, asOf, knownBy, required, strict, accept, coverage, mirror, format, outside,
        };
        verbosity.AddTo(command);
        SetAction(command, (result, cancellationToken) =>
        {
            var request = new TestRequest
            {
                Paths = result.GetValue(paths) ?? [],
                Options = new CheckOptions
                {
                    Today = _host.Today,
                    AsOf = _errors.PlainDay(asOf.Name, result.GetValue(asOf)),
                    KnownBy = _errors.PlainDay(knownBy.Name, result.GetValue(knownBy)),
                    RequiredSources = _errors.RequiredSources(required.Name, result.GetValue(required)),
                },
                AcceptsAnswers = result.GetValue(accept),
                ShowsCoverage = result.GetValue(coverage),
                Mirrored = _errors.Pairs(mirror.Name, result.GetValue(mirror) ?? []),
                Verbosity = verbosity.Read(result),
                Format = _errors.Format(format.Name, result.GetValue(format), OutputFormats.OfTextOrJson),
                AllowsImportsOutside = result.GetValue(outside),
                IsStrict = result.GetValue(strict),
            };
            _errors.FilesOnly(request.Paths);
            _errors.Said(format.Name, coverage.Name, request);
            return _errors.Any ? ExitStatus.Usage : new TestCommand(_host).Run(request, cancellationToken);
        });
        return command;
    }
}
