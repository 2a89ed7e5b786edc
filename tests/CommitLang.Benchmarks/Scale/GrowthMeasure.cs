using System.Globalization;
using CommitLang.Benchmarks.Scale.Peers;

namespace CommitLang.Benchmarks.Scale;

/// <summary>How the time grows with the records: CommitLang alone, on so many and on ten times as many, in turns.</summary>
internal static class GrowthMeasure
{
    private const int Times = 10;

    public static void Run(ScaleOptions options, string folder, TextWriter output)
    {
        var peer = new CommitLangPeer(options.Program);
        if (peer.FindObstacle() is { } obstacle)
        {
            output.WriteLine($"growth: {obstacle}");
            return;
        }

        Material[] materials = [Contest.MaterialOf(options, Workload.Rules, options.Records, folder), Contest.MaterialOf(options, Workload.Rules, options.Records * Times, folder)];
        var runs = materials.Select(_ => new List<ProcessFigures>()).ToArray();
        for (var round = 0; round < options.Runs; round++)
        {
            foreach (var (material, figures) in materials.Zip(runs))
            {
                peer.Prepare(material);
                figures.Add(peer.Run(material, options.Limit).Figures);
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"growth: rules, {options.Declarations} declarations; medians of {options.Runs}, whole processes from text to verdicts"));
        output.WriteLine();
        var table = new ResultTable("records", "time", "growth", "processor", "memory");
        var first = Medians.Of(runs[0].Select(run => run.Wall));
        foreach (var (material, figures) in materials.Zip(runs))
        {
            var count = material.Deeds.Count.ToString(CultureInfo.InvariantCulture);
            if (figures.Find(run => run.Problem is not null) is { Problem: { } problem })
            {
                table.Add(count, problem, "–", "–", "–");
                continue;
            }

            var wall = Medians.Of(figures.Select(run => run.Wall));
            table.Add(
                count, ResultTable.Seconds(wall), ResultTable.Times(wall / first), ResultTable.Seconds(Medians.Of(figures.Select(run => run.Processor))),
                ResultTable.Megabytes(Medians.Of(figures.Select(run => run.PeakBytes))));
        }

        table.Write(output);
        output.WriteLine();
    }
}
