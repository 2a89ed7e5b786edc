using System.Text;
using CommitLang.Cli.Output;
using Spectre.Console;

namespace CommitLang.Cli.Tests;

/// <summary>What a long run says while it works. The standard input takes as long as a test wants.</summary>
public sealed class ProgressTests
{
    private const string Clear = "\r\u001b[K";

    [Theory]
    [InlineData("check", "a.commit", "-")]
    [InlineData("why", "w", "a.commit", "-")]
    [InlineData("timeline", "a.commit", "-")]
    [InlineData("readings", "a.commit", "-")]
    [InlineData("diff", "2023", "2024", "a.commit", "-")]
    [InlineData("fmt", "a.commit", "-")]
    [InlineData("fix", "a.commit", "-")]
    public async Task After_a_second_a_terminal_is_told_what_is_done(params string[] arguments)
    {
        var (answer, error, time) = await Run(AnsiSupport.Yes, arguments, seconds: 1);
        Assert.Equal(0, answer.Status);
        Assert.StartsWith("\r", error, StringComparison.Ordinal);
        Assert.Contains(" (reading)\u001b[K", error.Replace("\rreading …", "\r2 of 2: <stdin> (reading)", StringComparison.Ordinal), StringComparison.Ordinal);

        // What is left on the terminal in the end is no line of progress.
        Assert.Contains(Clear, error, StringComparison.Ordinal);
        Assert.DoesNotContain("(", error[(error.LastIndexOf(Clear, StringComparison.Ordinal) + Clear.Length)..], StringComparison.Ordinal);
        time.Pass(100);
    }

    [Fact]
    public async Task Before_a_second_nothing_is_said()
    {
        var (answer, error, time) = await Run(AnsiSupport.Yes, ["check", "a.commit", "-"], seconds: 0.9);
        Assert.Equal((0, ""), (answer.Status, error));

        // And nothing is said afterwards: the work is done.
        time.Pass(100);
        Assert.Equal(1, time.Made);
    }

    [Theory]
    [InlineData(AnsiSupport.No)]
    [InlineData(null)]
    public async Task Where_no_line_can_be_written_over_nothing_is_said_and_no_timer_made(AnsiSupport? ansi)
    {
        var (answer, error, time) = await Run(ansi, ["check", "a.commit", "-"], seconds: 60);
        Assert.Equal((0, "", 0), (answer.Status, error, time.Made));
    }

    [Fact]
    public void The_line_follows_the_work_and_makes_room_for_messages()
    {
        using var writer = new StringWriter();
        var time = new StandingTime();
        var screen = Terminals.On(writer, AnsiSupport.Yes);
        var progress = new Progress(screen, time);
        progress.At(1, 3, "a.commit");
        progress.In(WorkPhase.Reading);
        progress.In(WorkPhase.Evaluating);
        time.Pass(1);
        progress.In(WorkPhase.Parsing);
        time.Pass(0.1);
        progress.At(2, 3, "b.commit");
        progress.In(WorkPhase.Mending);
        screen.Line(["message"]);
        time.Pass(0.1);
        progress.In(WorkPhase.LayingOut);
        progress.End();
        time.Pass(10);
        Assert.Equal(
            "\r1 of 3: a.commit (evaluating)\u001b[K\r2 of 3: b.commit (mending)\u001b[K" + Clear + "message\n"
            + "\r2 of 3: b.commit (laying out)\u001b[K" + Clear,
            writer.ToString());
    }

    private static async Task<(Answer Answer, string Error, StandingTime Time)> Run(AnsiSupport? ansi, string[] arguments, double seconds)
    {
        using var workspace = new Workspace().With("a.commit", "as of 2024-01-01\nUS: not fly as w\n");
        var time = new StandingTime();
        using var error = new StringWriter { NewLine = "\n" };
        var answer = await workspace.Run(
            () =>
            {
                time.Pass(seconds);
                return new MemoryStream(Encoding.UTF8.GetBytes("as of 2024-01-01\nUS: not swim as v\n"));
            },
            arguments,
            host => host with { Error = ansi is { } support ? Terminals.On(error, support) : Screen.Plain(error), Time = time });

        // These two end with a line of totals.
        var said = arguments[0] is "fmt" or "fix" && error.ToString() is var whole && whole.IndexOf(Clear, StringComparison.Ordinal) is >= 0 and var end
            ? whole[..(end + Clear.Length)]
            : error.ToString();
        return (answer, said, time);
    }
}
