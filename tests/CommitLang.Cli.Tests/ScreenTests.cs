using CommitLang.Cli.Output;
using Spectre.Console;

namespace CommitLang.Cli.Tests;

public sealed class ScreenTests
{
    [Fact]
    public void A_terminal_has_colour_and_a_width()
    {
        var output = OnTerminal(AnsiSupport.Yes, screen => screen.Line(
            [new("red", Tone.Contradicted), " one two three four five six seven eight nine ten"], indent: 2, hang: 3));
        Assert.Equal("  \u001b[91mred\u001b[0m one two three four five six seven \n     eight nine ten\n", output.Replace("38;5;9", "91", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_colour_it_still_wraps()
    {
        var output = OnTerminal(AnsiSupport.No, screen => screen.Line([new("美国美国美国美国美国美国", Tone.Strong), " 美国美国 美国美国美国 x"]));
        Assert.Equal("美国美国美国美国美国美国 美国美国 \n  美国美国美国 x\n", output);
    }

    [Fact]
    public void A_long_word_is_not_broken()
    {
        var word = new string('x', 100);
        Assert.Equal($"a \n  {word} \n  b\n", OnTerminal(AnsiSupport.No, screen => screen.Line(["a " + word + " b"])));
    }

    [Fact]
    public void A_pipe_gets_the_line_as_it_is()
    {
        using var writer = new StringWriter();
        Screen.Plain(writer).Line([new("red", Tone.Contradicted), new string('x', 500)], indent: 1);
        Assert.Equal($" red{new string('x', 500)}\n", writer.ToString());
    }

    [Fact]
    public void Progress_is_for_terminals_only()
    {
        using var writer = new StringWriter();
        Screen.Plain(writer).Progress("1 of 2");
        Assert.Empty(writer.ToString());
        Assert.Equal("\r1 of 2\u001b[K\r\u001b[K", OnTerminal(AnsiSupport.Yes, screen =>
        {
            screen.Progress("1 of 2");
            screen.EndProgress();
        }));
    }

    private static string OnTerminal(AnsiSupport ansi, Action<Screen> write)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        write(Terminals.On(writer, ansi));
        return writer.ToString();
    }
}
