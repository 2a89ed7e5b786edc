using System.Text;

namespace CommitLang.Cli.Tests;

/// <summary>The token that the command line hands to a command stops it.</summary>
public sealed class StopTests
{
    [Theory]
    [InlineData("check", "-")]
    [InlineData("fmt", "-")]
    [InlineData("parse", "-")]
    [InlineData("check", "a.commit", "-", "b.commit")]
    public async Task A_command_stops_in_the_middle(params string[] arguments)
    {
        using var workspace = new Workspace().With("a.commit", "US: not fly\n").With("b.commit", "US: not fly\n");
        using var source = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => workspace.Run(Input, arguments, source.Token));

        Stream Input()
        {
            source.Cancel();
            return new MemoryStream(Encoding.UTF8.GetBytes("US:   not fly\n"));
        }
    }

    [Fact]
    public async Task Files_behind_the_one_at_which_it_was_stopped_stay_as_they_are()
    {
        using var workspace = new Workspace().With("a.commit", "US:   fly\n").With("b.commit", "US:   fly\n");
        using var source = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => workspace.Run(Input, ["fmt", "a.commit", "-", "b.commit"], source.Token));
        Assert.Equal("US: fly\n", workspace.Read("a.commit"));
        Assert.Equal("US:   fly\n", workspace.Read("b.commit"));
        Assert.Equal(2, Directory.GetFiles(workspace.Folder).Length);

        Stream Input()
        {
            source.Cancel();
            return new MemoryStream();
        }
    }
}
