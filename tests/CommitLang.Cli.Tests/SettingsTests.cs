using System.Text.Json.Nodes;

namespace CommitLang.Cli.Tests;

/// <summary>Where settings are found, and what <c>check</c> makes of them.</summary>
public sealed class SettingsTests
{
    private const string Words = "2023-01-01 US: will pay\n";

    [Fact]
    public void The_nearest_settings_decide_and_those_above_add_to_them()
    {
        using var workspace = new Workspace().With("a/b/w.commit", Words).With("a/b/.commitlangrc", "CL3008 = error\n").With(".commitlangrc", "CL3008 = none\nCL3006 = error\n");
        var answer = workspace.Run("check", "a/b/w.commit");
        Assert.Equal(1, answer.Status);
        Assert.Contains("error[CL3008]", answer.Error);
        Assert.Contains("error[CL3006]", answer.Error);
    }

    [Fact]
    public void Root_ends_the_search()
    {
        using var workspace = new Workspace().With("a/w.commit", Words).With("a/.commitlangrc", "root = true\n").With(".commitlangrc", "CL3008 = error\n");
        Assert.Equal(0, workspace.Run("check", "a/w.commit").Status);
    }

    [Fact]
    public void Settings_can_be_named_or_left_out()
    {
        using var workspace = new Workspace().With("w.commit", Words).With(".commitlangrc", "CL3008 = error\n").With("other.rc", "CL3006 = error\n");
        Assert.Contains("error[CL3006]", workspace.Run("check", "w.commit", "--config", "other.rc").Error);
        Assert.DoesNotContain("CL3008]", workspace.Run("check", "w.commit", "--config", "other.rc").Error);
        Assert.Equal(0, workspace.Run("check", "w.commit", "--no-config").Status);
        Assert.Equal(2, workspace.Run("check", "w.commit", "--no-config", "--config", "other.rc").Status);
    }

    /// <summary>They say how serious reports are taken, and a question tells an answer: the same as <c>check</c> gives, whatever they say.</summary>
    [Theory]
    [InlineData("CL3008 = error\n")]
    [InlineData("no-such-rule = error\n")]
    public void Settings_change_no_answer_and_questions_are_answered_without_them(string settings)
    {
        using var workspace = new Workspace().With("w.commit", Words + "2023-05-01 US did pay\n").With(".commitlangrc", settings);
        var check = workspace.Run("check", "w.commit");
        Assert.Equal(1, check.Status);
        Assert.Contains("US/will-pay  fulfilled", check.Out);
        foreach (var question in new string[][] { ["why", "US/will-pay"], ["why-not", "2", "US/will-pay"], ["readings"], ["timeline"], ["diff", "2023-01-02", "2023-12-31"] })
        {
            Assert.Equal((0, ""), (workspace.Run(question).Status, workspace.Run(question).Error));
        }

        Assert.Contains("US/will-pay is consistent: ", workspace.Run("why", "US/will-pay").Out);
    }

    [Fact]
    public void The_standard_input_has_the_settings_of_the_current_folder()
    {
        using var workspace = new Workspace().With(".commitlangrc", "CL3008 = error\n");
        Assert.Contains("error[CL3008]", workspace.RunWith(Words, "check", "-").Error);
    }

    [Fact]
    public void A_mistake_in_settings_is_told_once_with_its_place_and_fails_the_check()
    {
        using var workspace = new Workspace().With("a.commit", Words).With("sub/b.commit", Words).With(".commitlangrc", "\nno-deadlin = none\n");
        var answer = workspace.Run("check", ".");
        Assert.Equal(1, answer.Status);
        Assert.Equal(2, answer.Error.Split("error[CL6002]").Length);
        Assert.Contains(" --> .commitlangrc:2:1\n", answer.Error);
        Assert.Contains("did you mean `no-deadline`?", answer.Error);
        var below = workspace.Run("check", "sub/b.commit", "--format", "json");
        Assert.Contains("\"file\": \".commitlangrc\"", below.Out);
    }

    [Fact]
    public void Settings_that_cannot_be_read_are_told()
    {
        using var workspace = new Workspace().With("w.commit", Words).With("large/w.commit", Words).With("large/.commitlangrc", new byte[(1 << 20) + 1]);
        Directory.CreateDirectory(workspace.PathOf("folder/.commitlangrc"));
        workspace.With("folder/w.commit", Words);
        Assert.Contains("CL6006]: these settings cannot be read: no such file", workspace.Run("check", "w.commit", "--config", "none.rc").Error);
        Assert.Contains("CL6006]: these settings cannot be read: it is larger than 1 MB", workspace.Run("check", "large/w.commit").Error);
        Assert.Contains("CL6006]: these settings cannot be read: it is a folder", workspace.Run("check", "folder/w.commit").Error);
    }

    [Fact]
    public void What_is_allowed_is_in_the_json_with_its_reason()
    {
        using var workspace = new Workspace();
        var answer = workspace.RunWith("# commitlang: allow CL3008 because no date is set\n" + Words, "check", "-", "--format", "json");
        Assert.Contains("\"suppressed\": [\n        {\n          \"id\": \"CL3008\"", answer.Out);
        Assert.Contains("\"reason\": \"no date is set\"", answer.Out);
    }

    [Fact]
    public void What_is_allowed_is_in_sarif_as_suppressed_in_the_source()
    {
        using var workspace = new Workspace().With("w.commit", "# commitlang: allow CL3008 because no date is set\n" + Words);
        var run = JsonNode.Parse(workspace.Run("check", "w.commit", "--format", "sarif").Out)?["runs"]?[0];
        var result = Assert.Single(run?["results"]?.AsArray() ?? [], r => (string?)r?["ruleId"] == "CL3008");
        Assert.Equal("inSource", (string?)result?["suppressions"]?[0]?["kind"]);
        Assert.Equal("no date is set", (string?)result?["suppressions"]?[0]?["justification"]);
    }

    /// <summary>The mend of a comment that allows nothing is its whole line, though only the comment is marked.</summary>
    [Fact]
    public void Sarif_has_a_mend_where_it_is_made()
    {
        using var workspace = new Workspace().With("w.commit", "# commitlang: allow CL3001 because no date is set\n" + Words);
        var run = JsonNode.Parse(workspace.Run("check", "w.commit", "--format", "sarif").Out)?["runs"]?[0];
        var result = Assert.Single(run?["results"]?.AsArray() ?? [], r => (string?)r?["ruleId"] == "CL6102");
        var region = result?["fixes"]?[0]?["artifactChanges"]?[0]?["replacements"]?[0]?["deletedRegion"];
        Assert.Equal(2, (int?)region?["endLine"]);
        Assert.Equal(1, (int?)region?["endColumn"]);
    }
}
