using CommitLang.Syntax;
using CommitLang.Tests.Documents;

namespace CommitLang.Tests.Examples;

/// <summary>The examples are clean, formatted, and right.</summary>
public sealed class ExampleTests
{
    public static TheoryData<string> Files => new(Repository.Files("examples", "*.commit"));

    [Theory]
    [MemberData(nameof(Files))]
    public void An_example_has_no_errors_and_gives_what_it_expects(string file)
    {
        var tree = SyntaxTree.ParseText(Repository.Read(file), file);
        var result = Compilation.Create(tree, new FolderImports()).Check(new CheckOptions { Today = new(2025, 6, 1) });
        Assert.DoesNotContain(result.Diagnostics, d => d.Severity == DiagnosticSeverity.Error);
        Assert.All(result.Expectations, expectation => Assert.True(expectation.Passed, $"{expectation.Location}: {expectation.Name}"));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void An_example_is_in_the_layout(string file)
    {
        var text = Repository.Read(file);
        Assert.Equal(text, Formatter.Format(SyntaxTree.ParseText(text)));
    }

    [Fact]
    public void Each_folder_has_a_README_that_the_list_of_examples_links()
    {
        var list = Repository.Read("examples/README.md");
        var folders = Directory.GetDirectories(Repository.FullPath("examples")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(6, folders.Count);
        Assert.All(folders, folder =>
        {
            Assert.Contains($"]({folder})", list, StringComparison.Ordinal);
            Assert.True(File.Exists(Repository.FullPath($"examples/{folder}/README.md")));
        });
    }

    private sealed class FolderImports : IImportResolver
    {
        public ImportResult Resolve(string importingPath, string path)
        {
            var file = Path.Combine(Path.GetDirectoryName(importingPath) ?? "", path);
            return File.Exists(Repository.FullPath(file))
                ? new(ImportStatus.Found, SourceText.From(Repository.Read(file), file))
                : new(ImportStatus.NotFound);
        }
    }
}
