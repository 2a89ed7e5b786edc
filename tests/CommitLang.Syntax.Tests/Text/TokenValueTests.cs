namespace CommitLang.Syntax.Tests.Text;

/// <summary>What the texts of tokens stand for.</summary>
public sealed class TokenValueTests
{
    [Theory]
    [InlineData("source s", "")]
    [InlineData("source s \"\"", "")]
    [InlineData("source s \"a \\\"b\\\"\"", "a \"b\"")]
    [InlineData("source s \"not closed", "not closed")]
    [InlineData("source s \"", "")]
    public void A_string_stands_for_what_is_between_its_marks_even_if_it_is_missing(string text, string expected)
    {
        var source = Assert.IsType<SourceStatementSyntax>(SyntaxTree.ParseText(text).Root.Statements[0]);

        Assert.Equal(expected, source.Title.ValueText);
    }
}
