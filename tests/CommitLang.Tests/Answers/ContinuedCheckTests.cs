using System.Globalization;
using System.Text;
using CommitLang.Reference;
using CommitLang.Syntax;
using CommitLang.Tests.Documents;
using CommitLang.Tests.Reference;

namespace CommitLang.Tests.Answers;

/// <summary>A check that goes on from the last one answers as one that starts afresh.</summary>
public sealed class ContinuedCheckTests
{
    private static readonly CheckOptions Options = new() { Today = new(2024, 6, 1) };

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_random_program_that_is_edited_again_and_again(int seed) =>
        Edit(seed, [.. RandomPrograms.Statements(seed)]);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Many_deeds_and_rules_that_are_edited_again_and_again(int seed) =>
        Edit(seed, [.. RandomDeeds.Text(seed).Split('\n')]);

    /// <summary>What declarations say of one another moves with them.</summary>
    [Fact]
    public void Words_that_hang_on_other_words()
    {
        string[] lines =
        [
            "as of 2024-01-01", "2020-01-01 A: not strike toward B as first", "2020-01-01 B: will talk by 2021-01-01 as second",
            "2020-01-01 A: not build if first is contradicted as third", "2022-01-01 B withdraws second", "2021-05-05 A did strike toward B",
            "2020-06-06 B did talk", "2023-01-01 A did build", "2023-02-02 B: may strike as right", "2023-03-03 C: keep watch replacing third as fourth",
        ];
        Edit(1, [.. lines], edits: 300);
    }

    /// <summary>Where names are declared, an edit of one declaration or of a remark is not bound with the rest.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Declared_names_and_words_of_few_speakers(int seed)
    {
        var random = new Random(seed);
        List<string> lines = ["as of 2024-01-01", "actor A", "actor B", "actor C aka \"Cee\"", "conduct strike", "conduct talk", "conduct raid is strike", "topic oil", "source s \"S\" grade B2"];
        string[] verbs = ["not strike", "keep talk", "will talk", "not raid toward B", "talk by 2021-06-01", "not strike except raid", "count strike <= 1 every year", "not strike and talk"];
        string[] tails = ["", " toward C", " from 2020-02-02", " until 2023-03-03", " if A did talk", " [s]", " # a remark"];
        for (var i = 0; i < 12; i++)
        {
            lines.Add($"20{random.Next(10, 24)}-01-01 {"ABC"[random.Next(3)]}: {verbs[random.Next(verbs.Length)]}{tails[random.Next(tails.Length)]}{(i % 3 == 0 ? $" as w{i}" : "")}");
        }

        for (var i = 0; i < 6; i++)
        {
            lines.Add($"20{random.Next(10, 24)}-05-05 {"ABC"[random.Next(3)]} did {(i % 2 == 0 ? "raid" : "talk")} toward {"ABC"[random.Next(3)]} [s]");
        }

        lines.AddRange(["expect w0 consistent", "expect w3 contradicted", "2022-02-02 A withdraws w6", "2023-01-01 B: not talk if w9 is contradicted as last"]);
        Edit(seed, lines, edits: 60);
    }

