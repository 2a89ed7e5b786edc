using CommitLang;
using CommitLang.Testing;

namespace Hotline.Tests;

public sealed class HotlineTests
{
    [Fact]
    public async Task The_answers_as_of_the_end_of_the_year()
    {
        var result = CommitCheck.File("hotline.commit");
        await Verify(result);
    }

    [Fact]
    public async Task The_answers_before_the_line_was_jammed()
    {
        var result = CommitCheck.File("hotline.commit", asOf: new DateOnly(2024, 7, 31));
        await Verify(result);
    }

    [Fact]
    public void A_single_verdict()
    {
        var result = CommitCheck.Text("""
            as of 2024-12-31
            2024-01-10 Borland: not cut-line toward Arland as open-line
            2024-08-03 Borland did cut-line toward Arland
            """).Result;
        Assert.Equal(Verdict.Contradicted, Assert.Single(result.Declarations).Verdict);
    }
}
