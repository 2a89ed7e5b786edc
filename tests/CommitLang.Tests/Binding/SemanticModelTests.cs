using CommitLang.Symbols;
using CommitLang.Syntax;

namespace CommitLang.Tests.Binding;

public sealed class SemanticModelTests
{
    private const string Text =
        """
        source csm "Talks"
        ## The other side.
        actor China aka "Beijing"
        actor US
        measure trade in USD
        2023-06-19 US: not decoupling toward Beijing as w [csm]
        2022 US did export(chips) toward China as ban
        2023 US had trade 5 EUR
        2024-01-01 US withdraws w
        rule narrow: export(?t) counts as decoupling
        expect w unverified according to China
        """;

    private readonly SyntaxTree _tree = SyntaxTree.ParseText(Text, "main.commit");

    [Theory]
    [InlineData("Beijing as", SymbolKind.Actor, "China")]
    [InlineData("decoupling toward", SymbolKind.Conduct, "decoupling")]
    [InlineData("chips", SymbolKind.Topic, "chips")]
    [InlineData("csm]", SymbolKind.Source, "csm")]
    [InlineData("csm \"", SymbolKind.Source, "csm")]
    [InlineData("EUR", SymbolKind.Unit, "EUR")]
    [InlineData("trade 5", SymbolKind.Measure, "trade")]
    [InlineData("w unverified", SymbolKind.Declaration, "w")]
    [InlineData("w [csm]", SymbolKind.Declaration, "w")]
    [InlineData("ban", SymbolKind.Record, "ban")]
    [InlineData("narrow", SymbolKind.Rule, "narrow")]
    public void A_name_leads_to_its_symbol(string place, SymbolKind kind, string name)
    {
        var symbol = Model().GetSymbol(Text.IndexOf(place, StringComparison.Ordinal));

        Assert.NotNull(symbol);
        Assert.Equal((kind, name), (symbol.Kind, symbol.Name));
    }

    [Fact]
    public void Where_there_is_no_name_there_is_no_symbol()
    {
        Assert.Null(Model().GetSymbol(Text.IndexOf("not decoupling", StringComparison.Ordinal)));
        Assert.Null(Model().GetSymbol(Text.IndexOf("counts", StringComparison.Ordinal)));
    }

    [Fact]
    public void References_hold_the_declaration_and_every_other_name()
    {
        var model = Model();
        var china = model.GetSymbol(Text.IndexOf("China", StringComparison.Ordinal));

        Assert.NotNull(china);
        Assert.Equal(
            ["3:7 China", "6:38 Beijing", "7:34 China", "11:34 China"],
            model.FindReferences(china).Select(l => $"{l.LineSpan.Start} {l.Text.ToString(l.Span)}"));
        Assert.Equal("The other side.", china.Documentation);
        Assert.False(china.IsImplicit);
        Assert.Equal(["Beijing"], Assert.IsType<ActorSymbol>(china).OtherNames.ToArray());
    }

    [Fact]
    public void The_lists_follow_the_text()
    {
        var model = Model();

        Assert.Equal(["w"], model.Declarations.Select(d => d.Name));
        Assert.Equal(["narrow"], model.Rules.Select(r => r.Name));
        Assert.Equal(["ban", "", ""], model.Records.Select(r => r.Name));
        Assert.Equal(["US"], model.Declarations[0].Speakers.Select(s => s.Name));
    }

    [Fact]
    public void An_unnamed_rule_is_called_what_it_says()
    {
        var compilation = Compilation.Create(SyntaxTree.ParseText("rule: export( ?t )\n  counts as not trade toward China", "main.commit"));

        Assert.Equal("export( ?t ) counts as not trade", Assert.Single(compilation.GetSemanticModel(compilation.Trees[0]).Rules).Name);
    }

    [Fact]
    public void The_tree_must_belong_to_the_compilation()
    {
        Assert.Throws<ArgumentException>(() => Compilation.Create(_tree).GetSemanticModel(SyntaxTree.ParseText("", "other")));
    }

    [Fact]
    public async Task Many_threads_may_ask_at_once()
    {
        var compilation = Compilation.Create(_tree);

        var checks = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => compilation.Lower())));

        Assert.Single(checks.Distinct());
    }

    private SemanticModel Model() => Compilation.Create(_tree).GetSemanticModel(_tree);
}
