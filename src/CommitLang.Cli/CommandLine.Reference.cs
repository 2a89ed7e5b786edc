using System.CommandLine;
using CommitLang.Cli.Commands;
using CommitLang.Cli.Completion;
using CommitLang.Cli.Output;

namespace CommitLang.Cli;

/// <content>The commands that tell of the language, and help the shell.</content>
internal sealed partial class CommandLine
{
    private Command Explain()
    {
        var id = new Argument<string?>("ID")
        {
            HelpName = "ID",
            Description = "The id of a diagnostic, such as CL1003. None: list them all.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        id.CompletionSources.Add(_ => DiagnosticPages.Ids);
        var command = new Command("explain", "Say what a diagnostic means, and how to mend it.") { id };
        command.SetAction(result => ExplainCommand.Run(_host, result.GetValue(id)));
        return command;
    }

    private Command Library()
    {
        var name = new Argument<string?>("NAME")
        {
            HelpName = "NAME",
            Description = "The name of a library, such as countries. None: list them all.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        name.CompletionSources.Add(_ => LibraryCommand.Names);
        var command = new Command("std", "List the libraries that `import std/…` takes in, or show the text of one.") { name };
        command.SetAction(result => LibraryCommand.Run(_host, result.GetValue(name)));
        return command;
    }

    private Command LanguageServer()
    {
        // What clients of other servers give, and what is so anyway.
        var stdio = new Option<bool>("--stdio") { Hidden = true };
        var command = new Command("lsp", "Serve an editor: verdicts while one types, by the Language Server Protocol over standard input and output.") { stdio };
        command.SetAction(_ => LanguageServerCommand.Run(_host));
        return command;
    }

    private Command Completion()
    {
        var shell = new Argument<string>("SHELL") { HelpName = "SHELL", Description = "bash, zsh, fish or pwsh." };
        shell.CompletionSources.Add(_ => CompletionCommand.Shells);
        var command = new Command("completion", "Write a script for the shell that completes commands, options and their values.") { shell };
        command.SetAction(result => CompletionCommand.Run(_host, _root, result.GetRequiredValue(shell)));
        return command;
    }
}
