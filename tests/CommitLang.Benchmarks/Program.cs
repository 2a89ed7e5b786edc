using BenchmarkDotNet.Running;
using CommitLang.Benchmarks;
using CommitLang.Benchmarks.Scale;

switch (args)
{
    case ["quick"]:
        QuickComparison.Run(Console.Out);
        QuickCheck.Run(Console.Out);
        return;
    case [DuckDbProcess.Verb, .. var rest]:
        DuckDbProcess.Run(rest, Console.Out);
        return;
    case ["gen", var w, var n, var m, var dir]:
        var wl = Enum.Parse<Workload>(w, true);
        Directory.CreateDirectory(dir);
        var q = Question.Make(wl, int.Parse(n), int.Parse(m));
        var deeds = new DeedGenerator().Make(int.Parse(n), wl, RecordOrder.Dated);
        DeedFile.WriteTsv(Path.Combine(dir, "records.tsv"), deeds);
        QuestionTables.Write(dir, q);
        CommitLang.Benchmarks.Scale.Peers.PrologText.WriteFacts(Path.Combine(dir, "deeds.pl"), deeds);
        File.WriteAllText(Path.Combine(dir, "question.pl"), CommitLang.Benchmarks.Scale.Peers.PrologText.Make(q));
        CommitLang.Benchmarks.Scale.Peers.AspText.WriteFacts(Path.Combine(dir, "deeds.lp"), deeds);
        File.WriteAllText(Path.Combine(dir, "question.lp"), CommitLang.Benchmarks.Scale.Peers.AspText.Make(q));
        CommitLang.Benchmarks.Scale.Peers.SouffleText.WriteFacts(Path.Combine(dir, "deed.facts"), deeds);
        File.WriteAllText(Path.Combine(dir, "question.dl"), CommitLang.Benchmarks.Scale.Peers.SouffleText.Make(q));
        File.WriteAllText(Path.Combine(dir, "check.commit"), CheckText.Make(q));
        return;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(ParsingBenchmarks).Assembly).Run(args);
        return;
}
