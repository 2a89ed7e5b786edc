namespace CommitLang.Syntax.Tests.Properties;

public sealed class ChangedTextTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void The_tree_of_a_changed_text_is_that_of_parsing_it(int seed)
    {
        var random = new Random(seed);
        var samples = Samples.All().ToList();
        for (var i = 0; i < 150; i++)
        {
            var tree = SyntaxTree.ParseText(samples[random.Next(samples.Count)]);
            for (var step = 0; step < 4; step++)
            {
                var text = RandomEdits.Edit(tree.Text.ToString(), random);
                tree = tree.WithChangedText(SourceText.From(text));
                AssertSame(SyntaxTree.ParseText(text), tree);
            }
        }
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public void The_tree_of_a_changed_text_is_that_of_parsing_it_whatever_the_text(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 500; i++)
        {
            var tree = SyntaxTree.ParseText(RandomEdits.Soup(random) + "\n" + RandomEdits.Soup(random));
            for (var step = 0; step < 4; step++)
            {
                var text = RandomEdits.Edit(tree.Text.ToString(), random);
                tree = tree.WithChangedText(SourceText.From(text));
                AssertSame(SyntaxTree.ParseText(text), tree);
            }
        }
    }

    [Fact]
    public void Statements_that_an_edit_does_not_touch_are_shared()
    {
        var text = string.Concat(Enumerable.Range(0, 100).Select(i => $"2023 US: not attack{i}\n"));
        var tree = SyntaxTree.ParseText(text);

        var changed = tree.WithChangedText(SourceText.From(text.Replace("attack50", "raid50", StringComparison.Ordinal)));

        var different = Enumerable.Range(0, 100).Where(i => !ReferenceEquals(tree.Root.Statements[i].Green, changed.Root.Statements[i].Green));
        Assert.Equal([49, 50], different);
    }

    [Fact]
    public void Closing_a_string_that_nothing_closed_changes_the_statements_between()
    {
        var text = "source s \"\"\"open\n" + string.Concat(Enumerable.Repeat("2023 US: not attack\n", 10));
        var tree = SyntaxTree.ParseText(text);

        var changed = tree.WithChangedText(SourceText.From(text + "\"\"\" grade B2\n"));

        Assert.Equal(11, tree.Root.Statements.Count);
        Assert.Single(changed.Root.Statements);
        Assert.Empty(changed.GetDiagnostics());
    }

    private static void AssertSame(SyntaxTree expected, SyntaxTree actual)
    {
        Assert.Equal(expected.GetDiagnostics().Select(d => d.ToString()), actual.GetDiagnostics().Select(d => d.ToString()));
        Assert.Equal(TreeText.Of(expected.Root), TreeText.Of(actual.Root));
    }
}
