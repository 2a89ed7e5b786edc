using CommitLang.Tests.Answers;

namespace CommitLang.Tests.Snapshots;

/// <summary>The text form of answers has what was answered, and changes with nothing else.</summary>
public sealed class ResultTextTests
{
    private const string Rich = """
        as of 2024-12-31 known by 2025-01-31
        source wire "The wire" publisher "Wire" published 2023-05-06 grade B2
        source post "The post" grade D4
        actor US
        actor Blinken speaks for US
        actor China
        actor UK
        actor Iran
        actor Club
        actor A member of Club
        actor B member of Club
        measure stock in kg
        agreement pact "A pact" from 2020-01-01 party A party B

        2023-01-01 Blinken: not decoupling toward China as no-decoupling
        2023-01-01 Blinken: aims to fly by 2030 as soft-promise
        2023-01-01 US: not attack except attack(pirates) as no-attack
        2023-01-01 US: may attack as right
        2023-01-01 Iran: stock <= 300 kg as stock-limit
        each of pact: pay every year during 2023/2024 under pact as dues
        2023-01-01 UK: not swim as withdrawn-words

        2023-05-05 US did ban(chips) toward China [wire "quote", post]
        2023-06-06 US did attack(pirates)
        2023-06-07 US did attack
        2023-05-05 Iran had stock 310 kg [wire]
        2023-05-05 Iran had stock 290..295 kg [post]
        2023-03-03 A did pay
        2024-03-03 A, B did pay
        2024-01-01 UK withdraws withdrawn-words

        rule broad: ban(_) counts as decoupling according to China

        expect no-decoupling contradicted/breached according to China
        expect stock-limit consistent
        expect 1 of dues consistent
        expect no-attack contradicted as of 2023-12-31
        """;

    [Fact]
    public async Task Everything_that_answers_can_have() => await Verify(ResultText.Of(Checks.Of(Rich)));

    [Fact]
    public void Comments_blank_lines_and_layout_change_nothing() => Assert.Equal(
        ResultText.Of(Checks.Of(Rich)),
        ResultText.Of(Checks.Of(Rich.Replace("\n", "\n# A comment.\n\n", StringComparison.Ordinal).Replace(": not ", ":   not  ", StringComparison.Ordinal))));

    [Fact]
    public void The_order_of_records_changes_nothing()
    {
        const string Words = "as of 2024-12-31\nUS: not fly as w\n";
        const string One = "2024-05-01 US did fly toward B\n";
        const string Other = "2024-05-01 US did fly toward A\n";
        Assert.Equal(ResultText.Of(Checks.Of(Words + One + Other)), ResultText.Of(Checks.Of(One + Words + Other)));
        Assert.Equal(ResultText.Of(Checks.Of(Words + One + Other)), ResultText.Of(Checks.Of(Other + One + Words)));
    }

    [Fact]
    public void The_order_in_which_readers_come_up_changes_nothing()
    {
        const string Words = "as of 2024-12-31\n2024-01-01 US: not fly as w\n2024-02-01 US did jump\n";
        const string One = "rule r: jump counts as fly according to China\n";
        const string Other = "rule s: jump counts as fly according to Iran\n";
        Assert.Equal(ResultText.Of(Checks.Of(Words + One + Other)), ResultText.Of(Checks.Of(Words + Other + One)));
    }

    [Fact]
    public void The_path_is_not_in_it() =>
        Assert.DoesNotContain("a.commit", ResultText.Of(Checks.Of(Rich)), StringComparison.Ordinal);

    [Fact]
    public void No_line_ends_in_blanks_and_every_line_ends_in_a_line_feed()
    {
        var text = ResultText.Of(Checks.Of("as of 2024-12-31\nUS: not say(\"\"\"\n  one  \n  two\n  \"\"\") as w\n2024-01-01 US did say(\"a\\r\\nb \")\n"));
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
        Assert.All(text.Split('\n'), line => Assert.Equal(line.TrimEnd(), line));
    }

    [Fact]
    public void A_check_without_words_is_its_day() => Assert.Equal("as of 2024-12-31\n", ResultText.Of(Checks.Of("as of 2024-12-31\n")));
}
