namespace CommitLang.Syntax.Tests.Text;

public sealed class LineEndsTests
{
    [Theory]
    [InlineData("", 1)]
    [InlineData("a", 1)]
    [InlineData("a\n", 2)]
    [InlineData("a\r\nb", 2)]
    [InlineData("a\rb\n\nc", 4)]
    public void A_line_ends_in_LF_CRLF_or_CR(string text, int lines) => Assert.Equal(lines, SourceText.From(text).LineCount);

    [Theory]
    [InlineData(0, "1:1")]
    [InlineData(3, "2:1")]
    [InlineData(4, "2:2")]
    [InlineData(5, "3:1")]
    public void A_place_is_counted_from_one_when_shown(int position, string place) =>
        Assert.Equal(place, SourceText.From("a\r\nb\rc").GetLinePosition(position).ToString());
}
