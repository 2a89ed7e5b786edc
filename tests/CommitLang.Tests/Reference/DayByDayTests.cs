using CommitLang.Engine.Evaluation;
using CommitLang.Reference;
using CommitLang.Syntax;
using CommitLang.Tests.Answers;

namespace CommitLang.Tests.Reference;

/// <summary>Verdicts that conditions look at rest on what was settled the day before; they are those of the whole evidence.</summary>
public sealed class DayByDayTests
{
    private const int ProgramsOfEachMix = 6;

    public static TheoryData<int> Mixes => [.. Enumerable.Range(0, RandomWeights.Mixes.Length)];

    [Theory]
    [MemberData(nameof(Mixes))]
    public void Walked_forward_they_are_those_of_each_day_by_itself(int mix)
    {
        for (int i = 0; i < ProgramsOfEachMix; i++)
        {
            int seed = i * RandomWeights.Mixes.Length + mix;
            string text = string.Concat(RandomPrograms.Statements(seed).Select(s => s + "\n"));
            var compilation = Compilation.Create(SyntaxTree.ParseText(text));
            if (compilation.GetDiagnostics().Any(d => d.Severity == DiagnosticSeverity.Error))
            {
                continue;
            }

            var view = new Session(compilation.Lower().Program).ViewOf(Session.Common, new DateOnly(2024, 1, 1).DayNumber, default);
            int first = new DateOnly(2022, 12, 30).DayNumber;
            for (int day = first; day < first + 200; day++)
            {
                for (int declaration = 0; declaration < view.Program.Declarations.Length; declaration++)
                {
                    if (view.BelongsHere(declaration) && !view.Program.Declarations[declaration].IsReservation)
                    {
                        Assert.Equal(Lines(view.Judge.Of(declaration, day), seed, day), Lines(view.Verdicts.Of(declaration, day), seed, day));
                    }
                }
            }
        }
    }

    [Theory]
    [InlineData("did", "contradicted", "breached")]
    [InlineData("did not", "consistent", "supported")]
    public void Words_that_look_at_each_other_are_judged_over_many_days(string did, string verdict, string reason)
    {
        var first = new DateOnly(1900, 1, 1);
        string records = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"{first.AddDays(i):yyyy-MM-dd} US {did} attack\n"));
        var check = Checks.Of($"""
            as of 6000-12-31
            1900-01-01 US: not attack while b is not contradicted as a
            1900-01-01 UK: not attack while a is not contradicted as b
            {records}
            """);
        Assert.Equal((verdict, reason), (Terms.Of(check.Find("a").Verdict), Terms.Of(check.Find("a").Reason)));
    }

    private static IEnumerable<string> Lines(Outcome outcome, int seed, int day) =>
        outcome.Parts.SelectMany(part => Lines(part, seed, day))
            .Prepend($"seed {seed}, {DateOnly.FromDayNumber(day):yyyy-MM-dd}: {outcome.Name} {outcome.Verdict}/{outcome.Reason}");
}
