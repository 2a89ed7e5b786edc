using System.Text;

namespace CommitLang.Cli.Completion;

/// <summary>Completion for zsh.</summary>
internal static class ZshScript
{
    private const string Head = """
        #compdef commitlang
        # Completes commitlang in zsh. In ~/.zshrc, behind compinit: source <(commitlang completion zsh)
        _commitlang_sources() { _files -g '*.commit(-.)' }
        _commitlang_outputs() {
            if compset -P '*='; then _files; else compadd -S '' -- "$@"; fi
        }
        _commitlang_list() {
            compset -P '*,'
            compadd -S '' -- "$@"
        }
        _commitlang() {
            local curcontext=$curcontext state line
            typeset -A opt_args
            local -a commands
            commands=(

        """;

    private const string Tail = """
                    esac ;;
            esac
        }
        if [[ $funcstack[1] == _commitlang ]]; then _commitlang "$@"; else compdef _commitlang commitlang; fi

        """;

    internal static string Of(CompletedCommand root, IReadOnlyList<CompletedCommand> commands)
    {
        var script = new StringBuilder(Head);
        foreach (var command in commands)
        {
            Line(script, 2, $"'{command.Name}:{Quoted(command.Description)}'");
        }

        Line(script, 1, ")");
        Line(script, 1, "_arguments -C \\");
        foreach (var option in root.Options)
        {
            Write(script, 2, option, " \\");
        }

        Line(script, 2, "'1:command:->command' \\");
        Line(script, 2, "'*::argument:->argument'");
        Line(script, 1, "case $state in");
        Line(script, 2, "command) _describe -t commands command commands ;;");
        Line(script, 2, "argument)");
        Line(script, 3, "case $words[1] in");
        foreach (var command in commands)
        {
            Line(script, 4, $"{command.Name})");
            Line(script, 5, "_arguments \\");
            foreach (var option in command.Options)
            {
                Write(script, 6, option, " \\");
            }

            for (var i = 0; i < command.Arguments.Count; i++)
            {
                var argument = command.Arguments[i];
                var place = i == command.Arguments.Count - 1 && argument.Kind == CompletionKind.Source ? "*" : $"{i + 1}";
                Line(script, 6, $"'{place}:{argument.Name}:{Action(argument)}' \\");
            }

            Line(script, 5, ";;");
        }

        return script.Append(Tail).ToString();
    }

    private static void Write(StringBuilder script, int level, CompletedOption option, string end)
    {
        foreach (var name in option.Names)
        {
            var sign = option.Value is not null && name.StartsWith("--", StringComparison.Ordinal) ? "=" : "";
            var value = option.Value is { } given ? $":{given.Name}:{Action(given)}" : "";
            Line(script, level, $"'*{name}{sign}[{Quoted(option.Description)}]{value}'{end}");
        }
    }

    private static string Action(CompletedValue value) => value.Kind switch
    {
        CompletionKind.Anything => " ",
        CompletionKind.Words => $"({string.Join(' ', value.Words)})",
        CompletionKind.WordList => $"_commitlang_list {string.Join(' ', value.Words)}",
        CompletionKind.WordAndFile => $"_commitlang_outputs {string.Join(' ', value.Words)}",
        CompletionKind.Source => "_commitlang_sources",
        CompletionKind.File => "_files",
        CompletionKind.Folder => "_files -/",
        _ => throw new InvalidOperationException($"unexpected kind {value.Kind}"),
    };

    private static string Quoted(string text) =>
        text.Replace("'", "'\\''", StringComparison.Ordinal).Replace('[', '(').Replace(']', ')').Replace(":", "\\:", StringComparison.Ordinal);

    private static void Line(StringBuilder script, int level, string text) => script.Append(' ', 4 * level).Append(text).Append('\n');
}
