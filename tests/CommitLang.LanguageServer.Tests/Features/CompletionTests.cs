using System.Text.RegularExpressions;
using CommitLang.LanguageServer.Features.Completion;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Tests.Features;

/// <summary>What may be written at a place.</summary>
public sealed partial class CompletionTests
{
    private const string Common = """
        as of 2024-12-31
        actor US "United States" aka "Washington"
        actor China
        topic chips "microchips"
        conduct sell(what) "to hand over"
        measure oil "crude" in bbl
        source s "Title" publisher "Paper" grade B2
        agreement pact
        2024-03-01 US: not sell(chips) as w
        2024-05-05 US did sell(chips) as r

        """;

    [Theory]
    [InlineData("2024 $$", "China US Washington each_of one_of")]
    [InlineData("2024 US $$", "did had possibly monitored withheld withdraws suspends resumes")]
    [InlineData("2024 US: $$", "oil sell will aims_to may not keep sum average max min count")]
    [InlineData("2024 US: not $$", "sell")]
    [InlineData("2024 US: not sell($$", "China chips US Washington")]
    [InlineData("2024 US: not sell toward $$", "China US Washington")]
    [InlineData("2024 US: not sell toward China, $$", "China US Washington")]
    [InlineData("2024 US: not sell told $$", "China US Washington")]
    [InlineData("2024 US: not sell from $$", "2024-12-31 2024 2024-05-05 2024-03-01")]
    [InlineData("2024 US: not sell for 30 $$", "day days week weeks month months year years")]
    [InlineData("2024 US: not sell every $$", "month quarter year")]
    [InlineData("2024 US: not sell under $$", "pact")]
    [InlineData("2024 US: not sell replacing $$", "w")]
    [InlineData("2024 US: not sell if $$", "China sell US w Washington not at_least")]
    [InlineData("2024 US: not sell [$$", "s")]
    [InlineData("2024 US: not sell [s], [$$", "s")]
    [InlineData("2024 US: not sell according $$", "to")]
    [InlineData("2024 US had $$", "oil")]
    [InlineData("2024 US withdraws $$", "pact w")]
    [InlineData("2024 US did not sell corrects $$", "r w")]
    [InlineData("expect $$", "w")]
    [InlineData("expect w $$", "contradicted/breached consistent contradicted unverified")]
    [InlineData("expect w contradicted/$$", "cured breached late missed")]
    [InlineData("expect w contradicted $$", "as_of known_by according_to")]
    [InlineData("import $$", "common.commit std/countries std/organizations std/plover")]
    [InlineData("import \"$$\"", "common.commit")]
    [InlineData("import \"com$$", "common.commit")]
    [InlineData("events \"$$\"", "table.tsv")]
    [InlineData("events \"table.tsv\" $$", "measure with format")]
    [InlineData("events \"table.tsv\" format $$", "csv gdelt1 gdelt2 icews parquet polecat tsv")]
    [InlineData("actor X $$", "aka code organ_of member_of speaks_for acts_for")]
    [InlineData("actor X member of $$", "China US Washington")]
    [InlineData("actor X member of US $$", "aka code organ_of member_of speaks_for acts_for from until")]
    [InlineData("conduct x is $$", "sell")]
    [InlineData("topic x is $$", "chips")]
    [InlineData("source x \"T\" $$", "publisher url published grade")]
    [InlineData("rule r: ?a did sell toward ?b $$", "and counts_as after")]
    [InlineData("rule r: ?a did sell(?t) counts $$", "as")]
    [InlineData("rule r: ?a did sell(?t) counts as sell when $$", "?a ?t China sell US Washington not at_least")]
    [InlineData("actor $$", "")]
    [InlineData("2024 US: not sell as $$", "no-sell")]
    [InlineData("# a comm$$ent", "")]
    [InlineData("2024 US: not sell [s \"$$\"]", "")]
    public void What_the_grammar_takes_is_offered(string marked, string expected)
    {
        Assert.Equal(expected, string.Join(' ', Offers(Common + marked).Items.Select(item => item.Label.Replace(' ', '_'))));
    }

    [Theory]
    [InlineData("2024 US: not sell toward China $$", "toward")]
    [InlineData("2024 US: not sell until 2025 from 2024 $$", "from until")]
    [InlineData("2024 US: not sell $$ from 2024", "from")]
    [InlineData("source x \"T\" grade A1 $$", "grade")]
    [InlineData("actor X aka \"Y\" $$", "aka")]
    public void A_clause_that_is_there_is_not_offered_again(string marked, string there)
    {
        Assert.Empty(Offers(Common + marked).Items.Select(item => item.Label).Intersect(there.Split(' ')));
    }

    [Theory]
    [InlineData("2024 US: not sell toward C$$", "[|C|]")]
    [InlineData("2024 US: not sell toward Ch$$ina as w2", "[|China|]")]
    [InlineData("2024 US: not sell to$$", "[|to|]")]
    [InlineData("2024 US: not sell from 2024-0$$", "[|2024-0|]")]
    [InlineData("expect US/no$$t-x", "[|US/not-x|]")]
    [InlineData("rule r: sell(?t$$", "[|?t|]")]
    [InlineData("$$", "[||]")]
    [InlineData("import \"com$$mon\"", "[|common|]")]
    public void The_word_at_the_cursor_is_replaced(string marked, string word)
    {
        var text = Marked.Parse(Common + marked);

        Assert.Equal(word, $"[|{text.Text.Substring(Offers(Common + marked).Span.Start, Offers(Common + marked).Span.Length)}|]");
    }

