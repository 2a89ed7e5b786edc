using System.CommandLine;
using System.CommandLine.Help;
using System.Reflection;
using CommitLang.Cli.Commands;
using CommitLang.Cli.Commands.Questions;
using CommitLang.Cli.Output;
using CommitLang.Syntax;

namespace CommitLang.Cli;

/// <summary>The command line of <c>commitlang</c>: what can be said there, and who does it.</summary>
internal sealed class CommandLine
{
    private readonly Host _host;
    private readonly Command _root;
    private readonly UsageErrors _errors;

    private CommandLine(Host host)
    {
        _host = host;
        _errors = new UsageErrors(host);
        var version = new Option<bool>("--version") { Description = "Print the version and end." };
        _root = new Command("commitlang", "Checks whether deeds follow words.")
        {
            new HelpOption(),
            version,
            Check(),
            Fix(),
            Why(),
            WhyNot(),
            Readings(),
            Timeline(),
            Difference(),
            Test(),
            Parse(),
            Format(),
            Explain(),
            Library(),
            Init(),
        };
        _root.SetAction(result =>
        {
            if (result.GetValue(version))
            {
                host.Out.Line([$"commitlang {Version}"]);
                return ExitStatus.Success;
            }

            return new HelpAction().Invoke(result);
        });
    }

    /// <summary>The version of this program, without the mark of the commit it was built from.</summary>
    internal static string Version { get; } =
        (Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "")
        .Split('+')[0];

    /// <summary>Does what the arguments say on the calling thread (another one would cost a short check a tenth of its time), and gives the exit status.</summary>
    /// <exception cref="OperationCanceledException">It was stopped by the token.</exception>
    internal static async Task<int> Run(IReadOnlyList<string> arguments, Host host, CancellationToken cancellationToken = default)
    {
        var line = new CommandLine(host);

        // An argument that begins with @ is a path like any other here.
        var parsing = new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false };
        var result = line._root.Parse(arguments, parsing);
        if (line._errors.Report(result, arguments))
        {
            return ExitStatus.Usage;
        }