    /// <summary>Records that come, go and change, below rules, kinds, organs and mutual conduct: what is derived from the others is kept.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Declared_names_and_records_that_rules_lead_on(int seed)
    {
        var random = new Random(seed + 1000);
        List<string> lines =
        [
            "as of 2024-01-01", "actor A", "actor B", "actor C", "actor O organ of A", "actor P organ of B from 2015", "actor R spokesman of A", "conduct strike", "conduct raid is strike",
            "conduct talk mutual", "conduct summit is talk", "conduct aid", "conduct harm", "conduct threat", "conduct both-of is strike, threat", "measure stock in kg", "measure sold in kg total",
            "source s \"S\" publisher \"X\" published 2012-01-01 grade B2", "source t \"T\" publisher \"Y\" published 2016-01-01 grade C3", "source u \"U\" publisher \"X\" published 2018-01-01",
            "rule a: raid counts as harm", "rule b: ?x did aid toward ?y after ?y did talk toward ?x within 900 days counts as threat toward ?y", "rule c: harm counts as threat according to B",
            "rule d: ?x did strike and ?x did aid within 2000 days counts as harm", "rule e: ?x had stock > 500 kg counts as threat", "rule f: at least 2 threat within 3000 days counts as strike",
        ];
        string[] conducts = ["strike", "raid", "talk", "summit", "aid", "harm", "threat", "both-of"];
        string[] actors = ["A", "B", "C", "O", "P"];
        string Actor() => actors[random.Next(actors.Length)];
        string Day() => $"20{random.Next(10, 24)}-0{random.Next(1, 10)}-{random.Next(10, 29)}";
        string Words() => new[] { "not ", "keep ", "will ", "" }[random.Next(4)] + conducts[random.Next(conducts.Length)] + (random.Next(2) == 0 ? $" toward {Actor()}" : "")
            + new[] { "", "", " by 2021-05-05", " from 2013", " except raid", $" if {Actor()} did aid", " every year" }[random.Next(7)];
        for (var i = 0; i < 14; i++)
        {
            var tail = random.Next(6) switch { 0 => $" as w{i}", 1 => " according to B", _ => "" };
            lines.Add($"{Day()} {Actor()}: {(random.Next(6) == 0 ? "stock <= 500 kg" : random.Next(6) == 0 ? "count(aid) <= 1 every year" : Words())}{tail}");
        }

        for (var i = 0; i < 22; i++)
        {
            var cited = new[] { "", " [s]", " [t]", " [s, t]", " [u]" }[random.Next(5)];
            lines.Add(random.Next(9) switch
            {
                0 => $"{Day()} {Actor()} had {(random.Next(2) == 0 ? "stock" : "sold")} of {random.Next(1, 10)}00 kg{cited}",
                1 or 2 => $"{Day()} {Actor()} did not {conducts[random.Next(conducts.Length)]}{cited}",
                _ => $"{Day()} {Actor()} {(random.Next(9) == 0 ? "possibly " : "")}did {conducts[random.Next(conducts.Length)]} toward {Actor()}{cited}{(random.Next(9) == 0 ? " as d" + i : "")}",
            });
        }

        lines.Add("expect w0 consistent");
        Edit(seed, lines, edits: 60);
    }

    /// <summary>Tables beside records, which tell of the same deeds and figures here and there.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Records_beside_tables(int seed)
    {
        var random = new Random(seed + 5000);
        string[] actors = ["A", "B", "C"];
        string[] conducts = ["strike", "raid", "talk", "aid"];
        string Actor() => actors[random.Next(actors.Length)];
        string Conduct() => conducts[random.Next(conducts.Length)];
        string Day() => $"2015-0{random.Next(1, 4)}-1{random.Next(3)}";
        var deeds = "date,actor,conduct,counterpart,publisher\n" + string.Concat(Enumerable.Range(0, 30).Select(_ => $"{Day()},{Actor()},{Conduct()},{Actor()},P{random.Next(3)}\n"));
        var stock = "date,actor,value\n" + string.Concat(Enumerable.Range(0, 8).Select(i => $"201{i % 4},{Actor()},{random.Next(1, 9)}00\n"));
        var tables = new MemoryTables(new Dictionary<string, string>(StringComparer.Ordinal) { ["t.csv"] = deeds, ["m.csv"] = stock });
        List<string> lines =
        [
            "as of 2024-01-01", "actor A", "actor B", "actor C organ of A", "conduct strike", "conduct raid is strike", "conduct talk mutual", "conduct aid", "measure stock in kg",
            "source s \"S\" publisher \"P1\" published 2016-01-01", "rule r: ?x did raid toward ?y after ?y did aid toward ?x within 60 days counts as aid toward ?y",
            "events \"t.csv\"", "events \"m.csv\" measure stock",
        ];
        for (var i = 0; i < 10; i++)
        {
            lines.Add($"2014-01-01 {Actor()}: {new[] { "not ", "keep ", "will " }[random.Next(3)]}{Conduct()}{(random.Next(2) == 0 ? $" toward {Actor()}" : "")}{(i % 4 == 0 ? $" as w{i}" : "")}");
        }

        lines.AddRange(["2014-01-01 A: stock <= 500 kg", "2014-01-01 B: count(strike) <= 2 every year", "2014-01-01 A: aid whenever B did talk within 20 days"]);
        for (var i = 0; i < 10; i++)
        {
            lines.Add($"{Day()} {Actor()} did {(i == 3 ? "not " : "")}{Conduct()} toward {Actor()}{(i % 3 == 0 ? " [s]" : "")}");
        }

        lines.Add("2013 A had stock of 400 kg");
        Edit(seed, lines, edits: 25, tables);
    }

