using CommitLang.LanguageServer.Features.Verdicts;

namespace CommitLang.LanguageServer.Tests.Features;

/// <summary>What is told beside the text about a verdict.</summary>
public sealed class WhyTests
{
    private const string Check = """
        as of 2024-12-31
        2023-06-19 US: not decoupling toward China as w [s]
        source s "S" grade B2
        2023-10-17 US did export-control toward China [s]
        rule broad: export-control counts as decoupling according to China
        expect w unverified

        """;

    [Theory]
    [InlineData("not decoupling toward")]
    [InlineData("w unverified")]
    [InlineData("expect w")]
    public void The_why_of_a_declaration_is_told_at_it_and_at_its_name(string place)
    {
        var why = Whys.At(Checks.Of(Check), Check.IndexOf(place, StringComparison.Ordinal), Checks.Options, CancellationToken.None);

        Assert.Equal("US: not decoupling toward China", why?.Title);
        Assert.Equal(
            """
            w, main.commit:2:1, as of 2024-12-31

            ## in the common reading: unverified/no-evidence

            w is unverified: no record of a US deed that counts as decoupling toward China since 2023-06-19; nobody was watching; the nearest miss is 2023-10-17 US did export-control toward China: rule broad would make it count, but holds only according to China.

            ### Left out

            - 2023-10-17 US did export-control toward China (main.commit:4:1)
              - rule broad would make it count, but holds only according to China

            ### Rules that this speaks of

            - `rule broad: export-control counts as decoupling according to China` (main.commit:5:1)

            ### What would change it

            Lines for the end of the checked file; each was tried.

            **consistent/upheld** with:

            ```commitlang
            2023-06-19/2024-12-31 US did not decoupling toward China
            ```

            **contradicted/breached** with:

            ```commitlang
            2024-12-31 US did decoupling toward China
            ```

            ## according to China: contradicted/breached

            w is contradicted: 2023-10-17 US did export-control toward China (which counts as US did decoupling toward China by rule broad) goes against the words.

            ### Evidence

            - *against*: 2023-10-17 US did export-control toward China [s; B2] (main.commit:4:1)
              - so US did decoupling toward China, by rule broad

            ### Rules that this speaks of

            - `rule broad: export-control counts as decoupling according to China` (main.commit:5:1)

            ### What would change it

            Lines for the end of the checked file; each was tried.

            **consistent/upheld** with:

            ```commitlang
            source new-report "the title of the source" grade A1
            2023-06-19/2024-12-31 US did not decoupling toward China [new-report]
            ```
            """.ReplaceLineEndings("\n"), why?.Markdown.TrimEnd());
    }

    [Theory]
    [InlineData("as of")]
    [InlineData("source")]
    [InlineData("export-control toward")]
    public void Elsewhere_there_is_none(string place)
    {
        Assert.Null(Whys.At(Checks.Of(Check), Check.IndexOf(place, StringComparison.Ordinal), Checks.Options, CancellationToken.None));
    }

    [Fact]
    public void The_why_of_a_member_is_told_at_its_name()
    {
        const string Text = "as of 2024-12-31\n2023 US, UK: not x as w\n2024 UK did x\nexpect w/UK contradicted\n";

        var why = Whys.At(Checks.Of(Text), Text.IndexOf("w/UK", StringComparison.Ordinal), Checks.Options, CancellationToken.None);

        Assert.Equal("UK: not x", why?.Title);
        Assert.Contains("2024 UK did x goes against the words", why?.Markdown, StringComparison.Ordinal);
    }
}
