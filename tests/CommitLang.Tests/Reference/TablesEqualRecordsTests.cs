using System.Collections.Immutable;
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

    [Fact]
    public void Many_deeds_and_rules_over_them_answer_alike_in_tables()
    {
        int carriedOut = 0;
        for (int seed = 0; seed < 200; seed++)
        {
            if (DifferenceOfDeeds(seed, out int onColumns) is { } difference)
            {
                Assert.Fail($"seed {seed}: {difference}\n{RandomDeeds.Text(seed)}");
            }

            carriedOut += onColumns;
        }

        Assert.True(carriedOut > 150, $"only {carriedOut} rules were carried out on columns");
    }

    [Fact]
    public void Promises_of_a_deed_whenever_another_is_done_answer_alike_in_tables()
    {
        int together = 0;
        for (int seed = 0; seed < 300; seed++)
        {
            if (DifferenceOfResponses(seed, out int judgedTogether) is { } difference)
            {
                Assert.Fail($"seed {seed}: {difference}\n{RandomDeeds.TextOfResponses(seed)}");
            }

            together += judgedTogether;
        }

        Assert.True(together > 300, $"the parts of only {together} declarations were judged together");
    }

    /// <summary>Whichever parts are asked for, they are the ones that all parts would give.</summary>
    [Fact]
    public void Parts_that_are_asked_for_are_some_of_all_parts()
    {
        for (int seed = 0; seed < 100; seed++)
        {
            foreach (var outcome in ResponsesInTables(seed).Where(o => o.Triggered is not null))
            {
                var all = outcome.Parts;
                Assert.Equal(all.Length, outcome.PartCount);
                foreach (var verdict in Enum.GetValues<Verdict>())
                {
                    Assert.Equal(all.Count(p => p.Verdict == verdict), outcome.CountParts(verdict, null));
                    foreach (var reason in all.Select(p => p.Reason).Distinct())
                    {
                        Assert.Equal(all.Count(p => p.Verdict == verdict && p.Reason == reason), outcome.CountParts(verdict, reason));
                    }
                }

                Assert.Equal(all.FirstOrDefault(p => p.Verdict == outcome.Verdict && p.Reason == outcome.Reason)?.Name, outcome.DecidingPart?.Name);
                var madeAtOnce = outcome with { Triggered = null, Parts = all };
                foreach (int limit in (int[])[0, 1, 2, 5, all.Length, int.MaxValue])
                {
                    Assert.Equal(madeAtOnce.FirstParts(limit).Select(p => p.Name), outcome.FirstParts(limit).Select(p => p.Name));
                }
            }
        }
    }

    /// <summary>The engine over tables gives what the reference evaluator gives over the text.</summary>
    [Fact]
    public void Many_deeds_and_rules_over_them_are_judged_as_the_reference_judges_them()
    {
        var day = Engine.Time.Calendar.DayOf(2023, 5, 10);
        foreach (string text in Enumerable.Range(0, 25).SelectMany(seed => new[] { RandomDeeds.Text(seed), RandomDeeds.TextOfResponses(seed) }))
        {
            if (Comparison.Find(text, [(day, day)]) is { } difference)
            {
                Assert.Fail($"{difference}\n{text}");
            }
        }
    }

    /// <summary>The first difference; null where there is none.</summary>
    internal static string? DifferenceOfDeeds(int seed, out int onColumns)
    {
        var program = Compilation.Create(SyntaxTree.ParseText(RandomDeeds.Text(seed))).Lower().Program;
        int last = Engine.Time.Calendar.DayOf(2023, 5, 10);
        onColumns = 0;
        if (Tabled(program, seed) is not { } tabled)
        {
            return null;
        }

        var facts = new Session(tabled).ViewOf(Session.Common, last, default).FactsAt(last);
        onColumns = Enumerable.Range(0, facts.Tables?.Count ?? 0).Count(i => facts.Tables?[i].Rule >= 0);
        return Difference(program, tabled, [(last, last), (last - 60, last - 60), (last - 30, last)]);
    }

    private static string? DifferenceOfResponses(int seed, out int judgedTogether)
    {
        var compilation = Compilation.Create(SyntaxTree.ParseText(RandomDeeds.TextOfResponses(seed)));
        Assert.DoesNotContain(compilation.GetDiagnostics(), d => d.Severity == DiagnosticSeverity.Error);
        var program = compilation.Lower().Program;
        judgedTogether = 0;
        if (Tabled(program, seed) is not { } tabled)
        {
            return null;
        }

        int last = Engine.Time.Calendar.DayOf(2023, 5, 10);
        judgedTogether = new Session(tabled).Evaluate(new Moment(last, last), Session.Common).Sum(TogetherIn);
        return Difference(program, tabled, [(last, last), (last - 60, last - 60), (last - 30, last)]);
    }

    private static int TogetherIn(Outcome outcome) => outcome.Triggered is { Count: > 0 } ? 1 : outcome.Triggered is null ? outcome.Parts.Sum(TogetherIn) : 0;

    private static ImmutableArray<Outcome> ResponsesInTables(int seed)
    {
        int last = Engine.Time.Calendar.DayOf(2023, 4, 20);
        return Tabled(Compilation.Create(SyntaxTree.ParseText(RandomDeeds.TextOfResponses(seed))).Lower().Program, seed) is { } tabled
            ? new Session(tabled).Evaluate(new Moment(last, last), Session.Common) : [];
    }

    /// <summary>With all deeds in tables, or, of one seed in five, most of them; null where there are none.</summary>
    private static Program? Tabled(Program program, int seed)
    {
        var random = new Random(seed);
        var picked = Enumerable.Range(0, program.Records.Length).Where(_ => seed % 5 != 0 || random.Next(10) < 8).ToHashSet();
        return TabledRecords.Of(program, picked.Contains);
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

        return Difference(program, tabled, RandomPrograms.Moments(seed));
    }

    private static string? Difference(Program program, Program tabled, IReadOnlyList<(int AsOf, int KnownBy)> moments)
    {
        var (inText, inTables) = (new Session(program), new Session(tabled));
        foreach (var (asOf, knownBy) in moments)
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
        // Of what is so surely it may have been noticed before that it possibly is, which changes no verdict.
        var also = outcome.AlsoApplies.Where(reason => reason != Reason.Uncertain);
        var evidence = outcome.Evidence.Select(e => string.Create(CultureInfo.InvariantCulture,
            $"{(e.IsFor ? "for" : "against")} {e.Status} {e.Fact.Kind} {e.Fact.When.StartLow}-{e.Fact.When.EndHigh} {e.Fact.Actor} {e.Fact.Conduct} {e.Fact.Rule} {e.Fact.Grade} {e.Reservation}"))
            .Distinct().Order(StringComparer.Ordinal);
        return string.Create(CultureInfo.InvariantCulture,
            $"{outcome.Name} {outcome.Verdict} {outcome.Reason} also {string.Join(' ', also)} window {outcome.Window} coverage {outcome.Coverage} degree {outcome.Degree} reached {outcome.Reached} last {outcome.LastEvidence} deadline {outcome.Deadline} {outcome.Marks} sure {outcome.SureDays}\n  {string.Join("\n  ", evidence)}\n{string.Concat(outcome.Parts.Select(p => Told(program, p)))}");
    }
}
