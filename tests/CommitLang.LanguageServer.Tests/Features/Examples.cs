using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace CommitLang.LanguageServer.Tests.Features;

/// <summary>The examples of the project.</summary>
internal static class Examples
{
    /// <summary>Every file of every example, each as a check of its own.</summary>
    internal static ImmutableArray<(string Path, string Text)> Files { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(Root(), "examples"), "*.commit", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(path => (Path.GetFileName(path), File.ReadAllText(path).ReplaceLineEndings("\n"))),
    ];

    private static string Root([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path) ?? "", "..", "..", ".."));
}
