using System.Globalization;
using System.Text;

namespace CommitLang.Cli.Tests;

/// <summary>A check over a large table gives the same bytes on one core as on several.</summary>
public sealed class SameForAllCoresTests
{
    private const int Rows = 120_000;

    [Theory]
    [InlineData("check", "--format", "json", "--evidence", "3")]
    [InlineData("check", "--format", "csv", "--evidence", "0")]
    [InlineData("timeline", "w7", "--format", "json")]
    public void Of_a_large_table(params string[] arguments)
    {
        using var workspace = new Workspace().With("big.commit", Check()).With("big.tsv", Table());
        var one = Run("1");
        Assert.Equal("", one.Error.Contains("error", StringComparison.Ordinal) ? one.Error : "");
        Assert.NotEqual("", one.Out);
        Assert.Equal(one, Run("2"));
        Assert.Equal(one, Run("7"));

        Answer Run(string cores) => Binary.Run(workspace.Folder, "", arguments, ("DOTNET_PROCESSOR_COUNT", cores));
    }

    private static string Check()
    {
        var random = new Random(5);
        var text = new StringBuilder("as of 2023-12-31\n");
        for (int i = 0; i < 12; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"actor A{i}{(i == 11 ? " organ of A0" : "")}\n");
        }

        for (int i = 0; i < 24; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"conduct c{i}{(i >= 6 ? $" is c{i % 6}" : i == 5 ? " mutual" : "")}\n");
        }

        text.Append("""
            conduct reprisal
            conduct wave
            conduct quarrel
            conduct turn
            rule r1: ?a did c7 toward ?b after ?b did c8 toward ?a within 5 days counts as reprisal
            rule r2: at least 3 c2 within 10 days counts as wave
            rule r3: ?a did c1 toward ?b and ?a did c3 toward ?b within 4 days counts as quarrel unless ?b is A1
            rule r4: reprisal counts as turn from 2020
            events "big.tsv"

            """);
        for (int i = 0; i < 300; i++)
        {
            string conduct = random.Next(4) == 0 ? new[] { "reprisal", "wave", "quarrel", "turn" }[random.Next(4)] : $"c{random.Next(24)}";
            string toward = random.Next(2) == 0 ? "" : $" toward A{random.Next(11)}";
            string words = random.Next(3) switch
            {
                0 => $"not {conduct}{toward} from {2019 + random.Next(3)} until {2021 + random.Next(2)}",
                1 => $"{conduct}{toward} by {2019 + random.Next(4)}",
                _ => $"count({conduct}) <= {random.Next(400)} during {2019 + random.Next(4)}",
            };
            text.Append(CultureInfo.InvariantCulture, $"2019-01-01 A{random.Next(11)}: {words} as w{i}\n");
        }

        return text.ToString();
    }

    /// <summary>Not quite in the order of days, and some rows told twice.</summary>
    private static string Table()
    {
        var random = new Random(6);
        var text = new StringBuilder("actor\tconduct\tcounterpart\tdate\n");
        var first = new DateOnly(2019, 1, 1);
        for (int i = 0; i < Rows; i++)
        {
            int day = Math.Max(0, (int)(i * 1700L / Rows) - random.Next(3));
            string counterpart = random.Next(9) == 0 ? "" : $"A{random.Next(13)}";
            text.Append(CultureInfo.InvariantCulture, $"A{random.Next(12)}\tc{random.Next(25)}\t{counterpart}\t{first.AddDays(day):yyyy-MM-dd}\n");
        }

        return text.ToString();
    }
}
