using System.Text;
using CommitLang.Syntax;

namespace CommitLang.Tests.Binding;

/// <summary>Whatever a text says, it is compiled and checked: with diagnostics, never with an exception.</summary>
public sealed class RandomEditsTests
{
    private const string Program =
        """
        import std/countries
        as of 2024-12-31 known by 2025-01-01
        accept E5
        require 2 sources
        actor NATO organ of West
        actor West
        actor Ally member of NATO from 2000 until 2010-06~ speaks for West acts for West
        conduct attack(where, how) "gloss" mutual
        conduct raid is attack
        topic chips is narrow
        topic narrow
        unit cask = 2 drum
        unit drum = 50 kg
        measure stockpile "gloss" in t total mutual
        source a "A" publisher "P" url "u" published 2023-05 grade B2
        agreement START "Title" from 2011 until 2026 party US from 2012 party Russia
        2023-06 each of NATO: will attack(chips) or raid toward China told Iran from 2020 by 2030 within 3 months every year as w [a "p"]
        2023-01-01 US: not attack(_, "x") except raid unless w/Ally is not contradicted/breached and (China did raid after Iran did attack) as v
        Iran: stockpile with China <= 50 % of stockpile at 2017 - 1..2 bn kg during 2020/2021 under START replacing v
        US: may raid until 2025
        US: count(raid) >= 3 from 2020 for 2 years if Iran has stockpile > 3 cask
        2023 US, UK possibly did not attack(chips) toward China as strike [a], [a] according to Iran
        2023-06~/.. one of NATO did attack
        2023 Iran had stockpile about -3.5..2_000 k kg with US corrects strike
        2023 US monitored Iran attack toward China
        2023 Iran withheld stockpile
        2024-01-01 Iran suspends START
        rule r: ?a did raid(?t) toward ?b and ?b did not attack within 3 days counts as not attack(?t) toward ?b when ?t is not narrow or ?a in NATO
        rule s: at least 3 raid(_) within 1 year counts as attack unless ?x did raid and not (?y had stockpile >= 3 t) overrides r
        expect 2 of w contradicted/breached as of 2024 known by 2025 according to US
        events "f.tsv" format x measure stockpile with a = "b"
        """;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_edits_of_a_program_are_compiled(int seed)
    {
        var random = new Random(seed);
        var words = SyntaxTree.ParseText(Program).Root.DescendantTokens().Select(t => t.ToFullString()).ToArray();
        for (int round = 0; round < 400; round++)
        {
            var edited = words.ToList();
            for (int edits = random.Next(1, 12); edits > 0; edits--)
            {
                int place = random.Next(edited.Count);
                switch (random.Next(4))
                {
                    case 0:
                        edited.RemoveAt(place);
                        break;
                    case 1:
                        edited.Insert(place, words[random.Next(words.Length)]);
                        break;
                    case 2:
                        edited[place] = words[random.Next(words.Length)];
                        break;
                    default:
                        int other = random.Next(edited.Count);
                        (edited[place], edited[other]) = (edited[other], edited[place]);
                        break;
                }
            }

            string text = string.Concat(edited);
            var tree = SyntaxTree.ParseText(text);
            var compilation = Compilation.Create(tree);

            var check = compilation.Lower();
            Assert.All(compilation.GetDiagnostics(), d => Assert.InRange(d.Span.End, 0, d.Location.Text.Length));
            Assert.Equal(check.Records.Count, check.Program.Records.Length);
            Assert.NotNull(compilation.GetSemanticModel(tree).Records.ToString());
            Assert.All(compilation.Check(new CheckOptions { Today = new(2024, 12, 31) }).Declarations, d => Assert.NotNull(d.Evidence.ToString()));
        }
    }

    /// <summary>Found by random edits: tests and verdicts were joined like patterns, and the binder did not know them as such.</summary>
    [Theory]
    [InlineData("rule r: ?a did pay(?t) counts as c when ?t is narrow after ?a did refuse")]
    [InlineData("rule r: ?a did pay(?t) counts as c when (?t is narrow and ?a did refuse within 3 days)")]
    [InlineData("rule r: ?a did pay(?t) counts as c when (?a did refuse and not ?a did ask within 3 days)")]
    [InlineData("rule r: ?a did pay(?t) counts as c when (?a did refuse and (?a did ask) within 3 days)")]
    [InlineData("US: not raid if US/not-raid is contradicted after US did refuse")]
    [InlineData("US: not raid if (US/not-raid is contradicted and US did refuse within 3 days)")]
    public void Only_patterns_are_joined_by_after_and_within(string statement)
    {
        var compilation = Compilation.Create(SyntaxTree.ParseText(statement));
        Assert.NotNull(compilation.Lower());
        Assert.Contains(compilation.GetDiagnostics(), d => d.Id.StartsWith("CL0", StringComparison.Ordinal));
    }

    [Fact]
    public void Random_characters_are_compiled()
    {
        var random = new Random(4);
        for (int round = 0; round < 500; round++)
        {
            var text = new StringBuilder(Program);
            for (int edits = random.Next(1, 30); edits > 0; edits--)
            {
                text[random.Next(text.Length)] = (char)(random.Next(8) == 0 ? random.Next(0x10000) : random.Next(10, 127));
            }

            Assert.NotNull(Compilation.Create(SyntaxTree.ParseText(text.ToString())).Lower());
        }
    }
}
