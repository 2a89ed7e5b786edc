using System.Text;
using CommitLang.Syntax;

namespace CommitLang.Tests.Answers;

/// <summary>A check of several files goes on from the last one as if it started afresh, whichever file is edited.</summary>
public sealed class ContinuedFilesTests
{
    private const string Root = "root.commit";

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 40)];

    /// <summary>Readings, reservations, agreements, groups, corrections, replacements, and comments that allow something.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Files_that_import_one_another(int seed)
    {
        var random = new Random(seed);
        var files = new SortedDictionary<string, List<string>>(StringComparer.Ordinal)
        {
            [Root] =
            [
                "as of 2024-01-01", "import \"names.commit\"", "import \"deeds.commit\"",
                "2020-01-01 A: not strike toward B under Pact as first", "2020-01-01 each of G: keep talk as together", "2020-02-02 B: will talk by 2021-01-01 as second according to A",
                "2020-03-03 A: reserves strike toward C if B did raid as right according to A", "2020-03-03 A: may strike toward C as may-strike", "2021-01-01 C: not talk replacing second as third",
                "2021-02-02 B: not talk # allow CL3001 because it is so", "# allow CL3002 for a reason", "2021-02-02 B: keep talk", "2019-01-01 A: strike <= 3 as broken", "2021-03-03 A: not raid as first-again",
                "2022-02-02 A withdraws Pact according to B", "2022-03-03 B suspends together", "expect first contradicted", "expect second unverified according to A", "expect together consistent",
                "2018-01-01 C: oil-sold <= 3 t every year as limit", "2018-01-01 C: not strike if first is contradicted as hanging",
            ],
            ["names.commit"] =
            [
                "actor A", "actor B", "actor C \"Cee\"", "actor G", "A in G", "B in G from 2020-05-05", "conduct strike", "conduct talk mutual", "conduct raid is strike", "topic oil", "measure oil-sold in t",
                "source s \"S\" grade B2", "source u \"U\" grade D4", "agreement Pact between A, B from 2019-01-01", "2020-06-06 B: not raid toward A under Pact as of-names", "2020-06-06 B: keep talk [u]",
            ],
            ["deeds.commit"] =
            [
                "import \"names.commit\"", "2021-05-05 A did strike toward B as hit [s]", "2021-06-06 A did raid toward C [u]", "2021-07-07 B did talk with A [s]", "2022-01-01 C had oil-sold 5 t during 2021 [s]",
                "2022-02-02 A did not strike corrects hit [s]", "rule seen: raid counts as talk according to B", "2021-08-08 C: not strike as of-deeds", "2021-08-08 C: will strike by 2022-02-02 as of-deeds-too",
            ],
        };
        var first = files.ToDictionary(file => file.Key, file => file.Value.ToArray(), StringComparer.Ordinal);
        var options = new CheckOptions { Today = new(2024, 6, 1) };
        var continued = new ContinuedCheck();
        var trees = files.ToDictionary(file => file.Key, file => SyntaxTree.ParseText(SourceText.From(Text(file.Value), file.Key)), StringComparer.Ordinal);
        for (var edit = 0; edit < 60; edit++)
        {
            var name = files.Keys.ElementAt(random.Next(files.Count));
            var before = Text(files[name]);
            if (random.Next(3) == 0)
            {
                // It is mended again, so that answers are compared and not errors only.
                files[name] = [.. first[name]];
            }
            else
            {
                Change(files[name], random);
            }

            trees[name] = trees[name].WithChangedText(SourceText.From(Text(files[name]), name));
            if (random.Next(10) == 0)
            {
                // The day of evaluation, as an editor asks for another one.
                options = options with { AsOf = options.AsOf is null ? new(2021, 12, 31) : null };
            }

            if (random.Next(5) == 0)
            {
                Assert.ThrowsAny<OperationCanceledException>(() => continued.Check(Compilation.Create(trees[Root], new Trees(trees)), options, new CancellationToken(canceled: true)));
            }

            var parsed = files.ToDictionary(file => file.Key, file => SyntaxTree.ParseText(SourceText.From(Text(file.Value), file.Key)), StringComparer.Ordinal);
            var fresh = ContinuedCheckTests.Told(Compilation.Create(parsed[Root], new Trees(parsed)).Check(options));
            var told = ContinuedCheckTests.Told(continued.Check(Compilation.Create(trees[Root], new Trees(trees)), options));
            Assert.True(fresh == told, $"seed {seed}, edit {edit}, {name}:\n{before}\n--- became\n{Text(files[name])}\n--- afresh\n{fresh}\n--- continued\n{told}");
        }
    }

    private static void Change(List<string> lines, Random random)
    {
        var at = random.Next(lines.Count);
        switch (random.Next(8))
        {
            case 0:
                lines.Insert(at, lines[random.Next(lines.Count)]);
                break;
            case 1:
                lines[at] = "# " + lines[at];
                break;
            case 2 when lines[at].StartsWith("# ", StringComparison.Ordinal):
                lines[at] = lines[at][2..];
                break;
            case 3:
                lines[at] += new[] { " # allow CL3001", " according to A", " [u]", " # a remark", " from 2021-01-01", " except raid" }[random.Next(6)];
                break;
            default:
                lines[at] = ContinuedCheckTests.Changed(lines[at], random);
                break;
        }
    }

    private static string Text(List<string> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            text.Append(line).Append('\n');
        }

        return text.ToString();
    }

    private sealed class Trees(Dictionary<string, SyntaxTree> trees) : IImportResolver
    {
        public ImportResult Resolve(string importingPath, string path) =>
            trees.TryGetValue(path, out var tree) ? new(ImportStatus.Found, tree.Text) { Tree = tree } : new(ImportStatus.NotFound);
    }
}
