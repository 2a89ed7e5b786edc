using CommitLang.Symbols;
using CommitLang.Syntax;

namespace CommitLang.Tests.Library;

/// <summary><c>std/plover</c>: sixteen types, their modes, and a conduct for each code of CAMEO.</summary>
public sealed class PloverTests
{
    private static readonly List<ConductSymbol> Conducts = Read();

    [Fact]
    public void There_are_sixteen_types()
    {
        string[] types =
        [
            "agree", "consult", "support", "cooperate", "aid", "concede", "retreat", "request", "accuse", "reject", "threaten", "protest",
            "mobilize", "sanction", "coerce", "assault",
        ];

        Assert.Equal(
            types.Concat(["cameo-statement", "cameo-appeal"]), Conducts.Where(c => c.Parents.IsEmpty).Select(c => c.Name));
    }

    /// <summary>How many codes CAMEO has below each of its twenty roots, the root included.</summary>
    [Theory]
    [InlineData("01", 11)]
    [InlineData("02", 28)]
    [InlineData("03", 29)]
    [InlineData("04", 8)]
    [InlineData("05", 9)]
    [InlineData("06", 6)]
    [InlineData("07", 7)]
    [InlineData("08", 26)]
    [InlineData("09", 6)]
    [InlineData("10", 28)]
    [InlineData("11", 13)]
    [InlineData("12", 28)]
    [InlineData("13", 23)]
    [InlineData("14", 27)]
    [InlineData("15", 7)]
    [InlineData("16", 14)]
    [InlineData("17", 14)]
    [InlineData("18", 15)]
    [InlineData("19", 10)]
    [InlineData("20", 8)]
    public void Every_code_of_a_root_is_there_once(string root, int count)
    {
        var codes = Conducts.Select(c => c.Code).OfType<string>().Where(c => c.StartsWith(root, StringComparison.Ordinal)).ToList();

        Assert.Equal(codes.Distinct().Order(StringComparer.Ordinal), codes.Order(StringComparer.Ordinal));
        Assert.Equal(count, codes.Count);
        Assert.Contains(root, codes);
        Assert.Contains(root + "0", codes);
    }

    [Theory]
    [InlineData("03", "agree")]
    [InlineData("0331", "agree-0331 agree-033 agree")]
    [InlineData("041", "consult-phone consult")]
    [InlineData("042", "consult-visit-042 consult-visit consult")]
    [InlineData("043", "consult-visit-043 consult-visit consult")]
    [InlineData("044", "consult-third-party consult")]
    [InlineData("057", "support-057 support")]
    [InlineData("064", "cooperate-064 cooperate")]
    [InlineData("075", "aid-075 aid")]
    [InlineData("0831", "concede-0831 concede-083 concede")]
    [InlineData("0813", "retreat-0813 retreat")]
    [InlineData("0841", "retreat-release retreat")]
    [InlineData("0871", "retreat-ceasefire retreat")]
    [InlineData("0862", "retreat-access-0862 retreat-access retreat")]
    [InlineData("1041", "request-change-1041 request-change-104 request-change request")]
    [InlineData("1054", "request-yield-1054 request-yield request")]
    [InlineData("1122", "accuse-allege-1122 accuse-allege accuse-11 accuse")]
    [InlineData("092", "accuse-investigate-092 accuse-investigate accuse-09 accuse")]
    [InlineData("129", "reject-yield-129 reject-yield reject")]
    [InlineData("1382", "threaten-territory threaten")]
    [InlineData("1411", "protest-demo-1411 protest-demo protest")]
    [InlineData("145", "protest-riot protest")]
    [InlineData("154", "mobilize-troops-154 mobilize-troops mobilize")]
    [InlineData("155", "mobilize-155 mobilize")]
    [InlineData("16", "sanction")]
    [InlineData("160", "sanction-160 sanction")]
    [InlineData("161", "sanction-withdraw-161 sanction-withdraw sanction")]
    [InlineData("1622", "sanction-discontinue-1622 sanction-discontinue sanction")]
    [InlineData("163", "sanction-embargo sanction coerce-restrict coerce")]
    [InlineData("1662", "sanction-expel-1662 sanction-expel sanction")]
    [InlineData("173", "coerce-arrest coerce")]
    [InlineData("1712", "assault-seize assault")]
    [InlineData("175", "assault-175 assault")]
    [InlineData("176", "coerce-176 coerce")]
    [InlineData("191", "coerce-restrict-191 coerce-restrict coerce")]
    [InlineData("193", "assault-firearms assault-19 assault")]
    [InlineData("1952", "assault-heavy-weapons-1952 assault-heavy-weapons-195 assault-heavy-weapons assault-19 assault")]
    [InlineData("201", "assault-cleansing-201 assault-cleansing assault-20 assault")]
    [InlineData("2042", "assault-unconventional-2042 assault-unconventional assault-20 assault")]
    [InlineData("1834", "assault-1834 assault-18 assault")]
    [InlineData("0231", "cameo-appeal-0231 cameo-appeal-023 cameo-appeal")]
    public void A_code_leads_to_a_conduct_and_what_that_is_a_kind_of(string code, string chain) =>
        Assert.Equal(chain, string.Join(' ', Chain(Assert.Single(Conducts, c => c.Code == code))));

    [Fact]
    public void Every_conduct_says_what_it_means() => Assert.All(Conducts, c => Assert.False(string.IsNullOrWhiteSpace(c.Gloss)));

    private static IEnumerable<string> Chain(ConductSymbol conduct) => conduct.Parents.SelectMany(Chain).Prepend(conduct.Name);

    private static List<ConductSymbol> Read()
    {
        var compilation = Compilation.Create(SyntaxTree.ParseText("import std/plover", "main.commit"));
        var tree = compilation.Trees[1];
        var model = compilation.GetSemanticModel(tree);
        return
        [
            .. tree.Root.Statements.OfType<ConductStatementSyntax>()
                .Select(s => model.GetSymbol(s.Name.Identifier.Span.Start)).OfType<ConductSymbol>(),
        ];
    }
}
