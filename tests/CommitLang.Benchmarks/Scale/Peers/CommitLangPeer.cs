namespace CommitLang.Benchmarks.Scale.Peers;

/// <summary>CommitLang: the native program, with its answers in a file as CSV.</summary>
/// <param name="program">The native program, or the assembly that <c>dotnet</c> runs; null where none was found.</param>
internal sealed class CommitLangPeer(string? program) : IPeer
{
    private const string Answers = "commitlang.csv";

    public string Family => "commitlang";

    public string Name => program is not null && IsAssembly(program) ? "CommitLang, not native" : "CommitLang";

    public string? FindObstacle() => program is null ? "no program: --commitlang PATH or COMMITLANG_BINARY names it" : File.Exists(program) ? null : $"there is no '{program}'";

    public void Prepare(Material material) => File.WriteAllText(Path.Combine(material.Folder, "check.commit"), CheckText.Make(material.Question));

    public PeerRun Run(Material material, TimeSpan limit)
    {
        var answers = Path.Combine(material.Folder, Answers);
        File.Delete(answers);
        string[] arguments = ["check", "check.commit", "--quiet", "--evidence", "0", "-o", $"csv={Answers}"];
        var start = program is not null && IsAssembly(program)
            ? Programs.Start(material, "dotnet", [program, .. arguments])
            : Programs.Start(material, program ?? "commitlang", arguments);
        var figures = MeasuredProcess.Run(start, limit, 0);
        return new PeerRun(figures, figures.Problem is null ? Read(answers) : null);
    }

    private static bool IsAssembly(string program) => program.EndsWith(".dll", StringComparison.Ordinal);

    /// <summary>The declarations themselves, not their parts. No name of these checks has a quote or a comma, and what stands behind the verdict does not matter.</summary>
    private static Answer Read(string path)
    {
        var lines = File.ReadLines(path).Select(line => line.Split(','));
        var header = Array.Empty<string>();
        var verdicts = new List<(string, string)>();
        var (name, level, verdict) = (0, 0, 0);
        foreach (var fields in lines)
        {
            if (header.Length == 0)
            {
                header = fields;
                (name, level, verdict) = (Array.IndexOf(header, "name"), Array.IndexOf(header, "level"), Array.IndexOf(header, "verdict"));
            }
            else if (fields[level] == "0")
            {
                verdicts.Add((fields[name], fields[verdict]));
            }
        }

        return Answer.Of(verdicts);
    }
}
