using System.Text.RegularExpressions;

namespace CommitLang.Benchmarks.Scale.Peers;

/// <summary>gringo, with clasp behind it.</summary>
internal sealed partial class AspPeer : IPeer
{
    private const string Program = "question.lp";

    public string Family => "asp";

    public string Name => "gringo and clasp";

    public string? FindObstacle() => Programs.FindObstacle("gringo", "clasp");

    public void Prepare(Material material)
    {
        AspText.WriteFacts(Path.Combine(material.Folder, AspText.Facts), material.Deeds);
        File.WriteAllText(Path.Combine(material.Folder, Program), AspText.Make(material.Question));
    }

    public PeerRun Run(Material material, TimeSpan limit)
    {
        // 10 and 30: satisfiable, and nothing more to look for.
        var figures = MeasuredProcess.Run(Programs.Start(material, "sh", "-c", $"gringo {AspText.Facts} {Program} | clasp --verbose=1"), limit, 10, 30);
        return new PeerRun(figures, figures.Problem is null
            ? Answer.Of(Atoms().Matches(figures.Output).Select(atom => ("d" + atom.Groups["number"].Value, atom.Groups["verdict"].Value)))
            : null);
    }

    [GeneratedRegex(@"\b(?<verdict>consistent|contradicted|unverified)\((?<number>\d+)\)")]
    private static partial Regex Atoms();
}
