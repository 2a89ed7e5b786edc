using CommitLang.Cli.Editor;

namespace CommitLang.Cli.Commands;

/// <summary>Serves an editor. Nothing but the protocol goes to the standard output.</summary>
internal static class LanguageServerCommand
{
    internal static int Run(Host host)
    {
        if (host.IsInputTyped)
        {
            host.Complain("`lsp` is what an editor starts, and waits for its messages; Ctrl-D ends it");
            host.Error.Writer.Flush();
        }

        using var input = host.Input();
        using var output = host.Output();
        return LanguageServer.Server.LanguageServer.Run(input, output, new EditorHost(host));
    }
}
