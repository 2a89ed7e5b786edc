using System.CommandLine;
using CommitLang.Cli.Commands;
using CommitLang.Cli.Files;

namespace CommitLang.Cli;

/// <summary>Says what is wrong with the arguments, and what was probably meant.</summary>
internal sealed class UsageErrors(Host host)
{
    /// <summary>Whether something was said.</summary>
    internal bool Any { get; private set; }

    /// <summary>Reports what the parser found; true if there was anything.</summary>
    internal bool Report(ParseResult result, IReadOnlyList<string> arguments)
    {
        var command = result.CommandResult.Command;
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
            foreach (var error in result.Errors)
            {
                Add(error.Message.TrimEnd('.'));
            }
        }

        if (Any)
        {
            host.Complain($"`{Path(command)} --help` says what can be said");
        }

        return Any;
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

        Add($"{option} '{text}' is not a day: {problem}");
        return null;
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

    /// <summary>A format from the command line; text where none was given.</summary>
    internal OutputFormat Format(string option, string? text)
    {
        switch (text)
        {
            case null or "text":
                return OutputFormat.Text;
            case "json":
                return OutputFormat.Json;
            default:
                Add($"{option} '{text}' is neither text nor json{Suggestions.Question(text, ["text", "json"])}");
                return OutputFormat.Text;
        }
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
    internal void Notes(string option, CheckRequest request)
    {
        if (request is { ShowsNotes: true, Format: OutputFormat.Json })
        {
            Add($"{option} is for text only: json always has the notes, as diagnostics of severity information");
        }
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

    private void Add(string message)
    {
        Any = true;
        host.Complain(message);
    }
}
