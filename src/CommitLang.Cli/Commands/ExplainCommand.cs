using CommitLang.Cli.Output;

namespace CommitLang.Cli.Commands;

/// <summary>Shows the page of a diagnostic.</summary>
internal static class ExplainCommand
{
    internal static int Run(Host host, string? id)
    {
        if (id is null)
        {
            foreach (var known in DiagnosticPages.Ids)
            {
                host.Out.Line([new(known, Tone.Strong), "  " + DiagnosticPages.Title(known)], hang: known.Length + 2);
            }

            return ExitStatus.Success;
        }

        var name = id.Trim().ToUpperInvariant();
        if (!DiagnosticPages.Ids.Contains(name))
        {
            host.Complain($"there is no diagnostic '{id}'{Suggestions.Question(name, DiagnosticPages.Ids)}");
            host.Complain("`commitlang explain` lists them all");
            return ExitStatus.Usage;
        }

        var isCode = false;
        foreach (var line in DiagnosticPages.Read(name).TrimEnd().Split('\n'))
        {
            var isFence = line.StartsWith("```", StringComparison.Ordinal);
            isCode ^= isFence;
            var isHeading = !isCode && line.StartsWith('#');
            var indent = line.Length - line.TrimStart().Length;
            host.Out.Line([new(line.TrimStart(), isHeading ? Tone.Strong : isCode || isFence ? Tone.Place : Tone.Plain)], indent, hang: 0);
        }

        return ExitStatus.Success;
    }
}
