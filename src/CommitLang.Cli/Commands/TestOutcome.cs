using System.Collections.Immutable;
using CommitLang.Cli.Files;

namespace CommitLang.Cli.Commands;

/// <summary>How the test of one file went.</summary>
internal sealed record TestOutcome
{
    internal required Snapshot Files { get; init; }

    internal required SnapshotState Snapshot { get; init; }

    /// <summary>The snapshot where the answers differ from it; else empty.</summary>
    internal string Expected { get; init; } = "";

    /// <summary>The answers as a snapshot where they differ; else empty.</summary>
    internal string Actual { get; init; } = "";

    /// <summary>Whether the answers are in the received file; false where they are right, or it cannot be written.</summary>
    internal bool IsReceived { get; init; }

    /// <summary>How many expectations the file has, and how many of them hold.</summary>
    internal int Expectations { get; init; }

    internal int Held { get; init; }

    /// <summary>Whether there are errors other than expectations that do not hold.</summary>
    internal bool HasErrors { get; init; }

    /// <summary>How its verdicts mirror; null where that was not asked for, or cannot be said.</summary>
    internal MirrorResult? Mirror { get; init; }

    internal ImmutableArray<CoverageItem> Coverage { get; init; } = [];

    internal bool Passed => Problems().Count == 0;

    /// <summary>Why it failed, each in a few words; empty if it passed.</summary>
    internal List<string> Problems()
    {
        var problems = new List<string>();
        if (HasErrors)
        {
            problems.Add("it has errors");
        }

        if (Held < Expectations)
        {
            problems.Add($"{Expectations - Held} of {Number(Expectations, "expectation")} not met");
        }

        if (Snapshot == SnapshotState.New)
        {
            problems.Add("there is no snapshot of the answers yet" + Received("and --accept makes them the snapshot"));
        }

        if (Snapshot == SnapshotState.Differs)
        {
            problems.Add("the answers differ from the snapshot" + Received("and --accept takes them over"));
        }

        if (Mirror is { Problems.IsEmpty: false })
        {
            problems.Add("its mirror image cannot be checked");
        }

        if (Mirror is { Differences: { IsEmpty: false } differences })
        {
            problems.Add($"{Number(differences.Length, "verdict")} of {Mirror.Compared} not mirrored");
        }

        return problems;
    }

    private string Received(string mend) => IsReceived ? $"; they are in {Files.ReceivedFile.Path}, {mend}" : "";

    internal static string Number(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
