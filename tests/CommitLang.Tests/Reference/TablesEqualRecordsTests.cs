using System.Globalization;
using CommitLang.Engine.Evaluation;
using CommitLang.Reference;
using CommitLang.Syntax;
using Program = CommitLang.Engine.Model.Program;

namespace CommitLang.Tests.Reference;

/// <summary>It does not matter whether a record stands in the text or in a table: the answers are the same.</summary>
public sealed class TablesEqualRecordsTests
{
    private const int ProgramsOfEachMix = 40;

    public static TheoryData<int> Mixes => [.. Enumerable.Range(0, RandomWeights.Mixes.Length)];

    [Theory]
    [MemberData(nameof(Mixes))]
    public void A_random_program_answers_alike_with_records_in_tables(int mix)
    {
        int tabled = 0;
        for (int i = 0; i < ProgramsOfEachMix; i++)
        {
            int seed = i * RandomWeights.Mixes.Length + mix;
            if (Difference(seed, out bool isTabled) is { } difference)
            {
                Assert.Fail($"seed {seed}: {difference}");
            }

            tabled += isTabled ? 1 : 0;
        }

        Assert.True(tabled > ProgramsOfEachMix / 3, $"only {tabled} programs had records that a table can tell of");
    }

    /// <summary>The first difference; null where there is none.</summary>
    internal static string? Difference(int seed, out bool isTabled)
    {
        var program = Compilation.Create(SyntaxTree.ParseText(string.Concat(RandomPrograms.Statements(seed).Select(s => s + "\n")))).Lower().Program;
        var random = new Random(seed);
        if (seed % 4 != 0)
        {
            program = PlainPrograms.Of(program, random);
        }

        var picked = Enumerable.Range(0, program.Records.Length).Where(_ => random.Next(10) < (seed % 3 == 0 ? 10 : 7)).ToHashSet();
        var tabled = TabledRecords.Of(program, picked.Contains);
        isTabled = tabled is not null;
        if (tabled is null)
        {
            return null;
        }

        var (inText, inTables) = (new Session(program), new Session(tabled));
        foreach (var (asOf, knownBy) in RandomPrograms.Moments(seed))
        {
            foreach (int reading in program.Readings.Prepend(Session.Common))
            {
                var expected = inText.Evaluate(new Moment(asOf, knownBy), reading);
                var actual = inTables.Evaluate(new Moment(asOf, knownBy), reading);
                for (int i = 0; i < expected.Length; i++)
                {
                    var (a, b) = (Told(program, expected[i]), Told(tabled, actual[i]));
                    if (a != b)
                    {
                        return $"reading {reading}, as of {DateOnly.FromDayNumber(asOf):O}, known by {DateOnly.FromDayNumber(knownBy):O}\n{a}\nbut in tables\n{b}";
                    }
                }
            }
        }

        return null;
    }

    private static string Told(Program program, Outcome outcome)
    {
        var evidence = outcome.Evidence.Select(e => string.Create(CultureInfo.InvariantCulture,
            $"{(e.IsFor ? "for" : "against")} {e.Status} {e.Fact.Kind} {e.Fact.When.StartLow}-{e.Fact.When.EndHigh} {e.Fact.Actor} {e.Fact.Conduct} {(e.Fact.IsRecorded ? string.Join('+', e.Fact.Counterparts) : "…")} {e.Fact.Rule} {e.Fact.Grade} {e.Reservation}"))
            .Distinct().Order(StringComparer.Ordinal);
        return string.Create(CultureInfo.InvariantCulture,
            $"{outcome.Name} {outcome.Verdict} {outcome.Reason} also {string.Join(' ', outcome.AlsoApplies)} window {outcome.Window} coverage {outcome.Coverage} degree {outcome.Degree} reached {outcome.Reached} last {outcome.LastEvidence} {outcome.Marks}\n  {string.Join("\n  ", evidence)}\n{string.Concat(outcome.Parts.Select(p => Told(program, p)))}");
    }
}
