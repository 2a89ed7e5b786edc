using System.Text;

namespace CommitLang.Cli.Completion;

/// <summary>Completion for fish.</summary>
internal static class FishScript
{
    private const string Head = """
        # Completes commitlang in fish. In ~/.config/fish/config.fish: commitlang completion fish | source
        function __commitlang_sources
            string match -r '^.*(?:\.commit|/)(?:\t.*)?$' -- (__fish_complete_path (commandline -ct))
        end
        function __commitlang_list
            set -l token (commandline -ct | string replace -r '^--[^=]*=' '')
            set -l list (string match -r '^.*,' -- $token; or echo '')
            printf '%s\n' $list$argv
        end
        function __commitlang_outputs
            set -l token (commandline -ct | string replace -r '^--[^=]*=' '')
            if set -l format (string match -r '^[^=]*=' -- $token)
                printf "$format%s\n" (__fish_complete_path (string replace -r '^[^=]*=' '' -- $token))
            else
                printf '%s\n' $argv
            end
        end
        complete -c commitlang -e
        complete -c commitlang -f

        """;

    internal static string Of(CompletedCommand root, IReadOnlyList<CompletedCommand> commands)
    {
        var script = new StringBuilder(Head);
        foreach (var option in root.Options)
        {
            Write(script, "__fish_use_subcommand", option);
        }

        foreach (var command in commands)
        {
            script.Append($"complete -c commitlang -n __fish_use_subcommand -a {command.Name} -d '{Quoted(command.Description)}'\n");
        }

        foreach (var command in commands)
        {
            var condition = $"__fish_seen_subcommand_from {command.Name}";
            foreach (var option in command.Options)
            {
                Write(script, condition, option);
            }

            foreach (var argument in command.Arguments.Where(argument => argument.Kind != CompletionKind.Anything))
            {
                script.Append($"complete -c commitlang -n '{condition}'{Action(argument)}\n");
            }
        }

        return script.ToString();
    }

    private static void Write(StringBuilder script, string condition, CompletedOption option)
    {
        script.Append($"complete -c commitlang -n '{condition}'");
        foreach (var name in option.Names)
        {
            script.Append(name.StartsWith("--", StringComparison.Ordinal) ? $" -l {name[2..]}" : $" -s {name[1..]}");
        }

        script.Append(option.Value is { } value ? (value.Kind == CompletionKind.Anything ? " -x" : Action(value)) : "").Append($" -d '{Quoted(option.Description)}'\n");
    }

    private static string Action(CompletedValue value) => value.Kind switch
    {
        CompletionKind.Words => $" -x -a '{string.Join(' ', value.Words)}'",
        CompletionKind.WordList => $" -x -a '(__commitlang_list {string.Join(' ', value.Words)})'",
        CompletionKind.WordAndFile => $" -x -a '(__commitlang_outputs {string.Join(' ', value.Words)})'",
        CompletionKind.Source => " -x -a '(__commitlang_sources)'",
        CompletionKind.File => " -r -F",
        CompletionKind.Folder => " -x -a '(__fish_complete_directories (commandline -ct))'",
        _ => throw new InvalidOperationException($"unexpected kind {value.Kind}"),
    };

    private static string Quoted(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal);
}