        var configuration = new InvocationConfiguration
        {
            Output = host.Out.Writer,
            Error = host.Error.Writer,
            EnableDefaultExceptionHandler = false,

            // Who runs the process listens to its signals.
            ProcessTerminationTimeout = null,
        };
        return await result.InvokeAsync(configuration, cancellationToken);
    }

    private static void SetAction(Command command, Func<ParseResult, CancellationToken, int> run) =>
        command.SetAction((result, cancellationToken) => Task.FromResult(run(result, cancellationToken)));

    private Command Check()
    {
        var paths = Paths("Files, folders or globs (* and **) to check; - for the standard input. None: the current folder. "
            + "In a folder, every file that no other one there imports is checked.");
        var asOf = Text("--as-of", "DATE", "The day of evaluation, before what the text says: a date such as 2023-06-19, 2023-06 or 2023 "
            + "(the last day counts), or 'today'.");
        var knownBy = Text("--known-by", "DATE", "The day by which evidence must have been known; else the day of evaluation.");
        var reading = Text("--reading", "READING", "The readings to show: common, all (which is the default), or the name of an actor.");
        var accept = Text("--accept", "GRADE", "Leave out evidence that is not graded at least this, such as C3; before what the text says.");
        var format = Text("--format", "FORMAT", "How results are written to the standard output: text (the default), json, sarif, junit, github, markdown, csv or "
            + "claimreview.");
        var output = Many("--output", "FORMAT=FILE", "Write results to a file too, in a format of --format; several times for several files. - is the standard output.");
        output.Aliases.Add("-o");
        var failOn = Many("--fail-on", "NAMES", "End with status 1 if an answer that is shown has one of these: verdicts, reasons or 'contested', parted by commas.");
        var notes = new Option<bool>("--notes")
        {
            Description = "Show the notes too: what is no mistake but worth knowing. As text only; json always has them, as information.",
        };
        var outside = new Option<bool>("--allow-imports-outside")
        {
            Description = "Allow imports from outside of the folder that is checked, or of the folder of the checked file.",
        };
        var (config, noConfig) = SettingsOptions();
        var command = new Command("check", "Answer for every declaration whether deeds follow the words.")
        {
            paths, asOf, knownBy, reading, accept, format, output, failOn, notes, outside, config, noConfig,
        };
        SetAction(command, (result, cancellationToken) =>
        {
            var options = new CheckOptions
            {
                Today = _host.Today,
                AsOf = _errors.Day(asOf.Name, result.GetValue(asOf)),
                KnownBy = _errors.Day(knownBy.Name, result.GetValue(knownBy)),
                Accept = _errors.Grade(accept.Name, result.GetValue(accept)),
            };
            var request = new CheckRequest(
                result.GetValue(paths) ?? [],
                options,
                result.GetValue(reading) is { } name ? new ReadingChoice(name) : ReadingChoice.Every,
                _errors.Outputs(format.Name, result.GetValue(format), "-o", result.GetValue(output) ?? []),
                _errors.FailOn(failOn.Name, result.GetValue(failOn) ?? []),
                result.GetValue(notes),
                result.GetValue(outside),
                _errors.Settings(config.Name, result.GetValue(config), noConfig.Name, result.GetValue(noConfig)));
            _errors.Notes(notes.Name, request);
            return _errors.Any ? ExitStatus.Usage : new CheckCommand(_host).Run(request, cancellationToken);
        });
        return command;
    }

    private Command Fix()
    {
        var paths = Paths("Files, folders or globs (* and **) to mend in place; - reads the standard input and writes the standard output. "
            + "None: the current folder.");
        var isUnsafe = new Option<bool>("--unsafe")
        {
            Description = "Make unsafe mends too: what was probably meant, such as another spelling of a name. Look at what came of it.",
        };
        var check = new Option<bool>("--check", "--dry-run")
        {
            Description = "Change nothing; list what would be mended, and end with status 1 if there is anything.",
        };
        var (config, noConfig) = SettingsOptions();
        var command = new Command("fix", "Mend what has one mend.") { paths, isUnsafe, check, config, noConfig };
        SetAction(command, (result, cancellationToken) =>
        {
            var request = new FixRequest(
                result.GetValue(paths) ?? [],
                result.GetValue(isUnsafe) ? FixApplicability.Unsafe : FixApplicability.Safe,
                result.GetValue(check),
                _errors.Settings(config.Name, result.GetValue(config), noConfig.Name, result.GetValue(noConfig)));
            return _errors.Any ? ExitStatus.Usage : new FixCommand(_host, request).Run(cancellationToken);
        });
        return command;
    }

    private static (Option<string?> File, Option<bool> None) SettingsOptions() => (
        Text("--config", "FILE", "The settings: how serious what each rule reports is taken. Else each .commitlangrc in the folder of the checked file and those above."),
        new("--no-config") { Description = "Use no settings." });

    private Command Why()
    {
        var name = new Argument<string>("NAME") { Description = "The declaration, or a member or part of it: no-decoupling, US/not-decoupling, limit/2023." };
        var asked = new QuestionOptions(_errors, _host);
        var command = new Command("why", "Say why a verdict is what it is, what was left out, and what would change it.") { name };
        asked.AddTo(command);
        SetAction(command, (result, cancellationToken) => asked.Read(result) is { } request
            ? WhyCommand.Run(_host, result.GetRequiredValue(name), request, cancellationToken)
            : ExitStatus.Usage);
        return command;
    }

    private Command WhyNot()
    {
        var record = new Argument<string>("RECORD")
        {
            Description = "The record: the name that `as` gives it, or its place, LINE of the checked file or FILE:LINE.",
        };
        var name = new Argument<string>("NAME") { Description = "The declaration, or a member or part of it." };
        var asked = new QuestionOptions(_errors, _host);
        var command = new Command("why-not", "Say why a record does not count for or against a declaration.") { record, name };
        asked.AddTo(command);
        SetAction(command, (result, cancellationToken) => asked.Read(result) is { } request
            ? WhyNotCommand.Run(_host, result.GetRequiredValue(record), result.GetRequiredValue(name), request, cancellationToken)
            : ExitStatus.Usage);
        return command;
    }

    private Command Readings()
    {
        var asked = new QuestionOptions(_errors, _host);
        var command = new Command("readings", "Set the readings beside each other, and say what makes them differ.");
        asked.AddPathsTo(command);
        asked.AddOptionsTo(command);
        SetAction(command, (result, cancellationToken) => asked.Read(result) is { } request
            ? ReadingsCommand.Run(_host, request, cancellationToken)
            : ExitStatus.Usage);
        return command;
    }

    private Command Timeline()
    {
        var arguments = new Argument<string[]>("NAMES and PATHS")
        {
            Description = "Declarations by name (none: all), and files, folders or globs (none: the current folder). What is a file or folder, has a * "
                + "or ends in .commit is a path.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var asked = new QuestionOptions(_errors, _host);
        var command = new Command("timeline", "Tell on which days verdicts changed, and what changed them.") { arguments };
        asked.AddOptionsTo(command);
        asked.AddReadingTo(command);
        SetAction(command, (result, cancellationToken) => asked.Read(result) is { } request
            ? TimelineCommand.Run(_host, result.GetValue(arguments) ?? [], request, cancellationToken)
            : ExitStatus.Usage);
        return command;
    }

    private Command Difference()
    {
        var before = new Argument<string>("A") { Description = "A day (2019-06-30), a folder or file, or a git revision (HEAD~1)." };
        var after = new Argument<string>("B") { Description = "The same." };
        var asked = new QuestionOptions(_errors, _host);
        var command = new Command("diff", "Tell which verdicts differ between two days, folders or git revisions, and why.") { before, after };
        asked.AddTo(command);
        SetAction(command, (result, cancellationToken) => asked.Read(result) is { } request
            ? DiffCommand.Run(_host, result.GetRequiredValue(before), result.GetRequiredValue(after), request, cancellationToken)
            : ExitStatus.Usage);
        return command;
    }

    private Command Test()
    {
        var paths = Paths("Files, folders or globs (* and **) to test. None: the current folder. "
            + "In a folder, every file that no other one there imports is tested.");
        var asOf = Text("--as-of", "DATE", "The day of evaluation, before what the text says; a text that gives none needs it.");
        var knownBy = Text("--known-by", "DATE", "The day by which evidence must have been known; else the day of evaluation.");
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
            Description = "Allow imports from outside of the folder that is tested, or of the folder of the tested file.",
        };
        var command = new Command("test", "Compare answers with expectations and with the snapshots beside the files.")
        {
            paths, asOf, knownBy, accept, coverage, mirror, format, outside,
        };
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
                },
                AcceptsAnswers = result.GetValue(accept),
                ShowsCoverage = result.GetValue(coverage),
                Mirrored = _errors.Pairs(mirror.Name, result.GetValue(mirror) ?? []),
                Format = _errors.Format(format.Name, result.GetValue(format), OutputFormats.OfTextOrJson),
                AllowsImportsOutside = result.GetValue(outside),
            };
            _errors.FilesOnly(request.Paths);
            return _errors.Any ? ExitStatus.Usage : new TestCommand(_host).Run(request, cancellationToken);
        });
        return command;
    }

    private Command Parse()
    {
        var file = new Argument<string>("FILE") { Description = "The file; - for the standard input." };
        var format = FormatOption();
        var command = new Command("parse", "Print the syntax tree of a file, with every character of it.") { file, format };
        SetAction(command, (result, cancellationToken) =>
        {
            var chosen = _errors.Format(format.Name, result.GetValue(format), OutputFormats.OfTextOrJson);
            return _errors.Any
                ? ExitStatus.Usage
                : ParseCommand.Run(_host, result.GetRequiredValue(file), chosen, cancellationToken);
        });
        return command;
    }

    private Command Format()
    {
        var paths = Paths("Files, folders or globs (* and **) to format in place; - reads the standard input and writes the standard output. "
            + "None: the current folder.");
        var check = new Option<bool>("--check") { Description = "Change nothing; list the files that would change, and end with status 1 if there are any." };
        var command = new Command("fmt", "Lay files out: blanks, alignment and line ends; never their meaning.") { paths, check };
        SetAction(command, (result, cancellationToken) =>
            new FormatCommand(_host, result.GetValue(check)).Run(result.GetValue(paths) ?? [], cancellationToken));
        return command;
    }

    private Command Explain()
    {
        var id = new Argument<string?>("ID")
        {
            Description = "The id of a diagnostic, such as CL1003. None: list them all.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("explain", "Say what a diagnostic means, and how to mend it.") { id };
        command.SetAction(result => ExplainCommand.Run(_host, result.GetValue(id)));
        return command;
    }

    private Command Library()
    {
        var name = new Argument<string?>("NAME")
        {
            Description = "The name of a library, such as countries. None: list them all.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("std", "List the libraries that `import std/…` takes in, or show the text of one.") { name };
        command.SetAction(result => LibraryCommand.Run(_host, result.GetValue(name)));
        return command;
    }

    private Command Init()
    {
        var folder = new Argument<string?>("FOLDER")
        {
            Description = "The folder, which is made if it is not there. None: the current folder.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("init", "Write a small project to begin with: a file, a page, and a workflow that checks it on GitHub.") { folder };
        command.SetAction(result => InitCommand.Run(_host, result.GetValue(folder) ?? "."));
        return command;
    }

    private static Argument<string[]> Paths(string description) =>
        new("PATHS") { Description = description, Arity = ArgumentArity.ZeroOrMore };

    private static Option<string?> FormatOption() => Text("--format", "text|json", "How results are written: text (the default) or json.");

    private static Option<string[]> Many(string name, string helpName, string description) =>
        new(name) { HelpName = helpName, Description = description };

    private static Option<string?> Text(string name, string helpName, string description) =>
        new(name) { HelpName = helpName, Description = description };
}
