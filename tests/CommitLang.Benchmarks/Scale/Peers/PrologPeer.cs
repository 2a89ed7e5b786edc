namespace CommitLang.Benchmarks.Scale.Peers;

/// <summary>SWI-Prolog, with the facts as text or compiled beforehand.</summary>
internal sealed class PrologPeer(PrologFacts facts) : IPeer
{
    private const string Program = "question.pl";

    public string Family => "prolog";

    public string Name => facts == PrologFacts.Text ? "SWI-Prolog" : "SWI-Prolog, facts compiled beforehand";

    public string? FindObstacle() => Programs.FindObstacle("swipl");

    public void Prepare(Material material)
    {
        PrologText.WriteFacts(Path.Combine(material.Folder, PrologText.Facts), material.Deeds);
        File.WriteAllText(Path.Combine(material.Folder, Program), PrologText.Make(material.Question));
        if (facts == PrologFacts.Compiled)
        {
            Programs.Make(material, "swipl", "-g", $"qcompile('{PrologText.Facts}')", "-t", "halt");
        }
    }

    public PeerRun Run(Material material, TimeSpan limit)
    {
        var answers = Path.Combine(material.Folder, "prolog.csv");
        File.Delete(answers);
        var load = facts == PrologFacts.Text ? PrologText.Facts : Path.ChangeExtension(PrologText.Facts, ".qlf");
        var figures = MeasuredProcess.Run(Programs.Start(material, "swipl", "-O", "-g", $"load_files('{load}'),consult('{Program}'),main", "-t", "halt"), limit, 0);
        return new PeerRun(figures, figures.Problem is null ? Answer.OfLines(answers, ',') : null);
    }
}
