using System.CommandLine;
using System.Globalization;
using CommitLang.Cli.Commands;
using CommitLang.Cli.Files;
using CommitLang.Cli.Help;
using CommitLang.Cli.Output;

namespace CommitLang.Cli;

/// <summary>Says what is wrong with the arguments, and what was probably meant.</summary>
internal sealed class UsageErrors(Host host)
{
    private const string SourceSuffix = ".commit";

    /// <summary>Whether something was said.</summary>
    internal bool Any { get; private set; }

    /// <summary>Reports what the parser found; true if there was anything.</summary>
    internal bool Report(ParseResult result, IReadOnlyList<string> arguments)
    {
        var command = result.CommandResult.Command;

        // Behind a command that there is not, nothing is known of what was said.
        if (command.Subcommands.Count > 0 && result.UnmatchedTokens.Count > 0 && !result.UnmatchedTokens[0].StartsWith('-'))
        {
            Unknown(command, result.UnmatchedTokens[0]);
            return End(command);
        }

        foreach (var token in result.UnmatchedTokens)
        {
            Unknown(command, token);
        }

        // Where paths may stand, the parser takes an option that it does not know for one.
        foreach (var token in arguments.TakeWhile(argument => argument != "--").Where(argument => argument.StartsWith('-') && argument != "-"))
        {
            var name = token.Split('=', ':')[0];
            if (!result.UnmatchedTokens.Contains(token) && !IsValueOrName(result, command, name, token))
            {
                Unknown(command, name);
            }
        }

        if (!Any)
        {
            Missing(result, command);
        }

        if (!Any)
        {
            foreach (var error in result.Errors)
            {
                Add(error.Message.TrimEnd('.'));
            }
        }

        return End(command);
    }

    private bool End(Command command)
    {
        if (Any)
        {
            host.Complain($"`{Path(command)} --help` says what can be said");
        }

        return Any;
    }

    /// <summary>Says which arguments and values are missing, and gives a line to begin with.</summary>
    private void Missing(ParseResult result, Command command)
    {
        if (result.Errors.Count == 0)
        {
            return;
        }

        foreach (var option in command.Options.Where(option => option.Arity.MinimumNumberOfValues > 0 && result.GetResult(option) is { Tokens.Count: 0, IdentifierTokenCount: > 0 }))
        {
            Add($"{option.Name} needs a value behind it: {option.Name} {option.HelpName}");
        }

        var missing = command.Arguments.Where(argument => argument.Arity.MinimumNumberOfValues > 0 && result.GetResult(argument) is not { Tokens.Count: > 0 })
            .Select(argument => argument.Name).ToList();
        if (missing.Count > 0)
        {
            Add($"`{Path(command)}` needs {string.Join(" and ", missing)}");
            if (CommandExamples.Of(command.Name) is [var example, ..])
            {
                host.Complain($"for example: {example.Line}");
            }
        }
    }

    /// <summary>A day from the command line; null where none was given, or where it is wrong, which was said then.</summary>
    internal DateOnly? Day(string option, string? text)
    {
        if (text is null)
        {
            return null;
        }

        if (text == "today")
        {
            return host.Today;
        }

        if (EvaluationDay.TryParse(text, out var day, out var problem))
        {
            return day;
        }

        Add($"{option} '{text}' is not a day: {(DateHint.Of(text) is { } hint ? $"write {hint}" : problem)}");
        return null;
    }

    /// <summary>A day as <see cref="Day"/> has it, but not today: a test must be the same tomorrow.</summary>
    internal DateOnly? PlainDay(string option, string? text)
    {
        if (text != "today")
        {
            return Day(option, text);
        }

        Add($"{option} 'today' would be another day tomorrow: a test needs a date, such as 2023-06-19");
        return null;
    }

    /// <summary>Pairs of actors from the command line, as <c>A=B</c>; without those that are wrong, which was said then.</summary>
    internal IReadOnlyList<ActorPair> Pairs(string option, IReadOnlyList<string> texts)
    {
        var pairs = new List<ActorPair>();
        foreach (var text in texts)
        {
            if (text.Split('=') is [{ Length: > 0 } first, { Length: > 0 } second])
            {
                pairs.Add(new(first.Trim(), second.Trim()));
            }
            else
            {
                Add($"{option} '{text}' is no pair of actors: write their names as US=China");
            }
        }

        return pairs;
    }

