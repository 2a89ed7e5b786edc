using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using System.Xml.Schema;
using Json.Schema;
using nietras.SeparatedValues;

namespace CommitLang.Cli.Tests.Outputs;

/// <summary>What is written can be read by others: it is as its standard says, and holds the texts as they are.</summary>
public sealed class ReadBackTests
{
    private const string Nasty = "not say(\"a|b </script> `c` @me #1, 100%: \\\"q\\\" https://x.example *e*\")";

    [Fact]
    public void Sarif_is_as_the_standard_says()
    {
        AssertValid("sarif-subset.schema.json", OutputCase.Write("sarif", "--fail-on", "contested"));
        using var workspace = new Workspace();
        AssertValid("sarif-subset.schema.json", workspace.Run("check", Path.Combine(Root(), "examples"), "--format", "sarif").Out);
    }

    [Fact]
    public void Sarif_has_a_rule_for_each_result_and_a_fix_where_there_is_one()
    {
        var run = JsonNode.Parse(OutputCase.Write("sarif"))?["runs"]?[0];
        var rules = run?["tool"]?["driver"]?["rules"]?.AsArray().Select(rule => (string?)rule?["id"]).ToList() ?? [];
        var results = run?["results"]?.AsArray().ToList() ?? [];
        Assert.All(results, result => Assert.Equal((string?)result?["ruleId"], rules[(int?)result?["ruleIndex"] ?? -1]));
        Assert.All(["CL1003", "CL5101", "verdict/consistent", "verdict/contradicted", "verdict/contested", "verdict/unverified"], id => Assert.Contains(id, rules));
        var fix = results.Find(result => (string?)result?["ruleId"] == "CL5101")?["fixes"]?[0]?["artifactChanges"]?[0]?["replacements"]?[0];
        Assert.Equal("contradicted/breached", (string?)fix?["insertedContent"]?["text"]);
        Assert.Equal(20, (int?)fix?["deletedRegion"]?["startColumn"]);
    }

    [Fact]
    public void Fingerprints_stay_when_lines_move_and_are_each_their_own()
    {
        var before = Fingerprints(OutputCase.Text);
        Assert.Equal(before, Fingerprints("# One more line.\n\n" + OutputCase.Text.Replace("as no-decoupling", "  as no-decoupling", StringComparison.Ordinal)));
        Assert.Equal(before.Count, before.Distinct().Count());

        // Two lines that are alike are told apart.
        var same = Fingerprints("2023-13-01 US did fly\n2023-13-01 US did fly\n");
        Assert.Equal(same.Count, same.Distinct().Count());
    }

    [Fact]
    public void JUnit_is_as_its_readers_want_it()
    {
        var document = XDocument.Parse(OutputCase.Write("junit", "--fail-on", "overdue"));
        var schemas = new XmlSchemaSet();
        schemas.Add(null, SchemaPath("junit.xsd"));
        document.Validate(schemas, (_, e) => Assert.Fail(e.Message));
        var cases = document.Descendants("testcase").ToList();
        var suite = document.Descendants("testsuite").Single();
        Assert.Equal(cases.Count, (int?)suite.Attribute("tests"));
        Assert.Equal(
            ["treaty", "expect stock-limit consistent as of 2024-12-31 known by 2025-01-31"],
            cases.Where(test => test.Element("failure") is not null).Select(test => (string?)test.Attribute("name")));
        Assert.Equal(["CL1003"], cases.Elements("error").Select(error => (string?)error.Attribute("type")));
        Assert.Equal(2, (int?)suite.Attribute("failures"));
        Assert.Contains(Nasty, cases.Single(test => (string?)test.Attribute("name") == "quiet").Value);
    }

    [Fact]
    public void Csv_gives_the_texts_back()
    {
        using var reader = Sep.New(',').Reader(options => options with { Unescape = true }).FromText(OutputCase.Write("csv"));
        var rows = new List<(string Name, string Reading, string Words, string Verdict)>();
        foreach (var row in reader)
        {
            rows.Add((row["name"].ToString(), row["reading"].ToString(), row["words"].ToString(), row["verdict"].ToString()));
        }

        Assert.Equal(10, rows.Count);
        Assert.Contains(("quiet", "common", Nasty, "contradicted"), rows);
        Assert.Contains(("no-decoupling", "China", "not decoupling toward China", "contradicted"), rows);
    }

