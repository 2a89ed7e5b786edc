using System.Globalization;
using CommitLang.Benchmarks.Scale.Peers;

namespace CommitLang.Benchmarks.Scale;

/// <summary>One workload, asked of CommitLang and of its peers in turns, so that all see what else the machine does.</summary>
internal sealed class Contest(ScaleOptions options, TextWriter output, TextWriter progress)
{
    public void Run(Workload workload, string folder)
    {
        var declarations = workload switch { Workload.Response => Names.Actors, Workload.Load => 1, _ => options.Declarations };
        var material = MaterialOf(options, workload, options.Records, folder);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Low(workload)}: {options.Records} records, {declarations} declarations, {material.Question.Derivations.Count} derived conducts; medians of {options.Runs}, whole processes from text to verdicts"));
        output.WriteLine();
        IPeer[] peers = [new CommitLangPeer(options.Program), .. PeersOf(workload)];
        var results = peers.Select(peer => new Entry(peer, peer.FindObstacle())).ToList();
        foreach (var entry in results.Where(entry => entry.Problem is null))
        {
            progress.WriteLine($"{Low(workload)}: {entry.Peer.Name} gets ready");
            entry.Problem = Prepare(entry.Peer, material);
        }

        for (var round = 0; round < options.Runs; round++)
        {
            foreach (var entry in results.Where(entry => entry.Problem is null))
            {
                progress.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Low(workload)}: {entry.Peer.Name}, run {round + 1}"));
                entry.Add(entry.Peer.Run(material, options.Limit));
            }
        }

        Write(results);
    }

    /// <summary>The records and the question, in a folder of their own.</summary>
    public static Material MaterialOf(ScaleOptions options, Workload workload, int records, string folder)
    {
        var place = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{Low(workload)}-{records}"));
        Directory.CreateDirectory(place);
        var deeds = new DeedGenerator().Make(records, workload, options.Order);
        DeedFile.WriteTsv(Path.Combine(place, CheckText.Records), deeds);
        return new Material(place, Question.Make(workload, records, options.Declarations), deeds);
    }

    private static string Low(Workload workload) => workload.ToString().ToLowerInvariant();

    private static string? Prepare(IPeer peer, Material material)
    {
        try
        {
            peer.Prepare(material);
            return null;
        }
        catch (InvalidOperationException problem)
        {
            return problem.Message;
        }
    }

    private IEnumerable<IPeer> PeersOf(Workload workload)
    {
        IEnumerable<IPeer> databases = DuckDbPeer.WaysOf(workload).SelectMany(way => options.Threads.Select(threads => new DuckDbPeer(workload, way, threads)));
        IEnumerable<IPeer> all = [.. databases, new SqlitePeer(workload), new PrologPeer(PrologFacts.Text), new PrologPeer(PrologFacts.Compiled), new AspPeer(), new SoufflePeer()];
        return all.Where(peer => options.Peers?.Contains(peer.Family) ?? true);
    }

    private void Write(List<Entry> entries)
    {
        var table = new ResultTable("contestant", "time", "beside CommitLang", "processor", "memory", "last query", "consistent + contradicted + unverified");
        var ours = entries[0].Problem is null ? entries[0].Wall : (TimeSpan?)null;
        foreach (var entry in entries)
        {
            if (entry.Problem is { } problem)
            {
                table.Add(entry.Peer.Name, "–", "–", "–", "–", "–", problem);
                continue;
            }

            table.Add(
                entry.Peer.Name,
                ResultTable.Seconds(entry.Wall),
                ours is { } own ? ResultTable.Times(entry.Wall / own) : "–",
                ResultTable.Seconds(entry.Processor),
                ResultTable.Megabytes(entry.Peak),
                entry.LastQuery is { } query ? ResultTable.Seconds(query) : "–",
                entry.Answer?.ToString() ?? "–");
        }

        table.Write(output);
        var answers = entries.Where(entry => entry.Problem is null).Select(entry => entry.Answer).Distinct().Count();
        output.WriteLine();
        output.WriteLine(answers switch { 0 => "None answered.", 1 => "All that answered gave the same verdicts.", _ => "THE VERDICTS DIFFER." });
        output.WriteLine();
    }

    /// <summary>A contestant with its runs.</summary>
    private sealed class Entry(IPeer peer, string? problem)
    {
        private readonly List<PeerRun> _runs = [];

        public IPeer Peer => peer;

        /// <summary>Why there is no figure; null if there is.</summary>
        public string? Problem { get; set; } = problem;

        public TimeSpan Wall => Medians.Of(_runs.Select(run => run.Figures.Wall));

        public TimeSpan Processor => Medians.Of(_runs.Select(run => run.Figures.Processor));

        public long Peak => Medians.Of(_runs.Select(run => run.Figures.PeakBytes));

        public TimeSpan? LastQuery => _runs.Exists(run => run.LastQuery is null) ? null : Medians.Of(_runs.Select(run => run.LastQuery?.Wall ?? default));

        public Answer? Answer => _runs[0].Answer;

        public void Add(PeerRun run)
        {
            _runs.Add(run);
            Problem = run.Figures.Problem ?? (run.Answer == Answer ? null : "its runs gave different verdicts");
        }
    }
}
