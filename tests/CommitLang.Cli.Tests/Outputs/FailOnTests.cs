namespace CommitLang.Cli.Tests.Outputs;

/// <summary>A run fails on the answers that it was told to.</summary>
public sealed class FailOnTests
{
    private const string Words = """
        as of 2024-12-31
        2023-01-01 US: not decoupling toward China as w
        2023 US: will ratify by 2024-06-30 as treaty
        2023-05-05 US did ban(chips) toward China
        rule broad: ban(_) counts as decoupling according to China

        """;

    [Theory]
    [InlineData("consistent", "all", 0, "")]
    [InlineData("contradicted", "all", 1, "--fail-on contradicted: w is contradicted/breached, contested according to China (a.commit:2:1)\n")]
    [InlineData("contradicted", "common", 0, "")]
    [InlineData("contradicted", "China", 1, "--fail-on contradicted: w is contradicted/breached, contested according to China (a.commit:2:1)\n")]
    [InlineData("overdue", "common", 1, "--fail-on overdue: treaty is unverified/overdue (a.commit:3:1)\n")]
    [InlineData("pending,breached", "common", 0, "")]
    [InlineData("late, overdue", "China", 1, "--fail-on overdue: treaty is unverified/overdue according to China (a.commit:3:1)\n")]
    [InlineData("contested", "common", 1, "--fail-on contested: w is unverified/no-evidence, contested (a.commit:2:1)\n")]
    public void Only_what_is_shown_counts(string names, string reading, int status, string message)
    {
        using var workspace = new Workspace().With("a.commit", Words);
        var answer = workspace.Run("check", "a.commit", "--fail-on", names, "--reading", reading);
        Assert.Equal(status, answer.Status);
        Assert.Equal(message.Length == 0 ? "" : $"commitlang: {message}", answer.Error);
    }

    [Fact]
    public void It_can_be_said_several_times()
    {
        using var workspace = new Workspace().With("a.commit", Words);
        var answer = workspace.Run("check", "--fail-on", "overdue", "--fail-on", "unverified", "--reading", "common");
        Assert.Equal(1, answer.Status);
        Assert.Contains("--fail-on overdue,unverified: treaty", answer.Error);
        Assert.Contains("--fail-on unverified: w", answer.Error);
    }

    [Theory]
    [InlineData("contradict", "did you mean 'contradicted'?")]
    [InlineData("overdue,overdu", "'overdu' is no verdict or reason; did you mean 'overdue'?")]
    [InlineData("Late", "did you mean 'late'?")]
    [InlineData("zzz", "there are: consistent, contradicted, unverified, contested, ")]
    public void An_unknown_name_is_wrong_usage(string names, string message)
    {
        using var workspace = new Workspace().With("a.commit", Words);
        var answer = workspace.Run("check", "--fail-on", names);
        Assert.Equal((2, ""), (answer.Status, answer.Out));
        Assert.Contains(message, answer.Error);
    }
}