    [Fact]
    public void Csv_holds_no_formula()
    {
        using var workspace = new Workspace().With("=HYPERLINK(1).commit", "2023 US: not fly as w\n");
        Assert.Contains("\n'=HYPERLINK(1).commit,", workspace.Run("check", "--format", "csv").Out);
    }

    /// <summary>They are written in pieces, several at once.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1024)]
    [InlineData(3000)]
    public void Csv_has_one_heading_and_its_rows_in_order_however_many_there_are(int count)
    {
        using var workspace = new Workspace().With("a.commit", "as of 2023-12-31\n" + string.Concat(Enumerable.Range(0, count).Select(i => $"2023-01-01 US: not attack as w{i}\n")));
        var rows = workspace.Run("check", "--format", "csv").Out.TrimEnd('\n').Split('\n');
        Assert.Equal(count + 1, rows.Length);
        Assert.Contains("check,as_of,known_by,name,level", rows[0], StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range(0, count).Select(i => $"w{i}"), rows.Skip(1).Select(row => row.Split(',')[3]));
    }

    [Fact]
    public void ClaimReview_has_what_readers_need_and_can_stand_in_a_page()
    {
        var text = OutputCase.Write("claimreview");
        AssertValid("claimreview.schema.json", text);
        Assert.DoesNotContain("</script>", text);
        Assert.Contains(Nasty, JsonNode.Parse(text)?["@graph"]?.AsArray().Select(review => (string?)review?["claimReviewed"]) ?? []);
    }

    [Fact]
    public void Markdown_lets_no_text_be_markup()
    {
        var lines = OutputCase.Write("markdown").Split('\n');
        Assert.DoesNotContain(lines, line => line.Contains("</script>", StringComparison.Ordinal) || line.Contains("@me", StringComparison.Ordinal)
            || line.Contains("#1,", StringComparison.Ordinal) || line.Contains("https://", StringComparison.Ordinal));
        var table = lines.Where(line => line.StartsWith('|')).ToList();
        Assert.Equal(8, table.Count);
        Assert.All(table, row => Assert.Equal(7, row.Count(c => c == '|')));
    }

    [Fact]
    public void Markdown_fits_into_a_comment_whatever_the_check()
    {
        using var workspace = new Workspace();
        var examples = workspace.Run("check", Path.Combine(Root(), "examples"), "--format", "markdown").Out;
        var words = string.Concat(Enumerable.Range(0, 2_000).Select(i => $"2023 US: not fly(\"{new string('|', 400)}\") as w{i}\n"));
        var many = workspace.RunWith(words, "check", "-", "--format", "markdown").Out;
        Assert.All([examples, many], text => Assert.True(text.Length < 65_536, $"{text.Length} characters"));
        Assert.Contains("more (--format json has all)", many);
    }

    [Fact]
    public void GitHub_gets_one_line_for_each_annotation()
    {
        var lines = OutputCase.Write("github", "--fail-on", "contradicted").TrimEnd('\n').Split('\n');
        Assert.All(lines, line => Assert.Matches("^::(notice|warning|error) file=a%2C b%25\\.commit,line=\\d+,endLine=\\d+,col=\\d+,title=[^:,]+::.+$", line));
        Assert.Contains(lines, line => line.Contains("100%25: \\\"q\\\"", StringComparison.Ordinal));
    }

    private static List<string> Fingerprints(string text)
    {
        using var workspace = new Workspace().With("a.commit", text);
        var results = JsonNode.Parse(workspace.Run("check", "a.commit", "--format", "sarif").Out)?["runs"]?[0]?["results"]?.AsArray();
        return [.. results?.Select(result => (string?)result?["partialFingerprints"]?["commitlang/v1"] ?? "") ?? []];
    }

    private static void AssertValid(string schema, string json)
    {
        var result = JsonSchema.FromFile(SchemaPath(schema)).Evaluate(JsonNode.Parse(json), new EvaluationOptions { OutputFormat = OutputFormat.List });
        Assert.True(result.IsValid, string.Join('\n', result.Details.Where(d => d.Errors is not null)
            .Select(d => $"{d.InstanceLocation}: {string.Join("; ", d.Errors?.Values ?? [])}")));
    }

    private static string SchemaPath(string name) => Path.Combine(Root(), "tests", "CommitLang.Cli.Tests", "Outputs", "Schemas", name);

    private static string Root([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(path, "../../../.."));
}
