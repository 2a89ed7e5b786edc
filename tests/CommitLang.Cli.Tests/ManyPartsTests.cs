using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace CommitLang.Cli.Tests;

/// <summary>A declaration of very many parts tells how many there are, and lists those that decide first.</summary>
public sealed class ManyPartsTests
{
    private const string Words =
        "as of 2024-01-01\nactor US\nactor Iran\nconduct ask\nconduct reply\nevents \"deeds.csv\"\n2023-01-01 US: reply whenever Iran did ask within 1 day as w\n";

    private const int Days = 60;

    /// <summary>Asked on each of sixty days in a row, answered on all but three.</summary>
    private static readonly int[] Unanswered = [20, 40, 59];

    [Theory]
    [InlineData(new string[0], 50, "    50 of its 60 parts are listed, what decides first (--evidence all lists all)\n")]
    [InlineData(new[] { "--evidence", "2" }, 2, "    2 of its 60 parts are listed, what decides first (--evidence all lists all)\n")]
    [InlineData(new[] { "--evidence", "1" }, 1, "    1 of its 60 parts is listed, what decides first (--evidence all lists all)\n")]
    [InlineData(new[] { "--evidence", "0" }, 0, "    0 of its 60 parts are listed (--evidence all lists all)\n")]
    [InlineData(new[] { "--evidence", "all" }, 60, null)]
    public void So_many_parts_are_listed_as_are_asked_for(string[] options, int listed, string? note)
    {
        using var workspace = new Workspace().With("a.commit", Words).With("deeds.csv", Asked());
        var text = workspace.Run(["check", .. options]).Out;
        Assert.Contains("  w  overdue, 3 unverified, 57 consistent of 60\n", text, StringComparison.Ordinal);
        Assert.Equal(note is not null, text.Contains("parts are listed", StringComparison.Ordinal) || text.Contains("parts is listed", StringComparison.Ordinal));
        Assert.Contains(note ?? "", text, StringComparison.Ordinal);
        var json = workspace.Run(["check", "--format", "json", .. options]).Out;
        Schemas.AssertValid("check", json);
        var declarations = JsonNode.Parse(json)?["checks"]?[0]?["declarations"]?.AsArray();
        Assert.Equal((listed + 1, $"{listed}", "60", "57", "3"), (
            declarations?.Count, declarations?[0]?["listedParts"]?.ToString(), declarations?[0]?["parts"]?["total"]?.ToString(),
            declarations?[0]?["parts"]?["consistent"]?.ToString(), declarations?[0]?["parts"]?["unverified"]?.ToString()));
        var rows = workspace.Run(["check", "--format", "csv", .. options]).Out.TrimEnd('\n').Split('\n');
        Assert.Equal((listed + 2, "60,57,0,3"), (rows.Length, string.Join(',', rows[1].TrimEnd('\r').Split(',')[^4..])));
    }

    [Fact]
    public void What_decides_is_listed_first_and_in_order()
    {
        using var workspace = new Workspace().With("a.commit", Words).With("deeds.csv", Asked());
        Assert.Equal(["w/2023-01-01", "w/2023-01-21", "w/2023-02-10", "w/2023-03-01"], Parts(workspace, "--evidence", "4"));
        Assert.Equal(["w/2023-01-21", "w/2023-02-10"], Parts(workspace, "--evidence", "2"));
    }

