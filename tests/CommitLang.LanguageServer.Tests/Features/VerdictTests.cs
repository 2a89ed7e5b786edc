using CommitLang.LanguageServer.Features.Verdicts;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Tests.Features;

/// <summary>Verdicts shown in the text: hints, lenses, tests.</summary>
public sealed class VerdictTests
{
    private const string Talks = """
        as of 2024-01-31

        2023-06-19 US: not decoupling
          toward China as no-decoupling  # said in Beijing
        2023-06-19 US: de-risking toward China as de-risk
        2022-10-07/.. US did export-control toward China
        rule broad: export-control counts as decoupling according to China
        rule narrow: export-control counts as de-risking

        """;

    [Fact]
    public void A_hint_stands_at_the_end_of_each_declaration()
    {
        var document = Checks.Of(Talks);
        var hints = VerdictHints.Of(document, new(0, Talks.Length), CancellationToken.None);

        Assert.Equal(
            ["unverified/no-evidence · in China's reading contradicted/breached", "consistent/fulfilled"], hints.Select(hint => hint.Text));
        Assert.Equal(["said in Beijing", "as de-risk"], hints.Zip(new[] { 15, 10 }, (hint, length) => Talks[(hint.Offset - length)..hint.Offset]));
    }

    [Fact]
    public void A_hint_says_why_in_one_sentence_for_each_reading_that_differs()
    {
        var hint = VerdictHints.Of(Checks.Of(Talks), new(0, Talks.Length), CancellationToken.None)[0];

        Assert.Equal(
            "no-decoupling is unverified: no record of a US deed that counts as decoupling toward China since 2023-06-19; nobody was watching.\n\n"
            + "no-decoupling is contradicted in the reading of China: 2022-10-07/.. US did export-control toward China, which goes on, "
            + "(which counts as US did decoupling toward China by rule broad) goes against the words.",
            hint.Tooltip);
    }

    [Fact]
    public void Hints_of_a_stretch_are_those_of_the_declarations_that_it_touches()
    {
        var document = Checks.Of(Talks);
        var all = VerdictHints.Of(document, new(0, Talks.Length), CancellationToken.None);

        foreach (var statement in document.Tree.Root.Statements.OfType<DeclarationStatementSyntax>())
        {
            Assert.Single(VerdictHints.Of(document, statement.Span, CancellationToken.None));
        }

        Assert.Empty(VerdictHints.Of(document, new(0, 10), CancellationToken.None));
        Assert.Equal(all.AsEnumerable(), VerdictHints.Of(document, document.Tree.Root.FullSpan, CancellationToken.None));
    }

    [Theory]
    [InlineData("2023 A: not x", "unverified · no record")]
    [InlineData("2023 A: not x\n2024 A did x", "contradicted · 1 record")]
    [InlineData("2023 A: not x\n2024 A did x\n2025 A did x", "contradicted · 2 records")]
    [InlineData("2023 A: not x\n2024 A did y\nrule: y counts as x according to Beijing", "unverified, contradicted in Beijing's reading · 1 record")]
    [InlineData("2023 A: not x\n2024 A did y\nrule: y counts as x according to Philippines", "unverified, contradicted in Philippines' reading · 1 record")]
    [InlineData("2023 A: not x\n2024 A did y\nrule: y counts as x according to B, C, D", "unverified, contradicted in the readings of B, C and D · 1 record")]
    [InlineData("2023 A: not x according to B\n2024 A did x", "contradicted in B's reading · 1 record")]
    [InlineData("2023 A, B: not x\n2024 A did x", "contradicted · 1 of 2 parts · 1 record")]
    public void A_lens_counts_the_records(string text, string expected)
    {
        var lens = VerdictLenses.Of(Checks.Of("as of 2025-12-31\n" + text), CancellationToken.None)[0];

        Assert.Equal(expected, lens.Title);
        Assert.StartsWith("2023 A", ("as of 2025-12-31\n" + text)[lens.Span.Start..lens.Span.End], StringComparison.Ordinal);
    }

    [Fact]
    public void A_mark_is_told_beside_the_verdict()
    {
        var text = "as of 2025-12-31\n2023-01-01 A: not x as w\n2023-05-05 A did x\n2024-01-01 A withdraws w";

        Assert.Equal("contradicted/breached · withdrawn", VerdictHints.Of(Checks.Of(text), new(0, text.Length), CancellationToken.None)[0].Text);
    }

    [Fact]
    public void Each_file_of_a_check_has_the_verdicts_of_its_own_declarations()
    {
        (string, string)[] files =
        [
            ("a.commit", "import \"b.commit\"\nas of 2025-12-31\n2023 A: not x as a\nimport \"c.commit\"\n2023 A: not y as aa\n"),
            ("b.commit", "2023 A: not x as b\n2024 A did x\n"),
            ("c.commit", "2024 A did y\n2023 A: not y as c\n"),
        ];

        Assert.Equal(["a is contr", "aa is cont"], Names("a.commit"));
        Assert.Equal(["b is contr"], Names("b.commit"));
        Assert.Equal(["c is contr"], Names("c.commit"));

        IEnumerable<string> Names(string path)
        {
            var document = Checks.Of(files, path);
            return VerdictHints.Of(document, new(0, document.Tree.Text.Length), CancellationToken.None).Select(hint => hint.Tooltip[..10]);
        }
    }

    [Fact]
    public void Expectations_are_tests()
    {
        var tests = ExpectationTests.Of(
            Checks.Of(Talks + "expect no-decoupling contradicted  according to China [x \"y\"]\nsource x \"X\"\nexpect de-risk contradicted/late\nexpect\nexpect nothing consistent\n"),
            CancellationToken.None);

        Assert.Equal(
            [
                ("no-decoupling contradicted according to China", true),
                ("de-risk contradicted/late", false),
                ("expect", false),
                ("nothing consistent", false),
            ],
            tests.Select(test => (test.Label, test.Passed)));
        Assert.Equal("`de-risk` is consistent/fulfilled, not contradicted/late", tests[1].Message);
        Assert.Null(tests[0].Message);
        Assert.Contains("nothing", tests[3].Message, StringComparison.Ordinal);
    }
}
