using System.Reflection;

namespace CommitLang.Cli.Output;

/// <summary>The pages of the diagnostics. They are in the program: files of <c>grammar/diagnostics</c>.</summary>
internal static class DiagnosticPages
{
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

    /// <summary>What stands in the heading behind the id.</summary>
    internal static string Title(string id)
    {
        var heading = Read(id).Split('\n')[0].TrimStart('#', ' ');
        return heading.StartsWith(id, StringComparison.Ordinal) ? heading[id.Length..].TrimStart(' ', ':', '-', '–') : heading;
    }

    /// <summary>The page, as Markdown.</summary>
    internal static string Read(string id)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Prefix + id + Suffix)
            ?? throw new InvalidOperationException($"the page of {id} is not in the program");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal);
    }
}
