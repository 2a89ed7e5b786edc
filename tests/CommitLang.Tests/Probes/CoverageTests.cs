using System.Collections.Immutable;
using CommitLang.Syntax;
using CommitLang.Tests.Answers;
using CommitLang.Tests.Documents;

namespace CommitLang.Tests.Probes;

/// <summary>What no verdict depends on is found, and nothing else.</summary>
public sealed class CoverageTests
{
    [Fact]
    public void What_a_verdict_rests_on_is_depended_on_even_where_there_is_more_of_it() => Assert.Empty(Independent("""
        as of 2024-12-31
        2024-01-01 US: not fly as w
        2024-02-01 US did jump
        2024-03-01 US did fly
        rule r: jump counts as fly
        """));

    [Fact]
    public void A_record_that_decides_nothing_is_told() => Assert.Equal(["2023-02-01 US did fly"], Independent("""
        as of 2024-12-31
        2024-01-01 US: not fly as w
        2023-02-01 US did fly
        2024-03-01 US did fly
        """));

    [Fact]
    public void A_rule_that_leads_to_no_words_is_told_and_its_clauses_are_not_told_again() => Assert.Equal(["rule r"], Independent("""
        as of 2024-12-31
        2024-01-01 US: not fly as w
        2024-03-01 US did fly
        rule r: ?a did jump toward ?b counts as swim when ?b is China
        """));

    [Fact]
    public void A_clause_without_which_every_verdict_is_the_same_is_told() => Assert.Equal(["unless China did ask"], Independent("""
        as of 2024-12-31
        2024-01-01 US: not fly unless China did ask as w
        2024-03-01 US did fly
        """));

    [Fact]
    public void A_clause_that_releases_is_depended_on_and_so_is_the_record_that_meets_it() => Assert.Empty(Independent("""
        as of 2024-12-31
        2024-01-01 US: not fly unless China did ask as w
        2024-02-01 China did ask
        2024-03-01 US did fly
        """).Except(["2024-03-01 US did fly"]));

    [Fact]
    public void A_withdrawal_is_a_record_and_one_of_what_is_withdrawn_is_told() => Assert.Equal(["2024-03-01 US withdraws w"], Independent("""
        as of 2024-12-31
        2024-01-01 US: not fly as w
        2024-02-01 US withdraws w
        2024-03-01 US withdraws w
        """));

    [Fact]
    public void What_only_an_expectation_of_another_day_rests_on_is_depended_on()
    {
        const string Revised = """
            as of 2024-12-31
            measure m in kg
            source a "A" publisher "P" published 2024-02-01
            source b "B" publisher "P" published 2024-06-01
            2024-01-01 US: m <= 10 kg as w
            2024-01-15 US had m of 12 kg [a]
            2024-01-15 US had m of 5 kg [b]

            """;
        Assert.Equal(["2024-01-15 US had m of 12 kg [a]"], Independent(Revised));
        Assert.Empty(Independent(Revised + "expect w contradicted as of 2024-03-01\n"));
    }

    [Fact]
    public void Names_sources_and_the_audience_are_no_clauses_that_decide() =>
        Assert.Empty(Of("""
            as of 2024-12-31
            source s "S"
            US: not fly told China as w [s]
            """));

    [Fact]
    public void What_cannot_be_left_out_is_depended_on() => Assert.DoesNotContain(
        Of("""
            as of 2024-12-31
            2024-01-01 US: not fly as w
            2024-03-01 US did fly as first
            2024-04-01 US did jump corrects first
            """),
        item => item.What.StartsWith("2024-03-01", StringComparison.Ordinal) && item.Dependence == Dependence.Independent);

    [Fact]
    public void What_is_imported_counts_and_what_the_library_holds_does_not()
    {
        var imports = new MemoryImports(new Dictionary<string, string> { ["common.commit"] = "2024-02-01 UK did jump\n" });
        var tree = SyntaxTree.ParseText("import \"common.commit\"\nimport std/countries\nas of 2024-12-31\n2024-01-01 US: not fly as w\n", "a.commit");
        var item = Assert.Single(Coverage.Of(Compilation.Create(tree, imports), Checks.Options));
        Assert.Equal("common.commit:1:1", item.Location.ToString());
    }

    [Fact]
    public void A_table_without_which_every_verdict_is_the_same_is_told_and_how_it_is_laid_out_is_not()
    {
        var tables = new MemoryTables(new Dictionary<string, string>
        {
            ["used.csv"] = "date,actor,conduct\n2024-03-01,US,fly\n",
            ["month.csv"] = "date,actor,conduct\n2024-03,UK,swim\n",
            ["idle.csv"] = "date,actor,conduct\n2024-03-01,US,swim\n",
        });
        var tree = SyntaxTree.ParseText(
            """
            as of 2024-12-31
            2024-01-01 US: not fly as w
            2024-01-01 UK: not swim as v
            events "used.csv" format csv
            events "month.csv" format csv
            events "idle.csv" format csv with actor = "actor"
            """,
            "a.commit");
        var items = Coverage.Of(Compilation.Create(tree, null, tables), Checks.Options);
        Assert.Equal(
            ["Depended events \"used.csv\" format csv", "Depended events \"month.csv\" format csv", "Independent events \"idle.csv\" format csv with actor = \"actor\""],
            items.Select(item => $"{item.Dependence} {item.What}"));
    }

    [Fact]
    public void Of_very_much_so_much_is_tried_and_the_rest_is_told()
    {
        var text = "as of 2024-12-31\n2024-01-01 US: not fly as w\n" + string.Concat(Enumerable.Repeat("2024-02-01 US did jump\n", 3_000));
        var items = Of(text);
        Assert.Equal(3_000, items.Length);
        Assert.Equal(200_000 / 3_001, items.Count(item => item.Dependence == Dependence.Independent));
        Assert.Equal(3_000 - (200_000 / 3_001), items.Count(item => item.Dependence == Dependence.NotTried));
    }

    [Fact]
    public void A_check_with_errors_is_not_covered() => Assert.Empty(Of("as of 2024-12-31\nUS: not\n2024-01-01 US did fly\n"));

    private static ImmutableArray<CoverageItem> Of(string text) =>
        Coverage.Of(Compilation.Create(SyntaxTree.ParseText(text, "a.commit")), Checks.Options);

    /// <summary>What no verdict depends on; of a statement that none does, without its clauses.</summary>
    private static IEnumerable<string> Independent(string text)
    {
        var independent = Of(text).Where(item => item.Dependence == Dependence.Independent).ToList();
        return independent
            .Where(item => item.Kind != CoverageKind.Clause || !independent.Exists(other => other.Kind != CoverageKind.Clause && other.Location == item.Statement))
            .Select(item => item.What);
    }
}