    [Theory]
    [InlineData("markdown", "unverified; 2 of its 60 parts are listed |")]
    [InlineData("sarif", "; 2 of its 60 parts are listed\"")]
    [InlineData("junit", "unverified/overdue; 2 of its 60 parts are listed")]
    [InlineData("claimreview", "\"reviewBody\": \"unverified/overdue; 2 of its 60 parts are listed\"")]
    public void Each_format_says_that_some_are_not_listed(string format, string expected)
    {
        using var workspace = new Workspace().With("a.commit", Words).With("deeds.csv", Asked());
        Assert.Contains(expected, workspace.Run("check", "--format", format, "--evidence", "2").Out, StringComparison.Ordinal);
        Assert.DoesNotContain("parts are listed", workspace.Run("check", "--format", format, "--evidence", "all").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_that_is_not_listed_can_be_expected_counted_and_asked_about()
    {
        const string expectations = "expect w/2023-02-20 consistent\nexpect 57 of w consistent\nexpect 3 of w unverified/overdue\n";
        using var workspace = new Workspace().With("a.commit", Words + expectations).With("deeds.csv", Asked());
        var check = workspace.Run("check", "--evidence", "0");
        Assert.Equal((0, true), (check.Status, check.Out.Contains("all 3 expectations hold", StringComparison.Ordinal)));
        var why = workspace.Run("why", "w/2023-02-20", "--evidence", "0");
        Assert.Equal((0, ""), (why.Status, why.Error));
        Assert.Contains("w/2023-02-20 is consistent", why.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_makes_a_run_fail_does_so_though_it_would_not_be_listed()
    {
        using var workspace = new Workspace().With("a.commit", Words).With("deeds.csv", Asked());
        var answer = workspace.Run("check", "--evidence", "0", "--fail-on", "fulfilled");
        Assert.Equal(1, answer.Status);
        Assert.Contains("--fail-on fulfilled: w/2023-02-20 is consistent/fulfilled", answer.Error, StringComparison.Ordinal);
    }

    /// <summary>There are not very many of them, and who asks for a panel by month wants all of it.</summary>
    [Fact]
    public void Periods_and_members_are_all_listed()
    {
        const string words = "as of 2023-12-31\nactor G\nactor A member of G\nactor B member of G\nconduct attack\n2017-01-01 each of G: not attack every month as m\n2023-02-05 B did attack\n";
        using var workspace = new Workspace().With("a.commit", words);
        Assert.Equal(2 + (2 * 7 * 12), Parts(workspace).Count());
        Assert.Equal(2 + (2 * 7 * 12), Parts(workspace, "--evidence", "0").Count());
        Assert.DoesNotContain("are listed", workspace.Run("check").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_readings_contest_is_listed_first()
    {
        const string rule = "rule seen: phone counts as reply according to Iran\n";
        using var workspace = new Workspace()
            .With("a.commit", Words.Replace("conduct reply\n", "conduct reply\nconduct phone\n", StringComparison.Ordinal) + rule + "2023-03-01 US did phone\n")
            .With("deeds.csv", Asked());
        Assert.Equal(["w/2023-03-01", "w/2023-03-01"], Parts(workspace, "--evidence", "1"));
        Assert.Equal(["w/2023-01-21", "w/2023-03-01", "w/2023-01-21", "w/2023-03-01"], Parts(workspace, "--evidence", "2"));
        Assert.Contains("w/2023-03-01 according to Iran: consistent/fulfilled", workspace.Run("check", "--evidence", "1").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Why_finds_a_part_that_is_not_listed_in_each_reading()
    {
        using var workspace = Contested();
        var why = workspace.Run("why", "w/2023-03-01", "--evidence", "0");
        Assert.Equal((0, ""), (why.Status, why.Error));
        Assert.Contains("w/2023-03-01 is unverified", why.Out, StringComparison.Ordinal);
        Assert.Contains("according to Iran", why.Out, StringComparison.Ordinal);
        Assert.Contains("w/2023-03-01 is consistent", workspace.Run("why", "w/2023-03-01", "--evidence", "0", "--reading", "Iran").Out, StringComparison.Ordinal);
        Assert.Contains("there is no declaration 'w/2023-03-02'", workspace.Run("why", "w/2023-03-02").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("all", 60, null)]
    [InlineData("60", 60, null)]
    [InlineData("2", 2, "w: 2 of its 60 contested parts are listed (--parts all lists all)\n")]
    [InlineData("1", 1, "w: 1 of its 60 contested parts is listed (--parts all lists all)\n")]
    [InlineData("0", 0, "w: 0 of its 60 contested parts are listed (--parts all lists all)\n")]
    public void Readings_lists_so_many_contested_parts_as_are_asked_for(string asked, int listed, string? note)
    {
        using var workspace = AllContested();
        var text = workspace.Run("readings", "--parts", asked).Out;
        Assert.Equal(listed, text.Split('\n').Count(line => line.StartsWith("w/", StringComparison.Ordinal)));
        Assert.Equal(listed, text.Split('\n').Count(line => line.StartsWith("  w/", StringComparison.Ordinal)));
        Assert.Equal(note is not null, text.Contains("contested parts", StringComparison.Ordinal));
        Assert.Contains(note ?? "", text, StringComparison.Ordinal);
        var json = workspace.Run("readings", "--parts", asked, "--format", "json").Out;
        Schemas.AssertValid("readings", json);
        var verdicts = JsonNode.Parse(json)?["checks"]?[0]?["verdicts"]?.AsArray();
        Assert.Equal((2 * (listed + 1), "60"), (verdicts?.Count, verdicts?[0]?["contestedParts"]?.ToString()));
    }

    [Theory]
    [InlineData("all", 10, null)]
    [InlineData("10", 10, null)]
    [InlineData("2", 2, "  w, in the common reading: 2 of its 10 parts that differ are listed (--parts all lists all)\n")]
    public void Diff_lists_so_many_parts_as_are_asked_for_and_counts_all(string asked, int listed, string? note)
    {
        using var workspace = new Workspace().With("a.commit", Words).With("deeds.csv", Asked());
        var text = workspace.Run("diff", "2023-01-10", "2023-01-20", "--parts", asked).Out;
        Assert.Equal(listed, text.Split('\n').Count(line => line.StartsWith("  w/", StringComparison.Ordinal)));
        Assert.Equal(note is not null, text.Contains("parts that differ", StringComparison.Ordinal));
        Assert.Contains(note ?? "", text, StringComparison.Ordinal);
        Assert.Contains("10 verdicts differ between", text, StringComparison.Ordinal);
        var json = workspace.Run("diff", "2023-01-10", "2023-01-20", "--parts", asked, "--format", "json").Out;
        Schemas.AssertValid("diff", json);
        var check = JsonNode.Parse(json)?["checks"]?[0];
        Assert.Equal((listed, "10"), (check?["changes"]?.AsArray().Count, check?["changeCount"]?.ToString()));
    }

    [Theory]
    [InlineData("readings")]
    [InlineData("diff", "2023-01-10", "2023-01-20")]
    public void A_number_of_parts_that_is_none_is_wrong_usage(params string[] command)
    {
        using var workspace = new Workspace().With("a.commit", Words).With("deeds.csv", Asked());
        var answer = workspace.Run([.. command, "--parts", "many"]);
        Assert.Equal(2, answer.Status);
        Assert.Contains("--parts 'many' is no number of parts: write 0, 50 or all", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_snapshot_holds_the_parts_that_decide_first()
    {
        using var workspace = new Workspace().With("a.commit", Words).With("deeds.csv", Asked());
        workspace.Run("test", "--accept");
        var snapshot = workspace.Read("a.verified.txt");
        Assert.Contains("w: unverified/overdue, 57 consistent, 0 contradicted, 3 unverified of 60\n", snapshot, StringComparison.Ordinal);
        Assert.Contains("\n  50 of its 60 parts\n", snapshot, StringComparison.Ordinal);
        Assert.Contains("\n  w/2023-03-01: unverified/overdue\n", snapshot, StringComparison.Ordinal);
    }

    /// <summary>In the reading of Iran a call was the reply that is missing.</summary>
    private static Workspace Contested() => new Workspace()
        .With("a.commit", Words.Replace("conduct reply\n", "conduct reply\nconduct phone\n", StringComparison.Ordinal) + "rule seen: phone counts as reply according to Iran\n2023-03-01 US did phone\n")
        .With("deeds.csv", Asked());

    /// <summary>Nobody ever replied, but that in the reading of Iran waiting was a reply, on each of the days.</summary>
    private static Workspace AllContested() => new Workspace()
        .With("a.commit", Words.Replace("conduct reply\n", "conduct reply\nconduct wait\n", StringComparison.Ordinal) + "2023-01-01/2023-03-05 US did wait\nrule seen: wait counts as reply according to Iran\n")
        .With("deeds.csv", Asked().Replace("US,reply", "US,rest", StringComparison.Ordinal));

    private static IEnumerable<string?> Parts(Workspace workspace, params string[] options) =>
        JsonNode.Parse(workspace.Run(["check", "--format", "json", .. options]).Out)?["checks"]?[0]?["declarations"]?.AsArray()
            .Where(declaration => declaration?["level"]?.ToString() != "0").Select(declaration => declaration?["name"]?.ToString()) ?? [];

    private static string Asked()
    {
        var text = new StringBuilder("date,actor,conduct\n");
        for (var i = 0; i < Days; i++)
        {
            Add(i, "Iran,ask");
            if (!Unanswered.Contains(i) && !Unanswered.Contains(i - 1))
            {
                Add(i, "US,reply");
            }
        }

        return text.ToString();

        void Add(int day, string deed) =>
            text.Append(new DateOnly(2023, 1, 1).AddDays(day).ToString("O", CultureInfo.InvariantCulture)).Append(',').Append(deed).Append('\n');
    }
}
