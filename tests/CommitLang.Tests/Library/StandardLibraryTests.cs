using CommitLang.Symbols;
using CommitLang.Syntax;
using CommitLang.Tests.Binding;

namespace CommitLang.Tests.Library;

/// <summary>What the libraries are, and how their names live together with those of a check.</summary>
public sealed class StandardLibraryTests
{
    public static TheoryData<string> Names => [.. StandardLibrary.All.Select(l => l.Name)];

    [Fact]
    public void There_are_three() => Assert.Equal(["std/countries", "std/organizations", "std/plover"], StandardLibrary.All.Select(l => l.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_library_is_in_the_layout_and_draws_nothing(string name)
    {
        Assert.True(StandardLibrary.TryFind(name, out var library));
        Assert.Equal(name, library.Tree.Path);
        Assert.Equal(library.Tree.Text.ToString(), Formatter.Format(library.Tree));
        Assert.Empty(Compilation.Create(library.Tree).GetDiagnostics());
        Assert.Empty(Compilation.Create(SyntaxTree.ParseText($"import {name}", "main.commit")).GetDiagnostics());
    }

    [Fact]
    public void A_library_is_parsed_once()
    {
        var first = Compilation.Create(SyntaxTree.ParseText("import std/countries", "a.commit"));
        var second = Compilation.Create(SyntaxTree.ParseText("import std/organizations", "b.commit"));

        Assert.Contains(first.Trees[1], second.Trees);
    }

    [Fact]
    public void All_libraries_together_draw_nothing() =>
        Markup.Check("import std/plover\nimport std/organizations\nimport std/countries");

    [Theory]
    [InlineData("std/contries", "did you mean `std/countries`?")]
    [InlineData("std/nowhere", "there are `std/countries`, `std/organizations`, `std/plover`")]
    public void A_library_that_is_not_there_leads_to_those_that_are(string name, string mend)
    {
        var diagnostic = Markup.Only($"import {name}");

        Assert.Equal("CL1028", diagnostic.Id);
        Assert.EndsWith("; " + mend, diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import std/countries\nGermny: not attack", "Germany")]
    [InlineData("import std/countries\ngermany: not attack", "Germany")]
    [InlineData("import std/organizations\nNatO: not attack", "NATO")]
    [InlineData("import std/plover\nUS: not sanction-embrago", "sanction-embargo")]
    public void A_name_that_a_library_does_not_have_draws_a_suggestion(string text, string meant)
    {
        var diagnostic = Markup.Only(text);

        Assert.Equal("CL1001", diagnostic.Id);
        Assert.EndsWith($"did you mean `{meant}`?", diagnostic.Message, StringComparison.Ordinal);
    }

    /// <summary>Whatever is read first, what is reported is the statement that somebody can mend.</summary>
    [Fact]
    public void A_name_of_a_library_that_is_declared_again_is_reported_there()
    {
        var compilation = Markup.Check(
            """
            import std/countries
            import std/plover
            actor {|CL1006:China|} "People's Republic of China" member of BRICS
            actor BRICS
            conduct {|CL1006:sanction|} "economic pressure"
            2024-01-01 China: not sanction
            2024-02-01 China did sanction-embargo toward Taiwan
            """);

        Assert.Equal(
            [
                "the actor `China` is there already: std/countries declares it; leave this statement out, or leave out the full name and the "
                    + "code to add to that actor",
                "the conduct `sanction` is there already: std/plover declares it; leave this statement out, or take another name",
            ],
            compilation.GetDiagnostics().Select(d => d.Message));
        Assert.Single(compilation.Lower().Program.Records);
        Assert.Empty(compilation.Lower().Program.Relations);
    }

    [Fact]
    public void A_file_that_is_read_after_the_library_is_reported_all_the_same()
    {
        var compilation = Compilation.Create(
            SyntaxTree.ParseText("import std/countries\nimport \"more\"", "main.commit"), new One("actor China \"China\""));

        var diagnostic = Assert.Single(compilation.GetDiagnostics());
        Assert.Equal(("CL1006", "more"), (diagnostic.Id, diagnostic.Location.Path));
        Assert.Contains("std/countries declares it", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_actor_of_a_library_can_be_added_to()
    {
        var compilation = Markup.Check(
            """
            import std/countries
            actor China aka "Beijing" organ of Pact from 2020-01-01
            actor Pact
            Beijing: not attack
            """);

        var china = Actor(compilation, "China");
        Assert.Equal(("China", "CHN"), (china.FullName, china.Code));
        Assert.Contains("Beijing", china.OtherNames);
        Assert.Contains("People's Republic of China", china.OtherNames);
        Assert.Equal("Pact", Assert.Single(china.Relations).Other.Name);
        Assert.Equal(["std/countries", "main.commit"], china.Locations.Select(l => l.Path));
    }

    /// <summary>The code of two letters is a convenience, and must not keep anybody from a name.</summary>
    [Fact]
    public void An_other_name_of_a_library_gives_way()
    {
        var compilation = Markup.Check(
            """
            import std/organizations
            actor IS "Islamic State"
            actor Ankara aka "TR"
            IS, TR, AU: not attack
            """);

        Assert.Contains("IS", Actor(compilation, "Iceland").OtherNames);
        Assert.Equal(
            ["IS", "Ankara", "AU"],
            compilation.Lower().Program.Declarations[0].Bearers.Select(b => compilation.Lower().Program.Actors[b.Speaker].Name));
    }

    [Fact]
    public void An_other_name_that_a_country_has_is_taken() =>
        Markup.Check("import std/countries\nactor Tbilisi aka {|CL1006:\"Georgia\"|}");

    private static ActorSymbol Actor(Compilation compilation, string name)
    {
        var tree = compilation.Trees.Single(t => t.Path == "std/countries");
        int place = tree.Text.ToString().IndexOf($"\nactor {name} ", StringComparison.Ordinal) + "\nactor ".Length;
        return Assert.IsType<ActorSymbol>(compilation.GetSemanticModel(tree).GetSymbol(place));
    }

    private sealed class One(string text) : IImportResolver
    {
        public ImportResult Resolve(string importingPath, string path) => new(ImportStatus.Found, SourceText.From(text, path));
    }
}
