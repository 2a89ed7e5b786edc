using System.Text;

namespace CommitLang.Syntax.Tests.Properties;

public sealed class AnyTextTests
{
    [Fact]
    public void The_samples_parse_without_a_diagnostic()
    {
        foreach (var text in Samples.All().Take(3))
        {
            Assert.Empty(Check(text).GetDiagnostics());
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_bytes_become_a_tree(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 300; i++)
        {
            var bytes = new byte[random.Next(400)];
            random.NextBytes(bytes);
            Check(Encoding.UTF8.GetString(bytes));
            Check(Encoding.Latin1.GetString(bytes));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_pieces_of_the_language_become_a_tree(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 2000; i++)
        {
            Check(RandomEdits.Soup(random));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_edits_of_valid_texts_become_a_tree(int seed)
    {
        var random = new Random(seed);
        var samples = Samples.All().ToList();
        for (var i = 0; i < 300; i++)
        {
            Check(RandomEdits.Edit(samples[random.Next(samples.Count)], random));
        }
    }

    [Fact]
    public void Every_pair_of_tokens_becomes_a_tree()
    {
        var tokens = Enum.GetValues<SyntaxKind>().Select(SyntaxFacts.GetText).OfType<string>()
            .Concat(["name", "US/x", "?v", "\"s\"", "5", "2023-01", "$", "\"", "`n`"]).ToList();
        foreach (var first in tokens)
        {
            foreach (var second in tokens)
            {
                Check($"2023 US: {first} {second}\n{first} {second}\nrule r: {first}{second}\n");
            }
        }
    }

    [Theory]
    [InlineData("(", ")")]
    [InlineData("not ", "")]
    [InlineData("(not (", "))")]
    [InlineData("US did x after ", "")]
    [InlineData("(US did x and ", ")")]
    public void Ten_thousand_levels_draw_a_diagnostic(string open, string close)
    {
        var nested = string.Concat(Enumerable.Repeat(open, 10_000)) + "US did y" + string.Concat(Enumerable.Repeat(close, 10_000));

        var tree = Check($"2023 US: talk if {nested}\nrule r: {nested} counts as z\n2023 US: not raid\n");

        Assert.Contains(tree.GetDiagnostics(), d => d.Id == "CL0018" && d.Location.LineSpan.Start.Line == 0);
        Assert.DoesNotContain(tree.GetDiagnostics(), d => d.Location.LineSpan.Start.Line == 2);
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("\"\"\"")]
    [InlineData("(")]
    [InlineData("a+")]
    [InlineData("a/")]
    [InlineData("f(a ")]
    [InlineData("toward ,")]
    [InlineData("or ")]
    [InlineData("$")]
    [InlineData("? ")]
    [InlineData("\u200B")]
    [InlineData("as w [s] ")]
    public void A_line_of_one_piece_over_and_over_is_read_in_linear_time(string piece)
    {
        var line = "2023 US: not attack " + string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));

        var tree = Check(line + "\n2023 US: not raid\n");

        Assert.Equal(2, tree.Root.Statements.Count);
    }

    [Fact]
    public void A_line_of_fifty_megabytes_is_read()
    {
        var line = string.Concat("2023 US: not attack [s \"", new string('x', 50_000_000), "\"]\n");

        var tree = SyntaxTree.ParseText(line + "2023 US: not raid\n");

        Assert.Equal(2, tree.Root.Statements.Count);
        Assert.Empty(tree.GetDiagnostics());
    }

    /// <summary>Large texts are cut and parsed by two cores: their statements are those of the parts.</summary>
    [Fact]
    public void A_large_text_has_the_statements_of_its_parts()
    {
        var part = "## One.\n2023-06-19 US, UK: not attack toward China as w [s]\n2023 US didd attack\n  toward\n\nrule r: a counts\n2022 US had trade of 3 bn USD # so\n";
        const int Times = 20_000;

        var small = Check(part);
        var text = string.Concat(Enumerable.Repeat(part, Times));
        var large = SyntaxTree.ParseText(SourceText.From(text, ""), mayUseTwoCores: true);

        Assert.Equal(text, large.Root.ToFullString());
        Assert.Equal(Times * small.Root.Statements.Count, large.Root.Statements.Count);
        Assert.Equal(Times * small.GetDiagnostics().Count, large.GetDiagnostics().Count);
        for (var time = 0; time < Times; time += 997)
        {
            for (var i = 0; i < small.Root.Statements.Count; i++)
            {
                Assert.Equal(TreeText.Of(small.Root.Statements[i]), TreeText.Of(large.Root.Statements[(time * small.Root.Statements.Count) + i]));
            }
        }
    }

    [Fact]
    public void Parsing_a_large_text_can_be_taken_back()
    {
        var text = string.Concat(Enumerable.Repeat("2023 US did attack\n", 200_000));

        Assert.ThrowsAny<OperationCanceledException>(() => SyntaxTree.ParseText(SourceText.From(text, ""), mayUseTwoCores: true, new CancellationToken(canceled: true)));
    }

    private static SyntaxTree Check(string text)
    {
        var tree = SyntaxTree.ParseText(text);
        Assert.Equal(text, tree.Root.ToFullString());
        Assert.All(tree.GetDiagnostics(), d => Assert.True(new TextSpan(0, text.Length + 1).Contains(d.Span), d.ToString()));
        Assert.Equal(tree.GetDiagnostics().Count > 0, tree.Root.ContainsDiagnostics);
        return tree;
    }
}