    [Fact]
    public void An_edit_that_touches_next_to_nothing_is_bound_by_itself()
    {
        const string Before = "as of 2024-01-01\nactor A\nconduct strike\nconduct talk\ntopic oil\nA: not strike as first\nA: not talk as second\n";
        Assert.NotEmpty(Narrow(Before, Before + "2020 A: not strike\n")?.Declarations ?? []);
        Assert.Empty(Narrow(Before + "2021 A did strike\n", Before + "2020 A did strike\n2021 A did strike\n")?.Declarations ?? [1]);
        Assert.NotNull(Narrow(Before, Before + "A did strike\n"));
        Assert.NotNull(Narrow(Before, "\n" + Before));
        Assert.NotNull(Narrow(Before, Before + "2020 A did tal\nA: not tal\n"));
        Assert.Null(Narrow(Before, Before.Replace("second", "other", StringComparison.Ordinal)));
        Assert.Null(Narrow(Before, Before.Replace("topic oil", "topic gas", StringComparison.Ordinal)));
        Assert.Equal(5, Assert.Single(Narrow(Before, Before.Replace("not talk", "keep talk", StringComparison.Ordinal))?.Declarations ?? []));
        Assert.NotNull(Narrow(Before + "2020 A di\n", Before + "2020 A d\n"));
        Assert.NotNull(Narrow(Before + "2020 A did tal\n", Before + "2020 A did tak\n"));
        Assert.Null(Narrow(Before + "2020 A did tal\n", Before + "2020 A did talk\n"));
        Assert.NotEmpty(Narrow(Before + "2020 A did tal\n2021 A did talk\n", Before + "2020 A did talk\n2021 A did talk\n")?.Records ?? []);
        Assert.NotNull(Narrow(Before + "A: not tal toward B\n", Before + "A: not tal toward C\n"));
        Assert.NotNull(Narrow(Before + "A: not tal as third\n", Before + "A: not ta as third\n"));
        Assert.Null(Narrow(Before + "A: not tal as third\nexpect third consistent\n", Before + "A: not talk as third\nexpect third consistent\n"));
        Assert.NotNull(Narrow(Before + "A: not talk as third\n", Before + "A: not talk toward as third\n"));
        Assert.NotNull(Narrow(Before + "# remark\n", Before + "# remarks\n"));

        static CommitLang.Binding.NarrowBinding? Narrow(string before, string after)
        {
            var tree = SyntaxTree.ParseText(before);
            var last = Compilation.Create(tree);
            return Compilation.Create(tree.WithChangedText(SourceText.From(after))).BindAfter(last.BindWithRoom(null, default), last.Trees, default);
        }
    }

