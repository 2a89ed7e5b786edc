using System.CommandLine;
using CommitLang.Cli.Completion;
using CommitLang.Cli.Output;

namespace CommitLang.Cli.Commands.Questions;

/// <summary>The arguments and options that every question about answers has.</summary>
internal sealed class QuestionOptions(UsageErrors errors, Host host)
{
    /// <summary>What the option of that name does, for all commands that have it.</summary>
    internal const string OfRequiredSources =
        "Leave out deeds that fewer than N independent publishers report, also of tables; before what the text says (0: leave out none).";

    private readonly Argument<string[]> _paths = new("PATHS")
    {
        Description = "Files, folders or globs (* and **); - for the standard input. None: the current folder.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string?> _asOf = Text("--as-of", "DATE", "The day of evaluation, before what the text says; or 'today'.");
    private readonly Option<string?> _knownBy = Text("--known-by", "DATE", "The day by which evidence must have been known; else the day of evaluation.");
    private readonly Option<string?> _accept = Text("--accept", "GRADE", "Leave out evidence that is not graded at least this, such as C3.");
    private readonly Option<string?> _required = Text("--require-sources", "N", OfRequiredSources);
    private readonly Option<string?> _reading = Text("--reading", "READING", "The readings to tell of: common, all (which is the default), or the name of an actor.")
        .WithValues(() => [ReadingChoice.Common, ReadingChoice.All]);
    private readonly Option<string?> _format = Text("--format", "text|json", "How results are written: text (the default) or json.")
        .WithValues(() => OutputFormats.OfTextOrJson.Select(OutputFormats.NameOf));

    private readonly Option<string?> _evidence = EvidenceOption.Create();

    private readonly Option<string?> _parts = Text(
        "--parts", "N|all", $"How many parts that differ are listed of a declaration that deeds start (whenever): {CheckOptions.DefaultEvidence} (the default), 0 or more, or all. How many there are is told all the same.")
        .WithValues(() => [EvidenceOption.All]);

    private readonly Option<bool> _outside = new("--allow-imports-outside")
    {
        Description = "Allow imports and tables from outside of the folder that is checked, or of the folder of the checked file.",
    };

    internal void AddTo(Command command)
    {
        AddPathsTo(command);
        AddOptionsTo(command);
        AddReadingTo(command);
    }

    internal void AddReadingTo(Command command) => command.Add(_reading);

    internal void AddEvidenceTo(Command command) => command.Add(_evidence);

    internal void AddPartsTo(Command command) => command.Add(_parts);

    internal void AddPathsTo(Command command) => command.Add(_paths);

    /// <summary>Without paths and readings, for a command that takes these in another way.</summary>
    internal void AddOptionsTo(Command command)
    {
        command.Add(_asOf);
        command.Add(_knownBy);
        command.Add(_accept);
        command.Add(_required);
        command.Add(_format);
        command.Add(_outside);
    }

    /// <summary>What was asked with; null where that is wrong, which was said.</summary>
    internal QuestionRequest? Read(ParseResult result)
    {
        var request = new QuestionRequest(
            result.GetResult(_paths) is null ? [] : result.GetValue(_paths) ?? [],
            new CheckOptions
            {
                Today = host.Today,
                AsOf = errors.Day(_asOf.Name, result.GetValue(_asOf)),
                KnownBy = errors.Day(_knownBy.Name, result.GetValue(_knownBy)),
                Accept = errors.Grade(_accept.Name, result.GetValue(_accept)),
                RequiredSources = errors.RequiredSources(_required.Name, result.GetValue(_required)),
                Evidence = result.GetResult(_evidence) is null ? CheckOptions.DefaultEvidence : errors.HowMany(_evidence.Name, result.GetValue(_evidence), "pieces of evidence"),
                Parts = result.GetResult(_parts) is null ? null : errors.HowMany(_parts.Name, result.GetValue(_parts), "parts"),
            },
            result.GetResult(_reading) is not null && result.GetValue(_reading) is { } name ? new ReadingChoice(name) : ReadingChoice.Every,
            errors.Format(_format.Name, result.GetValue(_format), OutputFormats.OfTextOrJson),
            result.GetValue(_outside));
        return errors.Any ? null : request;
    }

    private static Option<string?> Text(string name, string helpName, string description) =>
        new(name) { HelpName = helpName, Description = description };
}