    /// <summary>What is tested has its snapshot beside it, so it must be a file.</summary>
    internal void FilesOnly(IReadOnlyList<string> paths)
    {
        if (paths.Contains("-"))
        {
            Add("the standard input cannot be tested: a snapshot stands beside a file");
        }
    }

    /// <summary>What a command is to do.</summary>
    internal void Action(string command, string action, IReadOnlyList<string> known)
    {
        if (!known.Contains(action, StringComparer.Ordinal))
        {
            var names = string.Join(" or ", known.Select(name => $"`commitlang {command} {name}`"));
            Add($"there is no `commitlang {command} {action}`, but {names}{Suggestions.Question(action, known)}");
        }
    }

    /// <summary>A grade from the command line; null where none was given, or where it is wrong, which was said then.</summary>
    internal string? Grade(string option, string? text)
    {
        if (text is null or [>= 'A' and <= 'E', >= '1' and <= '5'])
        {
            return text;
        }

        Add($"{option} '{text}' is not a grade that evidence can reach: a letter from A to E and a digit from 1 to 5, such as C3");
        return null;
    }

    /// <summary>How many publishers are required; null where that is not given, or is wrong, which was said then.</summary>
    internal int? RequiredSources(string option, string? text)
    {
        if (text is null)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            return count;
        }

