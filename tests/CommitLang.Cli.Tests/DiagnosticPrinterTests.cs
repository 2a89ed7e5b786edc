using CommitLang.Cli.Output;
using CommitLang.Syntax;

namespace CommitLang.Cli.Tests;

public sealed class DiagnosticPrinterTests
{
    private static readonly DiagnosticDescriptor Descriptor = new("CL1999", "A test", "there is no actor '{0}'", DiagnosticSeverity.Error);

    [Theory]
    [InlineData("US: fly toward [|Chnia|]\n", "1 | US: fly toward Chnia", "  |                ^^^^^")]
    [InlineData("\r\nUS\t:\t[|a|]\r\n", "2 | US  :   a", "  |         ^")]
    [InlineData("美国: [|中国|] x", "1 | 美国: 中国 x", "  |       ^^^^")]
    [InlineData("e\u0301 [|x|]", "1 | e\u0301 x", "  |   ^")]
    [InlineData("a \u202E[|b|]", "1 | a \\u{202E}b", "  |           ^")]
    [InlineData("a \u001B[31m[|b|]", "1 | a \\u{1B}[31mb", "  |             ^")]
    [InlineData("\uFEFF[|US|]: x", "1 | US: x", "  | ^^")]
    [InlineData("US: fly[||]\nx", "1 | US: fly", "  |        ^")]
    [InlineData("US[|: fly\n  toward|] x", "1 | US: fly", "  |   ^^^^^")]
    [InlineData("US[|\n|]x", "1 | US", "  |   ^")]
    [InlineData("[||]", "1 |", "  | ^")]
    [InlineData("🕊🕊 [|🕊|]", "1 | 🕊🕊 🕊", "  |      ^^")]
    public void The_place_is_underlined(string marked, string line, string underline)
    {
        var lines = Print(marked).Split('\n');
        Assert.Equal("error[CL1999]: there is no actor 'Chnia'", lines[0]);
        Assert.Equal("  |", lines[2]);
        Assert.Equal(line, lines[3]);
        Assert.Equal(underline, lines[4]);
    }

    [Fact]
    public void A_long_line_is_cut_around_the_place()
    {
        var text = string.Concat(Enumerable.Repeat("0123456789", 5_000_000));
        var lines = Print(text + "[|here|]" + text).Split('\n');
        Assert.Equal(" --> a.commit:1:50000001", lines[1]);
        Assert.InRange(lines[3].Length, 80, 125);
        Assert.StartsWith("1 | …", lines[3], StringComparison.Ordinal);
        Assert.EndsWith("…", lines[3], StringComparison.Ordinal);
        Assert.Equal(lines[3].IndexOf("here", StringComparison.Ordinal), lines[4].IndexOf("^^^^", StringComparison.Ordinal));
    }

    [Fact]
    public void The_mend_stands_below()
    {
        var output = Print("US: fly toward [|Chnia|]", diagnostic => diagnostic.WithFix("did you mean 'China'?", "China"));
        Assert.Contains("\n  = help: did you mean 'China'?\n\n", output);
        output = Print("US: fly toward [|Chnia|]", diagnostic => diagnostic.WithFix("write the name in full", "China"));
        Assert.Contains("\n  = help: write the name in full: China\n\n", output);
    }

    private static string Print(string marked, Func<Diagnostic, Diagnostic>? change = null)
    {
        var start = marked.IndexOf("[|", StringComparison.Ordinal);
        var end = marked.IndexOf("|]", StringComparison.Ordinal) - 2;
        var text = SourceText.From(marked.Remove(end + 2, 2).Remove(start, 2), "a.commit");
        var diagnostic = Diagnostic.Create(Descriptor, new Location(text, TextSpan.FromBounds(start, end)), "Chnia");
        using var writer = new StringWriter();
        DiagnosticPrinter.Print(Screen.Plain(writer), change?.Invoke(diagnostic) ?? diagnostic);
        return writer.ToString();
    }
}
