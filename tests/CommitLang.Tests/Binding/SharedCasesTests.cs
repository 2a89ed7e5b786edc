using CommitLang.Syntax;

namespace CommitLang.Tests.Binding;

public sealed class SharedCasesTests
{
    /// <summary>Words against words are reported by another phase.</summary>
    private const string OtherPhase = "CL3";

    [Fact]
    public void Errors_are_just_where_the_shared_programs_mark_them()
    {
        var differences = new List<string>();
        foreach (string file in Files())
        {
            var text = SourceText.From(File.ReadAllText(file), Path.GetFileName(file));
            var diagnostics = Compilation.Create(SyntaxTree.ParseText(text)).GetDiagnostics();
            var reported = diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)
                .Select(d => $"{d.Location.LineSpan.Start.Line + 1} {d.Id[..3]}").Distinct();
            var marked = Enumerable.Range(0, text.LineCount)
                .Select(line => (Line: line + 1, Mark: text.GetLineText(line).Split("# ! ")))
                .Where(m => m.Mark.Length == 2 && m.Mark[1] != OtherPhase)
                .Select(m => $"{m.Line} {m.Mark[1]}");
            if (!marked.SequenceEqual(reported))
            {
                differences.Add($"{text.Path}: {string.Join("; ", diagnostics)}");
            }
        }

        Assert.Empty(differences);
    }

    /// <summary>The shared programs, which lie beside the repository; none where they are not there.</summary>
    internal static IEnumerable<string> Files()
    {
        string folder = Path.Combine(RepositoryRoot(), "..", "shared", "cases");
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.commit").Order(StringComparer.Ordinal) : [];
    }

    private static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CommitLang.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("the tests run outside of the repository");
    }
}
