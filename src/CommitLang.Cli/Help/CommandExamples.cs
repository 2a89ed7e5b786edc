namespace CommitLang.Cli.Help;

/// <summary>Examples of each command: they are shown by its help, and the first one where an argument is missing. All are about the first file of the README.</summary>
internal static class CommandExamples
{
    /// <summary>The examples of a command by its name; none where it has none.</summary>
    internal static IReadOnlyList<CommandExample> Of(string command) => command switch
    {
        "check" =>
        [
            new("commitlang check", "check the current folder"),
            new("commitlang check talks.commit --as-of 2023-10", "as of the last day of that month"),
            new("commitlang check --reading China --fail-on contradicted", "fail where China's reading has a contradiction"),
            new("commitlang check --format json -o sarif=check.sarif", "results for programs, and a file for code scanning"),
            new("commitlang check --require-sources 2 --strict", "only deeds that two publishers report, and no damaged table"),
            new("commitlang check --watch", "check again whenever a file changes"),
            new("commitlang check --quiet", "say only what makes the check fail"),
        ],
        "test" =>
        [
            new("commitlang test", "compare the answers with the snapshots in the current folder"),
            new("commitlang test --accept", "take the answers over as snapshots"),
            new("commitlang test talks.commit --mirror US=China", "do the rules treat both alike?"),
            new("commitlang test --coverage", "list what no verdict depends on"),
        ],
        "why" =>
        [
            new("commitlang why no-decoupling", "why its verdict is what it is, in every reading"),
            new("commitlang why no-decoupling talks.commit --reading China", "in China's reading only"),
            new("commitlang why no-decoupling --as-of 2023-07", "why it was so then"),
        ],
        "why-not" =>
        [
            new("commitlang why-not talks.commit:4 no-decoupling", "why the record on line 4 does not count"),
            new("commitlang why-not 4 no-decoupling talks.commit", "the same: a line of the checked file"),
        ],
        "readings" =>
        [
            new("commitlang readings", "every reading of the current folder, side by side"),
            new("commitlang readings talks.commit --reading China", "China's reading beside the common one"),
        ],
        "timeline" =>
        [
            new("commitlang timeline", "when verdicts changed, of every declaration"),
            new("commitlang timeline no-decoupling talks.commit", "of one declaration"),
        ],
        "diff" =>
        [
            new("commitlang diff 2023-06-30 2023-12-31", "what changed between two days"),
            new("commitlang diff HEAD~1 HEAD", "what a commit in git changed"),
            new("commitlang diff HEAD~1 HEAD talks.commit --format json", "what it changed in one file, for programs"),
        ],
        "fix" =>
        [
            new("commitlang fix --check", "list what would be mended"),
            new("commitlang fix talks.commit", "mend a file"),
            new("commitlang fix --unsafe talks.commit", "also what is only probably right"),
        ],
        "fmt" =>
        [
            new("commitlang fmt --check", "which files are not laid out?"),
            new("commitlang fmt", "lay out every file in the current folder"),
            new("commitlang fmt - < talks.commit", "write a file laid out to the standard output"),
        ],
        "events" =>
        [
            new("commitlang events build", "keep every table that the current folder names"),
            new("commitlang events build talks.commit", "those of one check"),
        ],
        "parse" =>
        [
            new("commitlang parse talks.commit", "print the tree"),
            new("commitlang parse talks.commit --format json", "for programs"),
        ],
        "explain" =>
        [
            new("commitlang explain", "list every diagnostic"),
            new("commitlang explain CL1001", "the page of one"),
        ],
        "std" =>
        [
            new("commitlang std", "list the libraries"),
            new("commitlang std countries", "the text of one"),
        ],
        "init" =>
        [
            new("commitlang init project", "begin in a folder of its own"),
        ],
        "lsp" =>
        [
            new("commitlang lsp", "what an editor starts by itself; grammar/vscode, grammar/neovim and grammar/emacs have the settings"),
        ],
        "completion" =>
        [
            new("source <(commitlang completion bash)", "in ~/.bashrc"),
            new("source <(commitlang completion zsh)", "in ~/.zshrc, behind compinit"),
            new("commitlang completion fish | source", "in ~/.config/fish/config.fish"),
            new("commitlang completion pwsh | Out-String | Invoke-Expression", "in the profile of PowerShell ($PROFILE)"),
        ],
        _ => [],
    };
}
