using CommitLang.LanguageServer.Features.Names;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Tests.Features;

/// <summary>From a name to where it is declared, and to all places that name the same.</summary>
public sealed class NameTests
{
    [Theory]
    [InlineData("actor [|US|] aka \"Washington\"\nU$$S: not x")]
    [InlineData("actor [|US|] aka \"Washington\"\n$$Washington: not x")]
    [InlineData("actor [|US|] aka \"Wash$$ington\"\nWashington: not x")]
    [InlineData("conduct [|trade|](topic)\nUS: not trade$$")]
    [InlineData("topic [|chips|]\nUS: not trade(chip$$s)")]
    [InlineData("measure [|stock|] in kg\nUS: stock$$ <= 3 kg")]
    [InlineData("source [|s|] \"S\"\nUS: not x [$$s]")]
    [InlineData("agreement [|pact|]\nUS: not x under pact$$")]
    [InlineData("US: not x as [|w|]\nexpect $$w unverified")]
    [InlineData("US, UK: not x as [|w|]\nexpect w$$/UK unverified")]
    [InlineData("US: [|not x|]\nexpect US/n$$ot-x unverified")]
    [InlineData("2023 US did x as [|r|]\n2023 US did not x corrects $$r")]
    [InlineData("rule [|narrow|]: x counts as y\nrule: z counts as y overrides narrow$$")]
    [InlineData("rule r: [|?a|] did x toward ?b counts as y when $$?a is US")]
    [InlineData("unit [|barrels|] = 2 bbl\nmeasure oil in b$$arrels")]
    public void A_name_leads_to_where_it_is_declared(string marked)
    {
        var text = Marked.Parse(marked);
        var definition = Definitions.At(Checks.Of(text.Text), text.Cursor, CancellationToken.None);

        Assert.NotNull(definition);
        Assert.Equal(text.Spans, definition.Targets.Select(target => target.Span));
    }

    [Theory]
    [InlineData("$$US: not x")]
    [InlineData("US: not $$x")]
    [InlineData("US$$ :: not x")]
    [InlineData("as of 20$$23")]
    [InlineData("$$")]
    public void What_nothing_declares_leads_nowhere(string marked)
    {
        var text = Marked.Parse(marked);

        Assert.Null(Definitions.At(Checks.Of(text.Text), text.Cursor, CancellationToken.None));
    }

    [Fact]
    public void A_name_of_a_library_leads_into_the_library()
    {
        var text = Marked.Parse("import std/countries\n$$France: not x");

        var target = Assert.Single(Definitions.At(Checks.Of(text.Text), text.Cursor, CancellationToken.None)!.Targets);
        Assert.Equal(("std/countries", "France"), (target.Path, target.Text.ToString(target.Span)));
    }

    [Theory]
    [InlineData("actor [|US|] aka \"[|Washington|]\"\n[|Washington|]: not x toward China\n2023 China did x toward [|U$$S|]")]
    [InlineData("rule r: [|?a|] did x toward ?b counts as y when [|?$$a|] is US\nrule q: ?a did x counts as z")]
    [InlineData("2023 [|US|]: not x\n2023 [|$$US|] did x")]
    [InlineData("US, UK: not x as [|w|]\nexpect [|w|] unverified\nexpect [|$$w|]/US unverified\nUS: not z if [|w|] is contradicted")]
    public void Every_place_that_names_the_same_is_found(string marked)
    {
        var text = Marked.Parse(marked);
        var document = Checks.Of(text.Text);
        var references = References.Find([document], text.Cursor, ReferenceScope.UsesAndDeclaration, CancellationToken.None);

        Assert.Equal(text.Spans, references.Select(reference => reference.Span));
        Assert.Equal(text.Spans, Highlights.At(document, text.Cursor, CancellationToken.None).Select(highlight => highlight.Span));
    }

    [Fact]
    public void The_declaration_can_be_left_out()
    {
        var document = Checks.Of("actor US aka \"Washington\"\nWashington: not x\n2023 US did y\n");

        Assert.Equal(
            ["Washington", "US"],
            References.Find([document], 6, ReferenceScope.Uses, CancellationToken.None).Select(reference => reference.Text.ToString(reference.Span)));
    }

    [Fact]
    public void The_same_place_of_a_file_that_two_checks_import_is_told_once()
    {
        const string Common = "actor US\n";
        var one = Checks.Of([("a.commit", "import \"common.commit\"\nUS: not x\n"), ("common.commit", Common)], "common.commit");
        var other = Checks.Of([("b.commit", "import \"common.commit\"\n2023 US did x\n"), ("common.commit", Common)], "common.commit");

        Assert.Equal(
            ["a.commit:2:1", "b.commit:2:6", "common.commit:1:7"],
            References.Find([one, other], 6, ReferenceScope.UsesAndDeclaration, CancellationToken.None).Select(reference => reference.ToString()));
    }
}