    [Fact]
    public void A_name_comes_with_what_is_known_of_it()
    {
        var items = Offers(Common + "2024 US: not sell(chips) toward $$ [s]").Items
            .Concat(Offers(Common + "2024 US: not sell(chips) [$$").Items).Concat(Offers(Common + "2024 US: $$").Items).ToLookup(item => item.Label, item => item.Detail);

        Assert.Equal("United States", Assert.Single(items["US"]));
        Assert.Equal("US, United States", Assert.Single(items["Washington"]));
        Assert.Equal("(what) to hand over", Assert.Single(items["sell"]));
        Assert.Equal("crude, in bbl", Assert.Single(items["oil"]));
        Assert.Equal("Title, Paper, B2", Assert.Single(items["s"]));
    }

    [Fact]
    public void Only_what_has_the_typed_characters_is_offered()
    {
        Assert.Equal(["China"], Offers(Common + "2024 US: not sell toward cn$$").Items.Select(item => item.Label));
        Assert.Equal(["toward", "told"], Offers(Common + "2024 US: not sell to$$").Items.Select(item => item.Label).Where(label => label[0] == 't'));
    }

    [Fact]
    public void A_name_that_is_a_word_of_the_language_is_put_in_backquotes()
    {
        Assert.Equal("`by`", Offers("actor `by`\nactor US\n2024 US: not x toward $$").Items.Single(item => item.Label == "by").NewText);
    }

    [Theory]
    [InlineData("2024 US: not sell toward\n  $$", "China US Washington")]
    [InlineData("2024 US: not bogus bogus toward $$", "China US Washington")]
    [InlineData("2024 US: (((\n2024 US: not $$", "sell")]
    public void Broken_text_does_not_matter(string marked, string expected)
    {
        Assert.Equal(expected, string.Join(' ', Offers(Common + marked).Items.Select(item => item.Label)));
    }

    [Fact]
    public void Offers_are_sorted_and_each_is_there_once()
    {
        var items = Offers("import std/countries\n" + Common + "$$").Items;

        Assert.Equal(items.OrderBy(item => item.SortText, StringComparer.Ordinal).Select(item => item.Label), items.Select(item => item.Label));
        Assert.Equal(items.Length, items.DistinctBy(item => (item.Label, item.Kind)).Count());
    }

    [Theory]
    [InlineData("2024 US: not sell(")]
    [InlineData("2024 US: not sell(chips) ")]
    [InlineData("2024 US: not sell(chips) toward ")]
    [InlineData("2024 US: oil ")]
    [InlineData("2024 US: oil <= 3 ")]
    [InlineData("2024 US: not sell for 3 ")]
    [InlineData("expect w ")]
    [InlineData("expect w contradicted/breached ")]
    [InlineData("actor X ")]
    [InlineData("2024 US ")]
    [InlineData("rule r: sell(?t) counts as sell when ")]
    [InlineData("")]
    public void A_whole_word_that_is_offered_can_stand_there(string before)
    {
        foreach (var item in Offers(Common + before + "$$").Items)
        {
            var text = Common + before + (item.IsSnippet ? Placeholder().Replace(item.NewText, "$1") : item.NewText);
            var errors = SyntaxTree.ParseText(text).GetDiagnostics().Where(diagnostic => diagnostic.Span.Start < text.Length && diagnostic.Id != "CL0001");

            Assert.True(!errors.Any(), $"{item.NewText}: {errors.FirstOrDefault()}");
        }
    }

    [Theory]
    [InlineData("2024 US: not sell($$)", "[|what|]", 0)]
    [InlineData("2024 US: not sell($$", "[|what|]", 0)]
    [InlineData("2024 US: not sell(chips, $$", "[|what|]", 1)]
    [InlineData("2024 US: not sell(chips)$$ toward China", null, 0)]
    [InlineData("2024 US: not sell $$", null, 0)]
    [InlineData("2024 US: not unknown($$", null, 0)]
    [InlineData("conduct sell2($$", null, 0)]
    public void The_parameters_of_a_conduct_are_told_while_its_arguments_are_written(string marked, string? expected, int active)
    {
        var text = Marked.Parse(Common + marked);
        var document = Checks.Of(text.Text);
        var signature = Signatures.At(document, document.Tree, text.Cursor, CancellationToken.None);

        Assert.Equal(expected is null ? null : $"sell({expected})", signature is null ? null : Marked.Mark(signature.Label, signature.Parameters));
        Assert.Equal(active, signature?.ActiveParameter ?? 0);
    }

    private static CompletionOffers Offers(string marked)
    {
        var text = Marked.Parse(marked);
        var document = Checks.Of(text.Text);
        return Completions.At(document, document.Tree, text.Cursor, ["table.tsv", "common.commit"], CancellationToken.None);
    }

    [GeneratedRegex(@"\$\{\d+:([^}]*)\}")]
    private static partial Regex Placeholder();
}
