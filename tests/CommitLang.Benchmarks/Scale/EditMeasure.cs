using System.Globalization;
using CommitLang.Benchmarks.Scale.Peers;
using CommitLang.Syntax;

namespace CommitLang.Benchmarks.Scale;

/// <summary>
/// A declaration is changed while the records stay read and indexed: the time from the new text to the verdicts, in one process, beside DuckDB's last query alone,
/// which finds the same verdicts in tables and derived tables that it has made before.
/// </summary>
internal static class EditMeasure
{
    // So many that the machine code is the final one.
    private const int WarmUp = 200;

    public static void Run(ScaleOptions options, string folder, TextWriter output)
    {
        var material = Contest.MaterialOf(options, Workload.Lookup, options.Records, folder);
        var events = new MadeTable(MadeTable.Of(material.Deeds));
        var text = SourceText.From(CheckText.Make(material.Question), "check.commit");
        var tree = SyntaxTree.ParseText(text);
        var continued = new ContinuedCheck();
        var result = Check(continued, tree, events);
        var costs = new List<Cost>();
        for (var round = -WarmUp; round < Math.Max(options.Runs, 5); round++)
        {
            var edit = EditOf(text, material.Question.Promises[^1], round);
            var clock = CostClock.Start();
            (text, tree) = Change(text, tree, edit);
            result = Check(continued, tree, events);
            if (round >= 0)
            {
                costs.Add(clock.Elapsed);
            }
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"edit: lookup, {options.Records} records, one of {options.Declarations} declarations changed; {AnswerOf(result)}"));
        output.WriteLine();
        var table = new ResultTable("contestant", "time", "beside CommitLang", "processor");
        var ours = Cost.MedianOf(costs);
        table.Add("CommitLang, text to verdicts, index kept", ResultTable.Seconds(ours.Wall), ResultTable.Times(1), ResultTable.Seconds(ours.Processor));
        foreach (var threads in options.Threads)
        {
            var peer = new DuckDbPeer(Workload.Lookup, "in-steps", threads);
            peer.Prepare(material);
            var queries = Enumerable.Range(0, options.Runs).Select(_ => peer.Run(material, options.Limit).LastQuery).OfType<Cost>().ToList();
            if (queries.Count == 0)
            {
                table.Add(peer.Name, "no answer", "–", "–");
                continue;
            }

            var query = Cost.MedianOf(queries);
            table.Add($"{peer.Name}, last query alone", ResultTable.Seconds(query.Wall), ResultTable.Times(query.Wall / ours.Wall), ResultTable.Seconds(query.Processor));
        }

        table.Write(output);
        output.WriteLine();
    }

    public static Answer AnswerOf(CheckResult result) =>
        Answer.Of(result.Declarations.Where(declaration => declaration.Level == 0).Select(declaration => (declaration.Name, declaration.Verdict.ToString().ToLowerInvariant())));

    /// <summary>The last declaration, with another last day than before.</summary>
    private static TextChange EditOf(SourceText text, Promise promise, int round)
    {
        var line = CheckText.TextOf(promise with { Sort = PromiseSort.Not, Start = 10, End = 1000 + round });
        var start = text.ToString().TrimEnd('\n').LastIndexOf('\n') + 1;
        return new TextChange(TextSpan.FromBounds(start, text.Length - 1), line);
    }

    private static (SourceText Text, SyntaxTree Tree) Change(SourceText text, SyntaxTree tree, TextChange edit)
    {
        var changed = text.WithChanges(edit);
        return (changed, tree.WithChangedText(changed));
    }

    /// <summary>All that is done anew when a declaration was changed.</summary>
    private static CheckResult Check(ContinuedCheck continued, SyntaxTree tree, MadeTable events) =>
        continued.Check(Compilation.Create(tree, null, events), new CheckOptions { Today = Names.LastDay });
}
