using System.Globalization;
using System.Text;
using CommitLang.Reference;
using CommitLang.Syntax;
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

    private static void Edit(int seed, List<string> lines, int edits = 40)
    {
        var random = new Random(seed);
        var continued = new ContinuedCheck();
        var tree = SyntaxTree.ParseText(Text(lines));
        for (var edit = 0; edit < edits; edit++)
        {
            var before = Text(lines);
            Change(lines, random);
            tree = tree.WithChangedText(SourceText.From(Text(lines)));
            var fresh = Told(Compilation.Create(SyntaxTree.ParseText(Text(lines))).Check(Options));
            var told = Told(continued.Check(Compilation.Create(tree), Options));
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

    private static string Changed(string line, Random random)
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

    private static string Text(List<string> lines) => string.Concat(lines.Select(line => line + "\n"));

    /// <summary>Everything that an answer tells.</summary>
    private static string Told(CheckResult result)
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
