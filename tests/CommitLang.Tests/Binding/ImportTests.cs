using CommitLang.Syntax;

namespace CommitLang.Tests.Binding;

public sealed class ImportTests
{
    [Fact]
    public void A_file_is_read_once_and_cycles_are_harmless()
    {
        var files = new Files
        {
            ["a"] = "import \"b\"\nimport \"main.commit\"\nactor US",
            ["b"] = "import \"a\"\nactor UK",
            ["main.commit"] = "never read again",
        };

        var compilation = Markup.Check("import \"a\"\nimport \"b\"\nUS: not attack\n{|CL1001:China|}: not attack", files);

        Assert.Equal(["main.commit", "a", "b"], compilation.Trees.Select(t => t.Path));
        Assert.Equal(["US", "UK"], compilation.Lower().Program.Actors.Select(a => a.Name));
    }

    [Fact]
    public void Imports_that_lead_nowhere()
    {
        Markup.Check(
            """
            import {|CL1025:"nothing"|}
            import {|CL1026:"outside"|}
            import {|CL1027:"locked"|}
            import {|CL1028:std/contries|}
            import {|CL1042:common|}
            US: not attack
            """,
            new Files());
    }

    [Fact]
    public void Without_a_resolver_no_file_is_found()
    {
        Markup.Check("import {|CL1025:\"nothing\"|}");
    }

    [Fact]
    public void The_day_of_evaluation_stands_in_the_file_that_is_checked()
    {
        var compilation = Compilation.Create(
            SyntaxTree.ParseText("import \"a\"\nas of 2024-01-01", "main.commit"), new Files { ["a"] = "as of 2023-01-01" });

        var diagnostic = Assert.Single(compilation.GetDiagnostics());
        Assert.Equal(("CL1030", "a"), (diagnostic.Id, diagnostic.Location.Path));
        Assert.NotNull(compilation.Lower().AsOf);
    }

    [Fact]
    public void Diagnostics_come_by_file_place_and_id()
    {
        var compilation = Compilation.Create(
            SyntaxTree.ParseText("import \"a\"\n2023-13 US did attack\n2023-02-30 US, US did attack", "main.commit"),
            new Files { ["a"] = "2023-14 US did attack" });

        Assert.Equal(
            ["main.commit:2:1 CL1003", "main.commit:3:1 CL1003", "main.commit:3:16 CL1015", "a:1:1 CL1003"],
            compilation.GetDiagnostics().Select(d => $"{d.Location} {d.Id}"));
    }

    [Fact]
    public void The_library_of_countries_declares_actors()
    {
        var compilation = Markup.Check(
            """
            import std/countries
            2023-06-19 US: not decoupling toward China
            2023-06-19 {|CL1001:Chian|}: not decoupling toward US
            """);

        Assert.Equal("std/countries", compilation.Trees[1].Path);
        Assert.Empty(compilation.Trees[1].GetDiagnostics());
    }

    [Fact]
    public void A_code_as_an_argument_draws_one_warning()
    {
        var compilation = Markup.Check(
            """
            import std/countries
            2024-02-01 US did export-control({|CL1052:AI|}) toward CN
            2024-03-01 US did export-control(AI) toward China
            CN: not export-control(AI, US)
            """);

        var diagnostic = Assert.Single(compilation.GetDiagnostics());
        Assert.Equal("`AI` is the code of `Anguilla` here: write `Anguilla`, or declare what is meant with `topic AI`", diagnostic.Message);
        Assert.Equal("Anguilla", diagnostic.Fix?.Change.NewText);
        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
    }

    [Theory]
    [InlineData("import std/countries\ntopic AI\nUS: not export-control(AI)")]
    [InlineData("import std/countries\nUS: not export-control(PRC)")]
    [InlineData("import std/countries\nUS: not export-control(UK)")]
    [InlineData("actor Anguilla aka \"AI\"\nactor US\nUS: not export-control(AI)")]
    public void A_topic_a_name_or_a_code_of_ones_own_draws_none(string text) => Markup.Check(text);

    private sealed class Files : Dictionary<string, string>, IImportResolver
    {
        public ImportResult Resolve(string importingPath, string path) => path switch
        {
            "outside" => new(ImportStatus.OutsideFolder),
            "locked" => new(ImportStatus.Unreadable, null, "it is locked"),
            _ => TryGetValue(path, out string? text)
                ? new(ImportStatus.Found, SourceText.From(text, path))
                : new(ImportStatus.NotFound),
        };
    }
}