        Add($"{option} '{text}' is not a number of publishers: a whole number, such as 2 (0: what one says counts too)");
        return null;
    }

    /// <summary>How much evidence an answer holds; the usual where nothing was given, or where it is wrong, which was said then.</summary>
    internal int HowMany(string option, string? text, string what)
    {
        if (text is null or EvidenceOption.All)
        {
            return text is null ? CheckOptions.DefaultEvidence : int.MaxValue;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Add($"{option} '{text}' is no number of {what}: write 0, 50 or {EvidenceOption.All}");
        return CheckOptions.DefaultEvidence;
    }

    /// <summary>A reading that is set beside the common one.</summary>
    internal ReadingChoice OtherReading(string option, string? text)
    {
        if (text == ReadingChoice.Common)
        {
            Add($"{option} '{text}' would set the common reading beside itself: name an actor");
        }

        return text is null ? ReadingChoice.Every : new(text);
    }

    /// <summary>A format from the command line, one of those that there are; text where none was given, or where it is wrong, which was said then.</summary>
    internal OutputFormat Format(string option, string? text, IReadOnlyList<OutputFormat> formats)
    {
        if (text is null)
        {
            return OutputFormat.Text;
        }

        foreach (var format in formats)
        {
            if (OutputFormats.NameOf(format) == text)
            {
                return format;
            }
        }

        var names = formats.Select(OutputFormats.NameOf).ToList();
        var none = names is [var first, var second] ? $"neither {first} nor {second}" : $"none of {string.Join(", ", names)}";
        Add($"{option} '{text}' is {none}{Suggestions.Question(text, names)}");
        return OutputFormat.Text;
    }

    /// <summary>Where results go: the format of the standard output, and those of <c>-o FORMAT=FILE</c>.</summary>
    internal List<OutputTarget> Outputs(string formatOption, string? format, string outputOption, IReadOnlyList<string> outputs, Verbosity verbosity)
    {
        var targets = new List<OutputTarget>();
        foreach (var text in outputs)
        {
            var equals = text.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0 || equals == text.Length - 1)
            {
                Add($"{outputOption} '{text}' is not FORMAT=FILE, such as {OutputFormats.NameOf(OutputFormat.Sarif)}=check.sarif; the file - is the standard output");
                continue;
            }

            if (text.EndsWith(SourceSuffix, StringComparison.OrdinalIgnoreCase))
            {
                Add($"{outputOption} '{text}' would put results in the place of a {SourceSuffix} file");
                continue;
            }

            targets.Add(new(Format(outputOption, text[..equals], OutputFormats.OfCheck), text[(equals + 1)..]));
        }

        if (verbosity == Verbosity.Quiet)
        {
            if (format is not null || targets.Exists(target => target.IsStandardOutput))
            {
                Add($"--quiet writes no report to the standard output: leave {(format is null ? outputOption : formatOption)} out, or name a file ({outputOption} json=check.json)");
            }
        }
        else if (Format(formatOption, format, OutputFormats.OfCheck) is var ofFormat && (format is not null || !targets.Exists(target => target.IsStandardOutput)))
        {
            targets.Insert(0, new(ofFormat, OutputTarget.Standard));
        }

        foreach (var same in targets.GroupBy(PlaceOf, RealPath.Comparer).Where(same => same.Count() > 1))
        {
            var what = same.First().IsStandardOutput ? "the standard output" : $"'{same.First().Path}'";
            Add($"{what} can hold one format, not {same.Count()} ({string.Join(", ", same.Select(target => OutputFormats.NameOf(target.Format)))})");
        }

        return targets;
    }

    /// <summary>Verdicts and reasons from the command line, each list parted by commas.</summary>
    internal FailOn FailOn(string option, IEnumerable<string> lists)
    {
        var names = lists.SelectMany(list => list.Split(',', StringSplitOptions.TrimEntries)).Distinct(StringComparer.Ordinal).ToList();
        foreach (var name in names.Where(name => !Output.FailOn.Known.Contains(name)))
        {
            Add($"{option} '{name}' is no verdict or reason{Suggestions.Question(name, Output.FailOn.Known)}");
            host.Complain($"there are: {string.Join(", ", Output.FailOn.Known)}");
        }

        return new([.. names]);
    }

    /// <summary>Which settings count.</summary>
    internal SettingsChoice Settings(string fileOption, string? file, string noneOption, bool isNone)
    {
        if (file is not null && isNone)
        {
            Add($"{fileOption} names settings and {noneOption} says that there are none: give one of them");
        }

        return isNone || file is not null ? new(file, isNone) : SettingsChoice.Found;
    }

    /// <summary>Notes are asked for only where they would else be left out.</summary>
    internal void Notes(string option, bool isGiven, CheckRequest request)
    {
        if (isGiven && request.Verbosity == Verbosity.Quiet)
        {
            Add($"{option} and --quiet say the opposite: give one of them");
        }

        option = isGiven ? option : "--verbosity detailed";
        if (request.ShowsNotes && request.Outputs.All(output => output.Format == OutputFormat.Json))
        {
            Add($"{option} is for text only: json always has the notes, as diagnostics of severity information");
        }
    }

    /// <summary>What <c>test</c> says more or less of is for reading.</summary>
    internal void Said(string formatOption, string coverageOption, TestRequest request)
    {
        if (request.Verbosity != Verbosity.Normal && request.Format != OutputFormat.Text)
        {
            Add($"{formatOption} json always has the same: leave --quiet or --verbosity out");
        }

        if (request.Verbosity == Verbosity.Quiet && request.ShowsCoverage)
        {
            Add($"{coverageOption} decides nothing, so --quiet would not show it: give one of them");
        }
    }

    /// <summary>What is checked again and again must be files, and on the standard output only text can stand again and again.</summary>
    internal void Watch(string option, CheckRequest request)
    {
        if (request.Paths.Contains("-"))
        {
            Add($"{option} is for files: the standard input cannot change");
        }

        if (request.Outputs.FirstOrDefault(output => output.IsStandardOutput && output.Format != OutputFormat.Text) is { } other)
        {
            var name = OutputFormats.NameOf(other.Format);
            Add($"{option} would write one {name} report behind another to the standard output: -o {name}=FILE writes each anew");
        }
    }

    private string PlaceOf(OutputTarget target)
    {
        var full = target.IsStandardOutput ? target.Path : System.IO.Path.GetFullPath(System.IO.Path.Combine(host.Folder, target.Path));
        return target.IsStandardOutput ? full : RealPath.Of(full) ?? full;
    }

    private void Unknown(Command command, string token)
    {
        var isOption = token.StartsWith('-');
        var known = isOption ? OptionsOf(command) : command.Subcommands.Select(sub => sub.Name);
        var what = isOption ? "option" : command.Subcommands.Count > 0 ? "command" : "argument";
        Add($"`{Path(command)}` has no {what} '{token}'{Suggestions.Question(token, known)}");
    }

    private static bool IsValueOrName(ParseResult result, Command command, string name, string token) =>
        OptionsOf(command).Contains(name)
        || command.Options.Any(option => result.GetResult(option)?.Tokens.Any(value => value.Value == token) == true);

    private static IEnumerable<string> OptionsOf(Command command) =>
        command.Options.SelectMany(option => option.Aliases.Prepend(option.Name)).Concat(["--help", "-h", "-?", "/?", "/h"]);

    private static string Path(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{Path(parent)} {command.Name}" : command.Name;

    /// <summary>Says that something is wrong.</summary>
    internal void Add(string message)
    {
        Any = true;
        host.Complain(message);
    }
}
