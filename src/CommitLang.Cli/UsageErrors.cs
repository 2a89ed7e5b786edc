using System.CommandLine;
using CommitLang.Cli.Commands;

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
