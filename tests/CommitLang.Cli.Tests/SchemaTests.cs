using System.Text.Json.Nodes;

namespace CommitLang.Cli.Tests;

/// <summary>The JSON is as its schema says, and the schema says all of it.</summary>
public sealed class SchemaTests
{
    [Theory]
    [InlineData("")]
    [InlineData("US: not (\n")]
    [InlineData("US: aims to fly by 2030 as w\n2020 US possibly did fly\nexpect 1 of w consistent\n")]
    [InlineData("as of 0000-06-01\nUS: not fly as w\nexpect w consistent as of 0000\n")]
    [InlineData("US: not say(\"\\u{202E}\\n\") as w\n2020 US did say(\"x\") according to US\n")]
    [InlineData("measure m in kg\nUS: sum(m) <= 3 kg during 2020 as w\n2020 US had m > 5 kg\n")]
    public void Answers_are_as_the_schema_says(string text)
    {
        using var workspace = new Workspace();
        var answer = workspace.RunWith(text, "check", "-", "--format", "json");
        AssertValid(answer.Out);
    }

    [Fact]
    public void Answers_about_the_examples_are_as_the_schema_says()
    {
        using var workspace = new Workspace();
        var answer = workspace.Run("check", Path.Combine(Schemas.Root, "examples"), "--format", "json");
        Assert.Equal(0, answer.Status);
        AssertValid(answer.Out);
        Assert.True(JsonNode.Parse(answer.Out)?["checks"]?.AsArray().Count >= 4);
    }

    [Fact]
    public void The_schema_refuses_what_is_not_in_it()
    {
        using var workspace = new Workspace();
        var json = workspace.RunWith("US: not fly\n", "check", "-", "--format", "json").Out;
        Assert.False(IsValid(json.Replace("\"soft\"", "\"weak\"", StringComparison.Ordinal)));
        Assert.False(IsValid(json.Replace("\"unverified\"", "\"unclear\"", StringComparison.Ordinal)));
        Assert.False(IsValid(json.Replace("\"asOf\": \"2024-12-31\"", "\"asOf\": \"31.12.2024\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void How_tests_went_is_as_its_schema_says()
    {
        using var workspace = new Workspace()
            .With("a.commit", "as of 2024-12-31\n2024-01-01 US: not fly as w\n2024-02-01 US did jump\nrule r: US did jump counts as fly\n2024-02-01 China did run\n")
            .With("b.commit", "2024-01-01 US: not fly as w\nexpect w consistent\n")
            .With("gone.verified.txt", "# commitlang test: gone.commit\n");
        var first = workspace.Run("test", "--format", "json", "--coverage", "--mirror", "US=China");
        Assert.Contains("\"mirroredVerdict\": \"unverified\"", first.Out);
        Assert.Contains("\"independent\"", first.Out);
        Schemas.AssertValid("test", first.Out);
        Schemas.AssertValid("test", workspace.Run("test", "--format", "json", "--accept").Out);
        Assert.False(Schemas.IsValid("test", first.Out.Replace("\"new\"", "\"newer\"", StringComparison.Ordinal)));
    }

    private static void AssertValid(string json) => Schemas.AssertValid("check", json);

    private static bool IsValid(string json) => Schemas.IsValid("check", json);
}
