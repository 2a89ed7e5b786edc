namespace CommitLang.Syntax.Tests.Formatting;

/// <summary>The layout, case by case.</summary>
public sealed class FormatterTests
{
    [Fact]
    public void Single_blanks_between_tokens_and_none_inside_of_brackets() => Formats(
        """
        2023-06-19   US :not  attack( a ,b )or  raid toward China ,Iran[ s  "p. 3" , t ]

        2023 Iran had stockpile of 290 .. 310 kg

        2023 Iran had balance -  2 mn USD

        2023 Iran: emissions<=50% of emissions at 1990 -5 t

        expect  w  consistent / upheld

        rule:  x   counts as   not y( _ )overrides  a ,b
        """,
        """
        2023-06-19 US: not attack(a, b) or raid toward China, Iran [s "p. 3", t]

        2023 Iran had stockpile of 290..310 kg

        2023 Iran had balance -2 mn USD

        2023 Iran: emissions <= 50 % of emissions at 1990 - 5 t

        expect w consistent/upheld

        rule: x counts as not y(_) overrides a, b
        """);

    [Fact]
    public void Conditions_keep_a_blank_before_their_parentheses() => Formats(
        """
        US: will act if(China did a or  China did b)and not  (  China did c and China did d within 3 days )
        """,
        """
        US: will act if (China did a or China did b) and not (China did c and China did d within 3 days)
        """);

    [Fact]
    public void Further_lines_are_indented_by_two_where_the_author_broke_them() => Formats(
        """
        2023-06-19 US: not attack
              toward China
        	as w
        """,
        """
        2023-06-19 US: not attack
          toward China
          as w
        """);

    [Fact]
    public void Sources_actors_and_measures_stand_in_columns() => Formats(
        """
        source a "A paper" publisher "P" published 2023-01-01 grade B2
        source long-name "A" publisher "Somebody" published 2023 grade A1
        actor US "United States" aka "Washington"
        actor China "People's Republic" aka "Beijing"
        measure trade "two-way trade" in USD total mutual
        measure stockpile in kg
        topic technology
        topic chips is technology
        unit a = 2 kg
        unit bcd = 0.5 kg
        """,
        """
        source a         "A paper" publisher "P"        published 2023-01-01 grade B2
        source long-name "A"       publisher "Somebody" published 2023       grade A1
        actor US    "United States"     aka "Washington"
        actor China "People's Republic" aka "Beijing"
        measure trade     "two-way trade" in USD total mutual
        measure stockpile in kg
        topic technology
        topic chips is technology
        unit a   = 2 kg
        unit bcd = 0.5 kg
        """);

    [Fact]
    public void Records_stand_in_columns_below_their_dates() => Formats(
        """
        2022-10-07/.. US did export-control(chips) toward China
        2023 China did reply
        2023-06-19 US: not decoupling
        2014 Albania had share of 1.35 % [s]
        2014 US had share of 12.5 % [s]
        """,
        """
        2022-10-07/.. US    did export-control(chips) toward China
        2023          China did reply
        2023-06-19    US: not decoupling
        2014          Albania had share of 1.35 % [s]
        2014          US      had share of 12.5 % [s]
        """);

    [Fact]
    public void Expectations_stand_in_columns() => Formats(
        """
        expect w consistent
        expect 3 of each-of-them contradicted/breached as of 2023
        """,
        """
        expect w                 consistent
        expect 3 of each-of-them contradicted/breached as of 2023
        """);

    [Fact]
    public void A_blank_line_or_a_comment_ends_a_column() => Formats(
        """
        2022-10-07/.. US did a
        2023 China did b

        2023 US did c
        # by the way
        2023-01-01 US did d
        """,
        """
        2022-10-07/.. US    did a
        2023          China did b

        2023 US did c
        # by the way
        2023-01-01 US did d
        """);

    [Fact]
    public void No_column_where_the_gap_would_be_too_wide_or_the_line_too_long()
    {
        var wide = new string('n', 30);
        var quote = new string('q', 95);
        Formats(
            $"""
            expect {wide} consistent
            expect w contradicted
            2023 US did a [s "{quote}"]
            2023-01-01 US did a
            """,
            $"""
            expect {wide} consistent
            expect w contradicted
            2023 US did a [s "{quote}"]
            2023-01-01 US did a
            """);
    }

    [Fact]
    public void Letters_that_take_two_columns_are_counted_as_two() => Formats(
        """
        2023 美国 did a
        2023 China did b
        """,
        """
        2023 美国  did a
        2023 China did b
        """);

    [Fact]
    public void Comments_behind_neighbouring_lines_stand_in_one_column() => Formats(
        """
        as of 2023-01-01 # the day
        accept C3      #the bar
        require 2 sources
        expect w consistent # alone
        """,
        """
        as of 2023-01-01  # the day
        accept C3         #the bar
        require 2 sources
        expect w consistent  # alone
        """);

    [Fact]
    public void Comments_stay_where_they_belong() => Formats(
        """
        ##   Documentation.
           # indented, but no part of a statement
        2023 US: not attack   # first line
        # inside of the statement
          toward China # second line
        # at the end
        """,
        """
        ##   Documentation.
        # indented, but no part of a statement
        2023 US: not attack  # first line
          # inside of the statement
          toward China  # second line
        # at the end
        """);

    [Fact]
    public void At_most_one_blank_line_and_none_at_either_end() => Formats(
        "\n\n  \nas of 2023\n\n\n \naccept C3\n\n# end\n\n\n", "as of 2023\n\naccept C3\n\n# end\n");

    [Theory]
    [InlineData("as of 2023\r\naccept C3\r\n")]
    [InlineData("as of 2023\raccept C3\r")]
    [InlineData("as of 2023\naccept C3")]
    public void Line_ends_become_line_feeds(string text) => Formats(text, "as of 2023\naccept C3\n");

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("   ")]
    public void Nothing_stays_nothing(string text) => Formats(text, "");

    [Fact]
    public void A_byte_order_mark_stays() => Formats("\uFEFFas  of 2023", "\uFEFFas of 2023\n");

    [Fact]
    public void The_inside_of_strings_stays() => Formats(
        "source s \"\"\"two\r\n   lines  \"\"\"   grade A1\nsource t \"a  #  b\"\n",
        "source s \"\"\"two\r\n   lines  \"\"\" grade A1\nsource t \"a  #  b\"\n");

    [Fact]
    public void A_statement_with_a_syntax_error_stays_as_it_is() => Formats(
        "as   of 2023\n\n\n##  Broken.\n2023 US:   not attack  toward as  w \r\n    [s]  # why\n\n\naccept   C3",
        "as of 2023\n\n\n##  Broken.\n2023 US:   not attack  toward as  w \r\n    [s]  # why\n\naccept C3\n");

    private static void Formats(string text, string expected)
    {
        expected = expected.Length == 0 || expected.EndsWith('\n') ? expected : expected + "\n";
        Assert.Equal(expected, Formatter.Format(SyntaxTree.ParseText(text)));
        Assert.Equal(expected, Formatter.Format(SyntaxTree.ParseText(expected)));
    }
}
