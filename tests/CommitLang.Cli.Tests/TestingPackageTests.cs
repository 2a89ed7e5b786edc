using CommitLang.Testing;

namespace CommitLang.Cli.Tests;

/// <summary>What the package CommitLang.Testing gives a test in C#.</summary>
public sealed class TestingPackageTests
{
    private const string Text = "as of 2024-12-31\n2024-01-01 US: not fly as w\n";

    [Fact]
    public void A_snapshot_is_taken_as_text_where_an_object_would_do_too() => Assert.Equal("text", Overloads.Verify(CommitCheck.Text(Text)));

    [Fact]
    public void Its_text_is_that_of_the_answers()
    {
        var snapshot = CommitCheck.Text(Text);
        Assert.Equal(ResultText.Of(snapshot.Result), snapshot.ToString());
        Assert.Equal(snapshot.ToString(), (string)snapshot);
    }

    [Fact]
    public void A_file_is_read_with_what_it_imports_wherever_that_is()
    {
        using var workspace = new Workspace()
            .With("checks/a.commit", "import \"../common.commit\"\nas of 2024-12-31\nUS: not fly as w\n")
            .With("common.commit", "2024-01-01 US did fly\n");
        var result = CommitCheck.File("checks/a.commit", sourceFile: workspace.PathOf("Tests.cs")).Result;
        Assert.Equal("w: contradicted/breached", Assert.Single(result.Declarations).ToString());
        Assert.Equal("checks/a.commit:3:1", Assert.Single(result.Declarations).Location.ToString());
        Assert.Equal("common.commit:1:1", Assert.Single(Assert.Single(result.Declarations).Evidence).Location.ToString());
    }

    [Theory]
    [InlineData("../deeds/2023.csv", "deeds/2023.csv:3:1")]
    [InlineData("../deeds/*.csv", "deeds/2023.csv:3:1")]
    [InlineData("../**/20?3.csv", "deeds/2023.csv:3:1")]
    public void The_tables_that_a_file_names_are_read_wherever_they_are(string pattern, string place)
    {
        using var workspace = new Workspace()
            .With("checks/a.commit", $"as of 2024-12-31\n2024-01-01 US: not fly as w\nevents \"{pattern}\"\n")
            .With("deeds/2022.csv", "date,actor,conduct\n2024-02-01,UK,fly\n").With("deeds/2023.csv", "date,actor,conduct\n2024-02-01,UK,fly\n2024-02-01,US,fly\n");
        var result = CommitCheck.File("checks/a.commit", sourceFile: workspace.PathOf("Tests.cs")).Result;
        Assert.Equal("w: contradicted/breached", Assert.Single(result.Declarations).ToString());
        Assert.Equal(place, Assert.Single(Assert.Single(result.Declarations).Evidence).Place.ToString());
    }

    [Theory]
    [InlineData("none.csv", "there is no file `none.csv` beside this one")]
    [InlineData("none/*.csv", "there is no file `none/*.csv` beside this one")]
    [InlineData("empty.csv", "`empty.csv` cannot be read: ")]
    public void A_table_that_cannot_be_read_is_refused_with_the_reason(string path, string message)
    {
        using var workspace = new Workspace().With("empty.csv", "");
        var thrown = Assert.Throws<CommitCheckException>(
            () => CommitCheck.Text($"as of 2024-12-31\nevents \"{path}\"\n", sourceFile: workspace.PathOf("Tests.cs")));
        Assert.Contains(message, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_days_can_be_given()
    {
        var result = CommitCheck.Text(Text, asOf: new(2024, 6, 30), knownBy: new(2024, 7, 31)).Result;
        Assert.Equal("2024-06-30", result.AsOf.ToString());
        Assert.Equal("2024-07-31", result.KnownBy.ToString());
    }

    [Fact]
    public void An_expectation_that_does_not_hold_is_in_the_text()
    {
        var snapshot = CommitCheck.Text(Text + "expect w consistent\n");
        Assert.EndsWith("expect w consistent: it is unverified/no-evidence\n", snapshot.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("as of 2024-12-31\nUS: not\n", "text has errors:\ntext:2:8: error CL")]
    [InlineData("US: not fly\n", "text: nothing says as of which day this is checked; write `as of 2024-12-31` in it, or give the test an asOf")]
    [InlineData("import \"none.commit\"\nas of 2024-12-31\n", "text has errors:\ntext:1:8: error CL")]
    public void A_text_that_cannot_be_tested_is_refused_with_the_reason(string text, string message) =>
        Assert.StartsWith(message, Assert.Throws<CommitCheckException>(() => CommitCheck.Text(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_file_that_is_not_there_or_not_UTF8_is_refused_with_the_reason()
    {
        using var workspace = new Workspace().With("a.commit", [0xC3, 0x28]);
        Assert.Equal($"cannot read 'none.commit' in {workspace.Folder}: no such file", Refused("none.commit"));
        Assert.Equal($"cannot read 'a.commit' in {workspace.Folder}: it is not UTF-8", Refused("a.commit"));

        string Refused(string path) =>
            Assert.Throws<CommitCheckException>(() => CommitCheck.File(path, sourceFile: workspace.PathOf("Tests.cs"))).Message;
    }

    [Fact]
    public void Where_the_sources_are_not_the_files_beside_the_assembly_are_read()
    {
        var message = Assert.Throws<CommitCheckException>(() => CommitCheck.File("none.commit", sourceFile: "/_/nowhere/Tests.cs")).Message;
        Assert.Equal($"cannot read 'none.commit' in {AppContext.BaseDirectory}: no such file", message);
    }

    /// <summary>The overloads that Verify has, as far as a snapshot could be taken by them.</summary>
    private static class Overloads
    {
        internal static string Verify(string? target) => target is null ? "nothing" : "text";

        internal static string Verify(object? target) => $"object {target}";

        internal static string Verify<T>(Task<T> target) => $"task {target.Id}";

        internal static string Verify<T>(IAsyncEnumerable<T> target) => $"stream {target}";
    }
}
