using System.Text;
using CommitLang.Cli.Files;
using CommitLang.Cli.Output;
using CommitLang.Syntax;

namespace CommitLang.Cli.Commands;

/// <summary>Makes a small project to begin with: a file that checks clean, the snapshot of its answers, a page about it, and a workflow that tests it on GitHub.</summary>
internal static class InitCommand
{
    private const string Talks = """
        as of 2024-12-31  # judge as of this day; without it, as of today

        source gazette "The Gazette" published 2024-05-06 grade B2

        # What was said, what was done, and what counts as what.
        2024-01-15 Northland: not export(weapons) toward Southland as no-weapons
        2024-05-05 Northland did ship(rifles) toward Southland [gazette "page 3"]

        rule rifles-are-weapons: ship(rifles) counts as export(weapons)

        # What the answer is expected to be; `commitlang check` fails where it is another.
        expect no-weapons contradicted/breached

        """;

    private const string Page = """
        # Words and deeds

        `commitlang check` answers whether the deeds in [talks.commit](talks.commit) follow the words there, `commitlang why no-weapons` says why.

        `commitlang test` compares the answers with [talks.verified.txt](talks.verified.txt). When they are meant to be others, `commitlang test --accept` takes them over.

        """;

    private const string Ignored = """
        *.received.*

        """;

    private const string Workflow = """
        name: words and deeds
        on: [push, pull_request]
        jobs:
          check:
            runs-on: ubuntu-latest
            steps:
              - uses: actions/checkout@v4
              - uses: actions/setup-dotnet@v4
                with:
                  dotnet-version: 10.0.x
              - run: dotnet tool install --global CommitLang.Tool
              - run: commitlang check
              - run: commitlang test

        """;

    private static readonly (string Path, string Text)[] Files =
    [
        ("talks.commit", Talks),
        ("talks.verified.txt", ""),
        ("README.md", Page),
        (".github/workflows/commitlang.yml", Workflow),
        (GitIgnore, Ignored),
    ];

    /// <summary>A repository may well have one already; then it stays as it is.</summary>
    private const string GitIgnore = ".gitignore";

    /// <summary>Writes the files into a folder, which is made if it is not there; writes none if one of them is there already.</summary>
    internal static int Run(Host host, string folder)
    {
        if (folder.Length == 0 || folder.Contains('\0', StringComparison.Ordinal))
        {
            host.Complain("an empty path names no folder");
            return ExitStatus.Usage;
        }

        var there = Files.Where(file => file.Path != GitIgnore && Path.Exists(FullPath(host, folder, file.Path))).Select(file => Shown(folder, file.Path)).ToList();
        if (there.Count > 0)
        {
            there.ForEach(path => host.Complain($"'{path}' is there already"));
            host.Complain("nothing was written");
            return ExitStatus.Usage;
        }

        foreach (var (path, text) in Files)
        {
            if (path == GitIgnore && Path.Exists(FullPath(host, folder, path)))
            {
                continue;
            }

            if (Write(FullPath(host, folder, path), text.Length > 0 ? text : Answers()) is { } problem)
            {
                host.Complain($"cannot write '{Shown(folder, path)}': {problem}");
                return ExitStatus.Usage;
            }

            host.Out.Line([$"wrote {Cells.Visible(Shown(folder, path))}"]);
        }

        host.Out.Line([$"`commitlang check {Cells.Visible(Shown(folder, Files[0].Path))}` answers; `commitlang test {Cells.Visible(folder)}` compares with what it answered"]);
        return ExitStatus.Success;
    }

    /// <summary>The snapshot of what the file answers.</summary>
    private static string Answers()
    {
        var (path, text) = Files[0];
        var result = Compilation.Create(SyntaxTree.ParseText(text, path)).Check(new CheckOptions { Today = DateOnly.MinValue });
        return new Snapshot(new SourceFile(path, path)).TextOf(result);
    }

    /// <summary>Why it cannot be written, in a few words; null where it was.</summary>
    private static string? Write(string path, string text)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? path);

            // Whoever made the file since we looked keeps it.
            using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            stream.Write(Encoding.UTF8.GetBytes(text));
            return null;
        }
        catch (UnauthorizedAccessException)
        {
            return "permission denied";
        }
        catch (IOException)
        {
            return File.Exists(path) ? "it is there already" : "the system cannot write it; is something in the way of its folder?";
        }
    }

    private static string FullPath(Host host, string folder, string path) => Path.GetFullPath(Path.Combine(host.Folder, folder, path));

    private static string Shown(string folder, string path) => folder == "." ? path : $"{folder.TrimEnd('/')}/{path}";
}
