using CommitLang.LanguageServer.Features.Hovers;

namespace CommitLang.LanguageServer.Tests.Features;

/// <summary>What is told of a name, of a verdict, of a diagnostic.</summary>
public sealed class HoverTests
{
    private const string Check = """
        as of 2024-12-31
        ## The host.
        actor US "United States" aka "Washington", "the White House" code "USA" member of NATO from 1949-04-04
        actor UK member of NATO
        actor NATO
        topic chips "things with *gates*" is technology
        topic technology
        conduct pressure
        conduct sell(what) "to hand over" is trade, pressure code "12"
        conduct trade is contact mutual
        conduct contact
        measure oil "crude" in bbl total mutual
        unit barrels = 2 bbl
        source s "Title" publisher "A paper" published 2023-02-01 grade B2 url "https://example.org/a b"
        source t "Other"
        agreement pact "The pact" from 2020 until 2030 party US from 2021 party UK
        2023 US: not sell(chips) toward UK as w [s]
        2024-02-02 US did sell(chips) toward UK as r
        rule broad: sell(?t) counts as pressure

        """;

    [Theory]
    [InlineData("actor U$$S", "actor `US`: United States\n\nalso called Washington, the White House\n\ncode `USA`\n\n- member of NATO from 1949-04-04\n\nThe host.")]
    [InlineData("actor NA$$TO", "actor `NATO`\n\n2 members: US, UK")]
    [InlineData("topic ch$$ips", "topic `chips`: things with \\*gates\\*\n\nlies in technology")]
    [InlineData("topic techn$$ology", "topic `technology`\n\ntopics in it: chips")]
    [InlineData("conduct s$$ell", "conduct `sell(what)`: to hand over\n\na kind of trade, pressure, which is a kind of contact\n\nmutual: what one side does, both do\n\ncode `12`")]
    [InlineData("conduct contac$$t", "conduct `contact`\n\nkinds of it: trade")]
    [InlineData("measure o$$il", "measure `oil in bbl`: crude\n\na total: a figure speaks of its period as a whole\n\nmutual: a figure is of both sides")]
    [InlineData("in bb$$l", "unit `bbl`\n\nknown without a statement")]
    [InlineData("unit barr$$els", "unit `barrels`\n\n`unit barrels = 2 bbl`")]
    [InlineData("source $$s", "source `s`: Title\n\nA paper, 2023-02-01\n\nB2: a usually reliable source, probably true\n\n<https://example.org/a%20b>")]
    [InlineData("source $$t", "source `t`: Other\n\nnot graded")]
    [InlineData("grade $$B2", "B2: a usually reliable source, probably true")]
    [InlineData("agreement p$$act", "agreement `pact`: The pact\n\nin force from 2020 until 2030\n\n- party US from 2021\n- party UK")]
    [InlineData("as $$r\n", "record `r`\n\n`2024-02-02 US did sell(chips) toward UK as r`")]
    [InlineData("rule bro$$ad", "rule `broad`\n\n`rule broad: sell(?t) counts as pressure`")]
    public void A_name_tells_what_it_stands_for(string place, string expected)
    {
        var offset = Check.IndexOf(place.Replace("$$", "", StringComparison.Ordinal), StringComparison.Ordinal) + place.IndexOf("$$", StringComparison.Ordinal);

        Assert.Equal(expected, HoverTexts.At(Checks.Of(Check), offset, CancellationToken.None)?.Markdown);
    }

    [Theory]
    [InlineData("not sell(chips) toward UK as w")]
    [InlineData("toward UK as w")]
    [InlineData("w [s]")]
    public void A_declaration_tells_its_verdict_and_why(string place)
    {
        var hover = HoverTexts.At(Checks.Of(Check), Check.IndexOf(place, StringComparison.Ordinal), CancellationToken.None);

        Assert.StartsWith(
            "`2023 US: not sell(chips) toward UK`\n\n**contradicted/breached**\n\n"
            + "w is contradicted: 2024-02-02 US did sell(chips) toward UK goes against the words.\n\n1 record speaks of it",
            hover?.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_of_a_declaration_tells_its_own_verdict()
    {
        const string Text = "as of 2024-12-31\n2023 US, UK: not x as w\n2024 UK did x\nexpect w/US unverified\n";
        var hover = HoverTexts.At(Checks.Of(Text), Text.IndexOf("w/US", StringComparison.Ordinal) + 3, CancellationToken.None);

        Assert.StartsWith("`2023 US: not x`\n\n**unverified/no-evidence**", hover?.Markdown, StringComparison.Ordinal);
        Assert.EndsWith("no record speaks of it", hover?.Markdown, StringComparison.Ordinal);
    }

    /// <summary>What is wrong there an editor shows by itself.</summary>
    [Fact]
    public void A_name_that_nothing_declares_has_no_hover()
    {
        const string Text = "actor US\nChina: not x\n";

        Assert.Null(HoverTexts.At(Checks.Of(Text), Text.IndexOf("China", StringComparison.Ordinal), CancellationToken.None));
    }

    [Fact]
    public void What_came_into_being_by_its_use_is_told_too()
    {
        const string Text = "US: not x\n";

        Assert.Equal("actor `US`", HoverTexts.At(Checks.Of(Text), 1, CancellationToken.None)?.Markdown);
    }

    [Fact]
    public void What_a_library_declares_says_so()
    {
        const string Text = "import std/countries\nFrance: not x\n";

        Assert.EndsWith("from `std/countries`", HoverTexts.At(Checks.Of(Text), 22, CancellationToken.None)?.Markdown, StringComparison.Ordinal);
    }
}
