using System.Text;

namespace CommitLang.Cli.Completion;

/// <summary>Completion for bash.</summary>
internal static class BashScript
{
    private const string Head = """
        # Completes commitlang in bash. In ~/.bashrc: source <(commitlang completion bash)
        _commitlang() {
            local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command= kind= words= options= valued= list= position=0 i
            COMPREPLY=()
            [[ $COMP_CWORD -gt 1 ]] && command=${COMP_WORDS[1]}
            # What stands behind = is a word of its own here.
            if [[ $cur == '=' || $prev == '=' ]]; then
                if [[ $cur == '=' ]]; then cur=; else prev=${COMP_WORDS[COMP_CWORD-2]}; fi
                [[ $prev != -* ]] && kind=file
            fi

        """;

    private const string Tail = """
            if [[ -z $kind && $cur == -* ]]; then
                kind=words words=$options
            fi
            local IFS=$' \t\n'
            case $kind in
                words) COMPREPLY=($(compgen -W "$words" -- "$cur")) ;;
                word-list)
                    [[ $cur == *,* ]] && list=${cur%,*},
                    COMPREPLY=($(compgen -P "$list" -W "$words" -- "${cur##*,}")) ;;
                word-and-file)
                    compopt -o nospace 2>/dev/null
                    COMPREPLY=($(compgen -W "$words" -- "$cur")) ;;
                source)
                    IFS=$'\n'
                    compopt -o filenames 2>/dev/null
                    COMPREPLY=($(compgen -f -X '!*.commit' -- "$cur") $(compgen -d -- "$cur")) ;;
                file)
                    IFS=$'\n'
                    compopt -o filenames 2>/dev/null
                    COMPREPLY=($(compgen -f -- "$cur")) ;;
                folder)
                    IFS=$'\n'
                    compopt -o filenames 2>/dev/null
                    COMPREPLY=($(compgen -d -- "$cur")) ;;
            esac
        }
        complete -F _commitlang commitlang

        """;

    internal static string Of(CompletedCommand root, IReadOnlyList<CompletedCommand> commands)
    {
        var script = new StringBuilder(Head);
        Line(script, 1, "case $command in");
        Line(script, 2, "'')");
        Line(script, 3, $"options='{string.Join(' ', root.Options.SelectMany(option => option.Names))}'");
        Line(script, 3, $"[[ $cur == -* ]] || kind=words words='{string.Join(' ', commands.Select(command => command.Name))}' ;;");
        foreach (var command in commands)
        {
            Write(script, command);
        }

        Line(script, 1, "esac");
        return script.Append(Tail).ToString();
    }

    private static void Write(StringBuilder script, CompletedCommand command)
    {
        Line(script, 2, $"{command.Name})");
        Line(script, 3, $"options='{string.Join(' ', command.Options.SelectMany(option => option.Names))}'");
        Line(script, 3, $"valued=' {string.Join(' ', command.OptionsWithValue)} '");
        Line(script, 3, "case $prev in");
        foreach (var option in command.Options)
        {
            if (option.Value is { } value)
            {
                Line(script, 4, $"{string.Join('|', option.Names)}) : \"${{kind:={NameOf(value.Kind)}}}\"; words='{string.Join(' ', value.Words)}' ;;");
            }
        }

        Line(script, 3, "esac");
        if (command.Arguments.Count > 0)
        {
            // The word that is completed is one of these, by how many stand before it.
            Line(script, 3, "for ((i = 2; i < COMP_CWORD; i++)); do");
            Line(script, 4, "[[ ${COMP_WORDS[i]} == -* || $valued == *\" ${COMP_WORDS[i-1]} \"* ]] || ((position++))");
            Line(script, 3, "done");
            Line(script, 3, "if [[ -z $kind && $cur != -* ]]; then");
            Line(script, 4, "case $position in");
            for (var i = 0; i < command.Arguments.Count; i++)
            {
                var (kind, words) = (NameOf(command.Arguments[i].Kind), string.Join(' ', command.Arguments[i].Words));
                Line(script, 5, $"{(i == command.Arguments.Count - 1 ? "*" : $"{i}")}) kind={kind} words='{words}' ;;");
            }

            Line(script, 4, "esac");
            Line(script, 3, "fi");
        }

        Line(script, 3, ";;");
    }

    private static string NameOf(CompletionKind kind) => kind switch
    {
        CompletionKind.Anything => "anything",
        CompletionKind.Words => "words",
        CompletionKind.WordList => "word-list",
        CompletionKind.WordAndFile => "word-and-file",
        CompletionKind.Source => "source",
        CompletionKind.File => "file",
        CompletionKind.Folder => "folder",
        _ => throw new InvalidOperationException($"unexpected kind {kind}"),
    };

    private static void Line(StringBuilder script, int level, string text) => script.Append(' ', 4 * level).Append(text).Append('\n');
}
