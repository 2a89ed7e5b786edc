using CommitLang.LanguageServer.Features;

namespace CommitLang.LanguageServer.Tests.Features;

/// <summary>Texts that Markdown shows as they are written.</summary>
public sealed class MarkdownTests
{
    [Theory]
    [InlineData("plain text, as it is", "plain text, as it is")]
    [InlineData("stockpile of 1_021 kg [iaea; A1] <= 300", "stockpile of 1_021 kg [iaea; A1] <= 300")]
    [InlineData("*bold* _so_ <b> a](b) ~~x~~", "\\*bold\\* \\_so\\_ \\<b> a\\](b) \\~\\~x\\~\\~")]
    [InlineData("# no heading", "\\# no heading")]
    [InlineData("- no list", "\\- no list")]
    [InlineData("write `by`, not `of`", "write `by`, not `of`")]
    [InlineData("one ` alone", "one \\` alone")]
    [InlineData("two\nlines", "two lines")]
    public void A_text_shows_as_it_is_written(string text, string expected)
    {
        Assert.Equal(expected, Markdown.Text(text));
    }

    [Theory]
    [InlineData("actor US", "`actor US`")]
    [InlineData("actor `by`", "`` actor `by` ``")]
    [InlineData("`by`: not x", "`` `by`: not x ``")]
    public void Code_is_fenced_by_more_backquotes_than_it_has(string text, string expected)
    {
        Assert.Equal(expected, Markdown.Code(text));
    }
}
