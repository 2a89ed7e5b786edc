using CommitLang.Cli.Commands.Questions;
using CommitLang.Cli.Files.Kept;
using CommitLang.Syntax;

namespace CommitLang.Cli.Commands;

/// <summary>Keeps the tables that checks name.</summary>
internal sealed class EventsCommand(Host host, bool allowsImportsOutside)
{
    /// <summary>What it can do.</summary>
    internal static readonly IReadOnlyList<string> Actions = ["build"];

    /// <summary>Writes a kept table beside each table.</summary>
    internal int Build(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        var opener = new CheckOpener(host);
        var keeper = new TableKeeper(host);
        foreach (var compilation in opener.Compile(paths, allowsImportsOutside, cancellationToken, keeper.Keep))
        {
            // To find out what a statement stands for, a check asks for its tables: that is when they are kept.
            opener.Print(compilation.GetDiagnostics(cancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        }

        host.Progress.End();
        host.Error.Line([keeper.Kept switch
        {
            0 when keeper.Failed == 0 => "no table is named, so none is kept",
            1 => "1 table kept",
            var count => $"{count} tables kept",
        }]);
        return Math.Max(opener.Status, keeper.Failed == 0 ? ExitStatus.Success : ExitStatus.Usage);
    }
}
