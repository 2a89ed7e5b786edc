using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CommitLang.LanguageServer.Workspace;

namespace CommitLang.LanguageServer.Tests.Features;

/// <summary>The examples of the project.</summary>
internal static class Examples
{
    /// <summary>Every file of every example.</summary>
    internal static ImmutableArray<(string Path, string Text)> Files { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(Root(), "examples"), "*.commit", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(path => (Path.GetFileName(path), File.ReadAllText(path).ReplaceLineEndings("\n"))),
    ];

    /// <summary>The examples of the reference, each a check.</summary>
    internal static ImmutableArray<(string Path, string Text)> OfReference { get; } =
    [
        .. File.ReadAllText(Path.Combine(Root(), "grammar", "README.md")).ReplaceLineEndings("\n").Split("```commit\n").Skip(1)
            .Select((block, index) => ($"reference-{index + 1}.commit", block[..block.IndexOf("```", StringComparison.Ordinal)])),
    ];

    /// <summary>An example, or what became of it, as the checked file; it imports the others as they are.</summary>
    internal static CheckedDocument Check((string Path, string Text) file) =>
        Checks.Of([file, .. Files.Where(other => other.Path != file.Path)], file.Path);

    private static string Root([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path) ?? "", "..", "..", ".."));
}
