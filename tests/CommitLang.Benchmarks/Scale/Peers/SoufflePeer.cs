namespace CommitLang.Benchmarks.Scale.Peers;

/// <summary>Soufflé, the question compiled beforehand, declarations and all.</summary>
internal sealed class SoufflePeer : IPeer
{
    public string Family => "souffle";

    public string Name => "Soufflé, compiled";

    public string? FindObstacle() => Programs.FindObstacle("souffle");

    public void Prepare(Material material)
    {
        SouffleText.WriteFacts(Path.Combine(material.Folder, SouffleText.Facts), material.Deeds);
        File.WriteAllText(Path.Combine(material.Folder, "question.dl"), SouffleText.Make(material.Question));
        Programs.Make(material, "souffle", "-o", "question", "question.dl");
    }

    public PeerRun Run(Material material, TimeSpan limit)
    {
        var answers = Path.Combine(material.Folder, "souffle.tsv");
        File.Delete(answers);
        var figures = MeasuredProcess.Run(Programs.Start(material, Path.Combine(material.Folder, "question"), "-F", ".", "-D", ".", "-j", "2"), limit, 0);
        return new PeerRun(figures, figures.Problem is null ? Answer.Of(File.ReadLines(answers).Select(line => line.Split('\t')).Select(f => ("d" + f[0], f[1]))) : null);
    }
}
