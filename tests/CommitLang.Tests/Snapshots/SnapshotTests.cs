namespace CommitLang.Tests.Snapshots;

/// <summary>The same test passes with the helper of tests/Shared and with the package Verify.Xunit.</summary>
public sealed class SnapshotTests
{
    [Fact]
    public async Task A_snapshot_stands_next_to_the_test() => await Verify("US: not decoupling\nunverified");

    [Theory]
    [InlineData("one")]
    [InlineData("two")]
    public async Task A_snapshot_can_be_named(string name) =>
        await Verify($"snapshot {name}").UseDirectory("Named").UseFileName(name);
}
