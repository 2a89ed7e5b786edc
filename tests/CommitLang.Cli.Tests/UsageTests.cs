namespace CommitLang.Cli.Tests;

public sealed class UsageTests
{
    [Fact]
    public void Nothing_at_all_prints_the_help()
    {
        using var workspace = new Workspace();
        var answer = workspace.Run();
        Assert.Equal(0, answer.Status);
        Assert.Contains("commitlang [command]", answer.Out);
        Assert.Contains("check", answer.Out);
        Assert.Empty(answer.Error);
    }

    [Theory]
    [InlineData("check", "--allow-imports-outside")]
    [InlineData("test", "--accept")]
    [InlineData("parse", "--format")]
    [InlineData("fmt", "--check")]
    [InlineData("explain", "ID")]
    [InlineData("std", "NAME")]
    [InlineData("init", "FOLDER")]
    public void Every_command_has_help(string command, string word)
    {
        using var workspace = new Workspace();
        var answer = workspace.Run(command, "--help");
        Assert.Equal(0, answer.Status);
        Assert.Contains(word, answer.Out);
    }

    [Fact]
    public void The_version_is_a_number()
    {
        using var workspace = new Workspace();
        var answer = workspace.Run("--version");
        Assert.Equal(0, answer.Status);
        Assert.Matches(@"^commitlang \d+\.\d+\.\d+\n$", answer.Out);
    }

    [Theory]
    [InlineData("`commitlang` has no command 'chek'; did you mean 'check'?", "chek")]
    [InlineData("`commitlang check` has no option '--formt'; did you mean '--format'?", "check", "--formt", "json")]
    [InlineData("`commitlang check` has no option '--as-fo'; did you mean '--as-of'?", "check", "--as-fo=2020", "x")]
    [InlineData("`commitlang parse` has no argument 'b'", "parse", "a", "b")]
    [InlineData("Required argument missing", "check", "--as-of")]
    [InlineData("Required argument missing", "parse")]
    [InlineData("--as-of '2023-13' is not a day: a month is a number from 01 to 12", "check", "--as-of", "2023-13")]
    [InlineData("--known-by '2023/2024' is not a day: this is an interval", "check", "--known-by", "2023/2024")]
    [InlineData("--accept 'F6' is not a grade", "check", "--accept", "F6")]
    [InlineData("--accept 'c3' is not a grade", "check", "--accept", "c3")]
    [InlineData("--format 'jsn' is none of text, json, sarif, junit, github, markdown, csv, claimreview; did you mean 'json'?", "check", "--format", "jsn")]
    [InlineData("--notes is for text only", "check", "--notes", "--format", "json")]
    [InlineData("--format 'xml' is neither text nor json\n", "parse", "x", "--format", "xml")]
    public void Wrong_usage_says_what_was_meant(string message, params string[] arguments)
    {
        using var workspace = new Workspace();
        var answer = workspace.Run(arguments);
        Assert.Equal(2, answer.Status);
        Assert.Empty(answer.Out);
        Assert.Contains("commitlang: " + message, answer.Error);
    }

    [Fact]
    public void A_path_may_begin_with_a_hyphen_or_an_at_sign()
    {
        using var workspace = new Workspace().With("-x.commit", "").With("@x.commit", "");
        Assert.Equal(0, workspace.Run("parse", "--", "-x.commit").Status);
        Assert.Equal(0, workspace.Run("parse", "@x.commit").Status);
    }

    [Fact]
    public void A_page_that_is_not_there_is_wrong_usage()
    {
        using var workspace = new Workspace();
        var answer = workspace.Run("explain", "CL99999");
        Assert.Equal(2, answer.Status);
        Assert.Contains("there is no diagnostic 'CL99999'", answer.Error);
    }

    [Fact]
    public void A_page_is_shown_and_all_are_listed()
    {
        using var workspace = new Workspace();
        var page = workspace.Run("explain", "cl5101");
        Assert.Equal(0, page.Status);
        Assert.StartsWith("# CL5101", page.Out, StringComparison.Ordinal);
        Assert.Contains("```", page.Out);
        var list = workspace.Run("explain");
        Assert.Equal(0, list.Status);
        Assert.Matches(@"(?m)^CL5101  \w", list.Out);
        var near = workspace.Run("explain", "CL51O1");
        Assert.Equal(2, near.Status);
        Assert.Contains("did you mean 'CL5101'?", near.Error);
    }

    [Fact]
    public void The_libraries_are_listed_with_what_they_hold()
    {
        using var workspace = new Workspace();
        var list = workspace.Run("std");
        Assert.Equal(0, list.Status);
        Assert.Empty(list.Error);
        Assert.Matches(@"(?m)^std/countries      249 actors  +the countries", list.Out);
        Assert.Matches(@"(?m)^std/organizations  9 actors, \d+ memberships  UN, NATO", list.Out);
        Assert.Matches(@"(?m)^std/plover         \d+ conducts  +kinds of deeds", list.Out);
    }

    [Theory]
    [InlineData("countries")]
    [InlineData("std/countries")]
    public void The_text_of_a_library_is_shown_as_it_is(string name)
    {
        using var workspace = new Workspace();
        var text = workspace.Run("std", name);
        Assert.Equal(0, text.Status);
        Assert.Contains("\nactor Germany ", text.Out);
        workspace.With("countries.commit", text.Out);
        Assert.Equal(0, workspace.Run("fmt", "--check", "countries.commit").Status);
    }

    [Theory]
    [InlineData("contries", "; did you mean 'std/countries'?")]
    [InlineData("std/organisations", "; did you mean 'std/organizations'?")]
    [InlineData("elsewhere", "\n")]
    public void A_library_that_is_not_there_is_wrong_usage(string name, string end)
    {
        using var workspace = new Workspace();
        var answer = workspace.Run("std", name);
        Assert.Equal(2, answer.Status);
        Assert.Empty(answer.Out);
        Assert.Contains($"there is no library 'std/{name.Split('/')[^1]}'{end}", answer.Error);
        Assert.Contains("`commitlang std` lists them all", answer.Error);
    }
}