    [Fact]
    public void What_did_not_change_is_not_judged_again()
    {
        var continued = new ContinuedCheck();
        var tree = SyntaxTree.ParseText("as of 2024-01-01\nA: not strike as first\nA: not talk as second\n2021-05-05 A did strike\n");
        var before = continued.Check(Compilation.Create(tree), Options);
        tree = tree.WithChangedText(SourceText.From("as of 2024-01-01\nA: not strike as first\nA: keep talk as other\n2021-05-05 A did strike\n"));
        var after = continued.Check(Compilation.Create(tree), Options);

        Assert.Same(before.Declarations[0].Outcome, after.Declarations[0].Outcome);
        Assert.Equal("other", after.Declarations[1].Name);
    }

    private static void Edit(int seed, List<string> lines, int edits = 40, MemoryTables? tables = null)
    {
        var random = new Random(seed);
        var continued = new ContinuedCheck();
        var tree = SyntaxTree.ParseText(Source(lines));
        for (var edit = 0; edit < edits; edit++)
        {
            var before = Text(lines);
            Change(lines, random);
            tree = tree.WithChangedText(Source(lines));
            var fresh = Told(Compilation.Create(SyntaxTree.ParseText(Source(lines)), events: tables).Check(Options));
            var told = Told(continued.Check(Compilation.Create(tree, events: tables), Options));
            Assert.True(fresh == told, $"seed {seed}, edit {edit}:\n{before}\n--- became\n{Text(lines)}\n--- afresh\n{fresh}\n--- continued\n{told}");
        }
    }

    private static void Change(List<string> lines, Random random)
    {
        var at = random.Next(lines.Count);
        switch (random.Next(6))
        {
            case 0:
                lines.Insert(at, lines[random.Next(lines.Count)]);
                break;
            case 1 when lines.Count > 4:
                lines.RemoveAt(at);
                break;
            case 2:
                var other = random.Next(lines.Count);
                (lines[at], lines[other]) = (lines[other], lines[at]);
                break;
            case 3:
                lines.Insert(at, "# a remark");
                break;
            default:
                // Most often some words become others: a figure, a negation, a character that is too many or missing.
                lines[at] = Changed(lines[at], random);
                break;
        }
    }

    internal static string Changed(string line, Random random)
    {
        var digits = Enumerable.Range(0, line.Length).Where(i => char.IsAsciiDigit(line[i])).ToList();
        if (digits.Count > 0 && random.Next(2) == 0)
        {
            var place = digits[random.Next(digits.Count)];
            return $"{line[..place]}{random.Next(10)}{line[(place + 1)..]}";
        }

        if (line.Contains(": not ", StringComparison.Ordinal))
        {
            return line.Replace(": not ", ": keep ", StringComparison.Ordinal);
        }

        if (line.Contains(": keep ", StringComparison.Ordinal))
        {
            return line.Replace(": keep ", ": not ", StringComparison.Ordinal);
        }

        return line.Length == 0 ? "as of" : line.Remove(random.Next(line.Length), 1);
    }

    private static SourceText Source(List<string> lines) => SourceText.From(Text(lines), "a.commit");

    private static string Text(List<string> lines) => string.Concat(lines.Select(line => line + "\n"));

    /// <summary>Everything that an answer tells.</summary>
    internal static string Told(CheckResult result)
    {
        var told = new StringBuilder(ResultText.Of(result));
        foreach (var declaration in result.Declarations)
        {
            told.Append(CultureInfo.InvariantCulture, $"{declaration} {declaration.Location} {declaration.Window} {declaration.Deadline} {declaration.Coverage}")
                .Append(CultureInfo.InvariantCulture, $" {declaration.Degree} {declaration.Marks} {declaration.Silence} {declaration.EvidenceCount}\n")
                .AppendJoin("", declaration.Differences.Select(difference => $"  {difference}\n"));
            foreach (var evidence in declaration.Evidence)
            {
                told.Append(CultureInfo.InvariantCulture, $"  {evidence.Place} {evidence.Status} {evidence.IsFor}\n");
            }
        }

        return told.AppendJoin("\n", result.Diagnostics).AppendJoin("\n", result.Agreements).AppendJoin("\n", result.Expectations).ToString();
    }
}
