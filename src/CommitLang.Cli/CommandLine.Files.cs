using System.CommandLine;
using CommitLang.Cli.Commands;
using CommitLang.Syntax;

namespace CommitLang.Cli;

/// <content>The commands about the files themselves.</content>
internal sealed partial class CommandLine
{
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
        var asOf = Text("--as-of", "DATE", "The day of evaluation, before what the text says: no mend is made after which an expectation does not hold any more on it; or 'today'.");
        var knownBy = Text("--known-by", "DATE", "The day by which evidence must have been known; else the day of evaluation.");
        var (config, noConfig) = SettingsOptions();
        var verbosity = new VerbosityOptions(_errors, "what is wrong, and with --check the list", "what only --unsafe would mend");
        var command = new Command("fix", "Mend what has one mend.") { paths, isUnsafe, check, asOf, knownBy, config, noConfig };
        verbosity.AddTo(command);
        SetAction(command, (result, cancellationToken) =>
        {
            var request = new FixRequest(
                result.GetValue(paths) ?? [],
                result.GetValue(isUnsafe) ? FixApplicability.Unsafe : FixApplicability.Safe,
                result.GetValue(check),
                verbosity.Read(result),
                new CheckOptions
                {
                    Today = _host.Today,
                    AsOf = _errors.Day(asOf.Name, result.GetValue(asOf)),
                    KnownBy = _errors.Day(knownBy.Name, result.GetValue(knownBy)),
                },
                _errors.Settings(config.Name, result.GetValue(config), noConfig.Name, result.GetValue(noConfig)));
            return _errors.Any ? ExitStatus.Usage : new FixCommand(_host, request).Run(cancellationToken);
        });
        return command;
    }

    private Command Format()
    {
        var paths = Paths("Files, folders or globs (* and **) to format in place; - reads the standard input and writes the standard output. "
            + "None: the current folder.");
        var check = new Option<bool>("--check") { Description = "Change nothing; list the files that would change, and end with status 1 if there are any." };
        var verbosity = new VerbosityOptions(_errors, "what is wrong, and with --check the list", "each file");
        var command = new Command("fmt", "Lay files out: blanks, alignment and line ends; never their meaning.") { paths, check };
        verbosity.AddTo(command);
        SetAction(command, (result, cancellationToken) =>
        {
            var shown = verbosity.Read(result);
            return _errors.Any
                ? ExitStatus.Usage
                : new FormatCommand(_host, result.GetValue(check), shown).Run(result.GetValue(paths) ?? [], cancellationToken);
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

    private Command Events()
    {
        var action = new Argument<string>("ACTION")
        {
            HelpName = "ACTION",
            Description = "build: write a kept table, NAME.facts, beside each table that a check names. A later check opens it at once, as long as the table is as it was.",
        };
        action.CompletionSources.Add(_ => EventsCommand.Actions);
        var paths = Paths("Files, folders or globs (* and **) whose tables are meant. None: the current folder.");
        var outside = new Option<bool>("--allow-imports-outside")
        {
            Description = "Allow imports and tables from outside of the folder that is given, or of the folder of the given file.",
        };
        var command = new Command("events", "Keep the tables of events that checks name, so that they need not be read again.") { action, paths, outside };
        SetAction(command, (result, cancellationToken) =>
        {
            _errors.Action(command.Name, result.GetRequiredValue(action), EventsCommand.Actions);
            return _errors.Any
                ? ExitStatus.Usage
                : new EventsCommand(_host, result.GetValue(outside)).Build(result.GetValue(paths) ?? [], cancellationToken);
        });
        return command;
    }

    private Command Init()
    {
        var folder = new Argument<string?>("FOLDER")
        {
            Description = "The folder, which is made if it is not there. None: the current folder.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("init", "Write a small project to begin with: a file, the snapshot of its answers, a page, and a workflow that tests it on GitHub.") { folder };
        command.SetAction(result => InitCommand.Run(_host, result.GetValue(folder) ?? "."));
        return command;
    }
}
