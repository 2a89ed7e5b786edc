using CommitLang.Symbols;
using CommitLang.Syntax;

namespace CommitLang.Tests.Library;

/// <summary><c>std/countries</c> against what is known about ISO 3166 otherwise.</summary>
public sealed class CountriesTests
{
    private static readonly List<ActorSymbol> Countries = Read();

    [Fact]
    public void There_are_249_each_with_codes_of_its_own()
    {
        Assert.Equal(249, Countries.Count);
        Assert.Equal(249, Countries.Select(c => c.Code).Distinct().Count());
        Assert.Equal(249, Countries.Select(Alpha2).Distinct().Count());
        Assert.All(Countries, c => Assert.Matches("^[A-Z]{3}$", c.Code));
    }

    [Fact]
    public void They_stand_in_the_order_of_their_names() =>
        Assert.Equal(
            Countries.Select(c => c.Name).OrderBy(n => n.Replace('-', ' ').ToUpperInvariant(), StringComparer.Ordinal),
            Countries.Select(c => c.Name));

    [Theory]
    [InlineData("China", "CN", "CHN", "People's Republic of China")]
    [InlineData("Germany", "DE", "DEU", "Federal Republic of Germany")]
    [InlineData("South-Korea", "KR", "KOR", "Republic of Korea")]
    [InlineData("North-Korea", "KP", "PRK", "Democratic People's Republic of Korea")]
    [InlineData("US", "US", "USA", "United States of America")]
    [InlineData("UK", "GB", "GBR", "United Kingdom of Great Britain and Northern Ireland")]
    [InlineData("Russia", "RU", "RUS", "Russian Federation")]
    [InlineData("Iran", "IR", "IRN", "Islamic Republic of Iran")]
    [InlineData("Switzerland", "CH", "CHE", "Swiss Confederation")]
    [InlineData("Turkey", "TR", "TUR", "Republic of Türkiye")]
    [InlineData("Czechia", "CZ", "CZE", "Czech Republic")]
    [InlineData("Austria", "AT", "AUT", "Republic of Austria")]
    [InlineData("Australia", "AU", "AUS", "Commonwealth of Australia")]
    [InlineData("Slovakia", "SK", "SVK", "Slovak Republic")]
    [InlineData("Slovenia", "SI", "SVN", "Republic of Slovenia")]
    [InlineData("Niger", "NE", "NER", "Republic of the Niger")]
    [InlineData("Nigeria", "NG", "NGA", "Federal Republic of Nigeria")]
    [InlineData("Ivory-Coast", "CI", "CIV", "Republic of Côte d'Ivoire")]
    [InlineData("DR-Congo", "CD", "COD", "DRC")]
    [InlineData("Congo", "CG", "COG", "Congo-Brazzaville")]
    [InlineData("UAE", "AE", "ARE", "United-Arab-Emirates")]
    [InlineData("Myanmar", "MM", "MMR", "Burma")]
    [InlineData("Eswatini", "SZ", "SWZ", "Swaziland")]
    [InlineData("Palestine", "PS", "PSE", "State of Palestine")]
    [InlineData("Taiwan", "TW", "TWN", "Republic of China")]
    [InlineData("Hong-Kong", "HK", "HKG", "Hong Kong Special Administrative Region of China")]
    [InlineData("Greenland", "GL", "GRL", null)]
    [InlineData("South-Sudan", "SS", "SSD", "Republic of South Sudan")]
    [InlineData("Timor-Leste", "TL", "TLS", "East-Timor")]
    [InlineData("Samoa", "WS", "WSM", "Independent State of Samoa")]
    [InlineData("American-Samoa", "AS", "ASM", null)]
    public void A_country_has_its_codes_and_other_names(string name, string alpha2, string alpha3, string? other)
    {
        var country = Assert.Single(Countries, c => c.Name == name);
        Assert.Equal((alpha2, alpha3), (Alpha2(country), country.Code));
        if (other is not null)
        {
            Assert.Contains(other, country.OtherNames);
        }
    }

    [Fact]
    public void Kosovo_has_no_code_and_is_not_there() => Assert.DoesNotContain(Countries, c => c.Name == "Kosovo");

    /// <summary>The last of the other names is the code of two letters.</summary>
    private static string Alpha2(ActorSymbol country)
    {
        string code = country.OtherNames[^1];
        Assert.Matches("^[A-Z]{2}$", code);
        return code;
    }

    private static List<ActorSymbol> Read()
    {
        var compilation = Compilation.Create(SyntaxTree.ParseText("import std/countries", "main.commit"));
        var tree = compilation.Trees[1];
        var model = compilation.GetSemanticModel(tree);
        return
        [
            .. tree.Root.Statements.OfType<ActorStatementSyntax>()
                .Select(s => model.GetSymbol(s.Name.Identifier.Span.Start)).OfType<ActorSymbol>(),
        ];
    }
}
