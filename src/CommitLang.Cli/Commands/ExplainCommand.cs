using System.Reflection;
using CommitLang.Cli.Output;

namespace CommitLang.Cli.Commands;

/// <summary>Shows the page of a diagnostic.</summary>
internal static class ExplainCommand
{
    /// <summary>The pages are in the program: files of <c>grammar/diagnostics</c>.</summary>
    private const string Prefix = "diagnostics/";

    private const string Suffix = ".md";

    /// <summary>The ids that have a page, in order.</summary>
    internal static IReadOnlyList<string> Ids { get; } =
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..^Suffix.Length])
            .Order(StringComparer.Ordinal),
    ];

    internal static int Run(Host host, string? id)
    {
        if (id is null)
        {
            foreach (var known in Ids)
            {
                host.Out.Line([new(known, Tone.Strong), "  " + Title(known)], hang: known.Length + 2);
            }

            return ExitStatus.Success;
        }

        var name = id.Trim().ToUpperInvariant();
        if (!Ids.Contains(name))
        {
            host.Complain($"there is no diagnostic '{id}'{Suggestions.Question(name, Ids)}");
            host.Complain("`commitlang explain` lists them all");
            return ExitStatus.Usage;
        }

        var isCode = false;
        foreach (var line in Read(name).TrimEnd().Split('\n'))
        {
            var isFence = line.StartsWith("```", StringComparison.Ordinal);
            isCode ^= isFence;
            var isHeading = !isCode && line.StartsWith('#');
            var indent = line.Length - line.TrimStart().Length;
            host.Out.Line([new(line.TrimStart(), isHeading ? Tone.Strong : isCode || isFence ? Tone.Place : Tone.Plain)], indent, hang: 0);
        }

        return ExitStatus.Success;
    }

    /// <summary>What stands in the heading behind the id.</summary>
    private static string Title(string id)
    {
        var heading = Read(id).Split('\n')[0].TrimStart('#', ' ');
        return heading.StartsWith(id, StringComparison.Ordinal) ? heading[id.Length..].TrimStart(' ', ':', '-', '–') : heading;
    }

    private static string Read(string id)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Prefix + id + Suffix)
            ?? throw new InvalidOperationException($"the page of {id} is not in the program");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal);
    }
}
