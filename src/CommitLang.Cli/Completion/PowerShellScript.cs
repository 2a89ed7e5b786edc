using System.Text;

namespace CommitLang.Cli.Completion;

/// <summary>Completion for PowerShell.</summary>
internal static class PowerShellScript
{
    private const string Head = """
        # Completes commitlang in PowerShell. In $PROFILE: commitlang completion pwsh | Out-String | Invoke-Expression
        Register-ArgumentCompleter -Native -CommandName commitlang -ScriptBlock {
            param($wordToComplete, $commandAst, $cursorPosition)

        """;

    private const string Tail = """
            $words = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.Extent.Text })
            $command = if ($words.Count -gt 1) { $words[1] } else { '' }
            $offered = @()
            $value = if ($words.Count -gt 1) { $values["$command $($words[-1])"] } else { $null }
            if ($null -eq $value -and $wordToComplete.StartsWith('-')) {
                $offered = $options[$command]
            } elseif ($null -eq $value -and $command -eq '') {
                $offered = $commands.Keys
            } else {
                if ($null -eq $value) { $value = $arguments[$command] }
                if ($null -eq $value) { return }
                $head = ''
                if ($value.Kind -eq 'list') { $head = $wordToComplete -replace '[^,]*$', '' }
                $offered = $value.Words | ForEach-Object { $head + $_ }
                if ($value.Kind -in 'source', 'folder') {
                    $offered = Get-ChildItem -Path "$wordToComplete*" -ErrorAction SilentlyContinue |
                        Where-Object { $_.PSIsContainer -or ($value.Kind -eq 'source' -and $_.Extension -eq '.commit') } |
                        ForEach-Object { ($wordToComplete -replace '[^/\\]*$', '') + $_.Name }
                }
            }
            $offered | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object {
                $tip = if ($command -eq '' -and $commands.Contains($_)) { $commands[$_] } else { $_ }
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $tip)
            }
        }

        """;

    internal static string Of(CompletedCommand root, IReadOnlyList<CompletedCommand> commands)
    {
        var script = new StringBuilder(Head);
        Line(script, 1, "$commands = [ordered]@{");
        foreach (var command in commands)
        {
            Line(script, 2, $"{Quoted(command.Name)} = {Quoted(command.Description)}");
        }

        Line(script, 1, "}");
        Line(script, 1, "$options = @{");
        foreach (var command in commands.Prepend(root))
        {
            Line(script, 2, $"{Quoted(command == root ? "" : command.Name)} = {ListOf(command.Options.SelectMany(option => option.Names))}");
        }

        Line(script, 1, "}");
        Line(script, 1, "$values = @{");
        foreach (var command in commands)
        {
            foreach (var option in command.Options.Where(option => option.Value is not null))
            {
                foreach (var name in option.Names)
                {
                    Line(script, 2, $"{Quoted($"{command.Name} {name}")} = {Table(option.Value)}");
                }
            }
        }

        Line(script, 1, "}");
        Line(script, 1, "$arguments = @{");
        foreach (var command in commands.Where(command => command.Arguments.Count > 0))
        {
            Line(script, 2, $"{Quoted(command.Name)} = {Table(command.Arguments[^1])}");
        }

        Line(script, 1, "}");
        return script.Append(Tail).ToString();
    }

    /// <summary>Where nothing is offered, PowerShell offers files by itself.</summary>
    private static string Table(CompletedValue? value)
    {
        var kind = value?.Kind switch
        {
            CompletionKind.WordList => "list",
            CompletionKind.Source => "source",
            CompletionKind.Folder => "folder",
            _ => "words",
        };
        return $"@{{ Kind = '{kind}'; Words = {ListOf(value?.Words ?? [])} }}";
    }

    private static string ListOf(IEnumerable<string> words) => $"@({string.Join(", ", words.Select(Quoted))})";

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static void Line(StringBuilder script, int level, string text) => script.Append(' ', 4 * level).Append(text).Append('\n');
}
