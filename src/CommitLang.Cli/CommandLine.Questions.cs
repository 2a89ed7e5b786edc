using System.CommandLine;
using CommitLang.Cli.Commands.Questions;
using CommitLang.Cli.Completion;
using CommitLang.Cli.Output;

namespace CommitLang.Cli;

/// <content>The commands that ask about answers.</content>
internal sealed partial class CommandLine
{
    private Command Why()
    {
        var name = new Argument<string>("NAME") { Description = "The declaration, or a member or part of it: no-decoupling, US/not-decoupling, limit/2023." };
        var arguments = new Argument<string[]>("NAMES and PATHS")
        {
            Description = "Further declarations, and files, folders or globs (none: the current folder). What is a file or folder, has a * "
                + "or ends in .commit is a path; - is the standard input.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var asked = new QuestionOptions(_errors, _host);
        var command = new Command("why", "Say why a verdict is what it is, what was left out, and what would change it.") { name, arguments };
        asked.AddOptionsTo(command);
        asked.AddReadingTo(command);
        asked.AddEvidenceTo(command);
        SetAction(command, (result, cancellationToken) => asked.Read(result) is { } request
            ? WhyCommand.Run(_host, result.GetRequiredValue(name), result.GetValue(arguments) ?? [], request, cancellationToken)
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
        var reading = new Option<string?>("--reading")
        {
            HelpName = "ACTOR",
            Description = "The one reading to set beside the common one: the name of an actor, or all (which is the default).",
        }.WithValues(() => [ReadingChoice.All]);
        command.Add(reading);
        asked.AddPartsTo(command);
        SetAction(command, (result, cancellationToken) =>
        {
            var choice = _errors.OtherReading(reading.Name, result.GetValue(reading));
            return asked.Read(result) is { } request ? ReadingsCommand.Run(_host, request with { Readings = choice }, cancellationToken) : ExitStatus.Usage;
        });
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
        asked.AddPartsTo(command);
        SetAction(command, (result, cancellationToken) => asked.Read(result) is { } request
            ? DiffCommand.Run(_host, result.GetRequiredValue(before), result.GetRequiredValue(after), request, cancellationToken)
            : ExitStatus.Usage);
        return command;
    }
}
