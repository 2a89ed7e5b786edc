using System.Diagnostics;

namespace CommitLang.Cli.Tests;

/// <summary>The same files give the same bytes, whatever the language, the time zone and the folder of the machine.</summary>
public sealed class SameEverywhereTests
{
    private const string Talks = """
        as of 2024-01-31
        source wire "The wire" publisher "Wire" published 2023-05-06 grade B2
        measure stock in kg
        2023-01-01 US: not decoupling toward China as no-decoupling
        2023-01-01 US: stock <= 1_300.5 kg as limit
        2023-01-01 İran: not ısıtmak as dotless
        2023-05-05 US did ban(chips) toward China [wire]
        2023-05-05 US had stock of 1310.25 kg [wire]
        rule severed: ban(?t) counts as decoupling when ?t is chips according to China
        expect limit consistent
        """;

    public static TheoryData<string> Commands =>
    [
        .. new[] { "text", "json", "sarif", "junit", "github", "markdown", "csv", "claimreview" }.Select(format => $"check --format {format}"),
        "why no-decoupling", "why limit --format json", "readings", "readings --format json", "timeline", "timeline --format json", "diff 2023-02 2023-12",
        "diff 2023-02 2023-12 --format json", "test --coverage", "parse talks.commit --format json", "fmt --check",
    ];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Of_every_command(string command)
    {
        var here = await Run(command, "C.UTF-8", "UTC");
        var there = await Run(command, "tr_TR.UTF-8", "Pacific/Kiritimati");
        Assert.Equal(here, there);
        Assert.NotEqual("", here.Output + here.Error);
    }

    private static async Task<(int Status, string Output, string Error)> Run(string command, string language, string zone)
    {
        using var workspace = new Workspace().With("talks.commit", Talks);
        var start = Binary.Start(workspace.Folder, command.Split(' '));
        start.Environment["LANG"] = start.Environment["LC_ALL"] = language;
        start.Environment["TZ"] = zone;
        using var process = Process.Start(start) ?? throw new InvalidOperationException("the process did not start");
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await error);
    }
}
