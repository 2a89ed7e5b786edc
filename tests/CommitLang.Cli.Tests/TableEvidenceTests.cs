using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace CommitLang.Cli.Tests;

/// <summary>How each format tells of evidence that stands in tables of events, and how much of it.</summary>
public sealed class TableEvidenceTests
{
    private const string Words =
        "as of 2024-01-01\nsource wire \"Wire\" grade B2\nactor US\nactor Iran\nconduct attack\nevents \"deeds.csv\" [wire]\n2023-01-01 US: not attack as w\n";

    private const string Deeds =
        "date,actor,conduct,counterpart,publisher\n2023-06-01,US,attack,RUSMIL,AP\n2023-06-01,US,attack,RUSMIL,Xinhua\n2023-06-01,US,attack,RUSMIL,AP\n2023-06-02,US,attack,Iran,AP\n";

    private const int Many = 60;

    [Theory]
    [InlineData("text", "    against: 2023-06-01 US did attack toward \"RUSMIL\"  [wire; B2]  3 reports, 2 publishers  deeds.csv:2:1\n")]
    [InlineData("text", "    against: 2023-06-02 US did attack toward Iran  [wire; B2]  deeds.csv:5:1\n")]
    [InlineData("markdown", "- against: <code>2023-06-01 US did attack toward \"RUSMIL\"</code>, <code>wire</code> B2, 3 reports, 2 publishers (<code>deeds.csv:2:1</code>)\n")]
    [InlineData("csv", ",0,2,2023-06-02,")]
    [InlineData("claimreview", "\"text\": \"against: 2023-06-02 US did attack toward Iran (B2)\"")]
    public void A_report_is_told_at_its_row(string format, string expected)
    {
        using var workspace = new Workspace().With("a.commit", Words).With("deeds.csv", Deeds);
        Assert.Contains(expected, workspace.Run("check", "--format", format).Out.Replace("\r\n", "\n", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Json_has_the_row_the_reports_and_the_publishers()
    {
        using var workspace = new Workspace().With("a.commit", Words).With("deeds.csv", Deeds);
        var json = workspace.Run("check", "--format", "json").Out;
        Schemas.AssertValid("check", json);
        var declaration = JsonNode.Parse(json)?["checks"]?[0]?["declarations"]?[0];
        var evidence = declaration?["evidence"]?[0];
        Assert.Equal(
            ("2", "deeds.csv", "2", "1", "3", "2"),
            (Text(declaration?["evidenceCount"]), Text(evidence?["file"]), Text(evidence?["line"]), Text(evidence?["column"]), Text(evidence?["reports"]), Text(evidence?["publishers"])));
    }

    [Fact]
    public void Sarif_has_the_row_as_a_related_location()
    {
        using var workspace = new Workspace().With("a.commit", Words).With("deeds.csv", Deeds);
        var related = JsonNode.Parse(workspace.Run("check", "--format", "sarif").Out)?["runs"]?[0]?["results"]?.AsArray()
            .Select(result => result?["relatedLocations"]?[0]?["physicalLocation"]).First(place => place is not null);
        Assert.Equal("deeds.csv", Text(related?["artifactLocation"]?["uri"]));
        Assert.Equal("{\"startLine\":2,\"startColumn\":1}", related?["region"]?.ToJsonString());
    }

    [Theory]
    [InlineData("why", "w")]
    [InlineData("why-not", "deeds.csv:5", "w")]
    [InlineData("timeline", "w")]
    public void Questions_tell_rows_as_their_schemas_say(string command, params string[] arguments)
    {
        using var workspace = new Workspace().With("a.commit", Words).With("deeds.csv", Deeds);
        var answer = workspace.Run([command, .. arguments, "--format", "json"]);
        Assert.Equal((0, ""), (answer.Status, answer.Error));
        Schemas.AssertValid(command, answer.Out);
        Assert.Contains("\"file\": \"deeds.csv\"", answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_of_a_table_without_a_report_is_no_record()
    {
        using var workspace = new Workspace().With("a.commit", Words).With("deeds.csv", Deeds);
        Assert.Contains("no record stands on line 9 of deeds.csv", workspace.Run("why-not", "deeds.csv:9", "w").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new string[0], 50, "    … and 54 more (--evidence all --format json has all)\n")]
    [InlineData(new[] { "--evidence", "all" }, Many, "    … and 54 more (--format json has all)\n")]
    [InlineData(new[] { "--evidence", "2" }, 2, "    … and 58 more (--evidence all --format json has all)\n")]
    [InlineData(new[] { "--evidence", "0" }, 0, "    … 60 pieces of evidence (--evidence N tells N of them)\n")]
    [InlineData(new[] { "--verbosity", "detailed" }, 50, "    … and 10 more (--evidence all has all)\n")]
    public void So_much_evidence_is_told_as_is_asked_for(string[] options, int held, string more)
    {
        using var workspace = new Workspace().With("a.commit", Words).With("deeds.csv", Daily());
        Assert.Contains(more, workspace.Run(["check", .. options]).Out, StringComparison.Ordinal);
        if (options is not ["--verbosity", ..])
        {
            var declaration = JsonNode.Parse(workspace.Run(["check", "--format", "json", .. options]).Out)?["checks"]?[0]?["declarations"]?[0];
            Assert.Equal((held, "60"), (declaration?["evidence"]?.AsArray().Count, Text(declaration?["evidenceCount"])));
            Assert.Equal("0,60,2023-03-01", string.Join(',', workspace.Run(["check", "--format", "csv", .. options]).Out.Split("\n")[1].Split(',')[^11..^8]));
        }
    }

    [Fact]
    public void Why_tells_as_much_evidence_as_is_asked_for()
    {
        using var workspace = new Workspace().With("a.commit", Words).With("deeds.csv", Daily());
        Assert.Contains("    … and 57 more (--evidence all --format json has all)\n", workspace.Run("why", "w", "--evidence", "3").Out, StringComparison.Ordinal);
        Assert.Contains("    … and 40 more (--format json has all)\n", workspace.Run("why", "w", "--evidence", "all").Out, StringComparison.Ordinal);
        Assert.Contains("the first of 60 pieces of evidence", workspace.Run("why", "w").Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("some")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("99999999999")]
    public void What_is_no_number_of_pieces_is_said(string text)
    {
        using var workspace = new Workspace().With("a.commit", Words).With("deeds.csv", Deeds);
        foreach (var command in new[] { new[] { "check" }, ["why", "w"] })
        {
            var answer = workspace.Run([.. command, $"--evidence={text}"]);
            Assert.Equal((2, ""), (answer.Status, answer.Out));
            Assert.Contains($"--evidence '{text}' is no number of pieces of evidence: write 0, 50 or all", answer.Error, StringComparison.Ordinal);
        }
    }

    private static string? Text(JsonNode? node) => node?.ToString();

    private static string Daily()
    {
        var text = new StringBuilder("date,actor,conduct\n");
        for (var i = 0; i < Many; i++)
        {
            text.Append(new DateOnly(2023, 1, 1).AddDays(i).ToString("O", CultureInfo.InvariantCulture)).Append(",US,attack\n");
        }

        return text.ToString();
    }
}
