namespace CommitLang.Tests.Explanations;

/// <summary>A timeline is what evaluation as of every single day would tell.</summary>
public sealed class TimelineTests
{
    private const int Programs = 60;

    /// <summary>The random programs speak of these days.</summary>
    private static readonly DateOnly First = new(2022, 12, 1), Last = new(2023, 5, 31);

    [Fact]
    public void On_random_programs_it_equals_evaluation_of_every_day()
    {
        var entries = 0;
        for (var seed = 0; seed < Programs; seed++)
        {
            // Once with an end of its own, once with that of the text, whose day of knowledge may stand still.
            entries += Compare(seed, Asked.Options with { Today = Last, AsOf = Last });
            entries += Compare(seed, Asked.Options with { Today = Last });
        }

        Assert.True(entries > 20 * Programs, $"{entries} entries");
    }

    [Fact]
    public void Each_entry_names_the_record_that_made_it()
    {
        const string text = """
            source late-report "Late" published 2022-05-05 grade B2
            2020-01-01 US: not attack as w
            2020-03-03 US did not attack
            2021-02-02 US did attack [late-report]
            2023-01-01 US withdraws w
            """;
        Assert.Equal(
            [
                "before: unverified/inactive",
                "2020-01-01: unverified/no-evidence: it comes into force on 2020-01-01",
                "2020-03-03: consistent/supported: 2020-03-03 US did not attack",
                "2022-05-05: contradicted/breached: 2021-02-02 US did attack (published then)",
            ],
            Told(text, "w"));
    }

    [Fact]
    public void A_deadline_that_passes_is_told_as_that() => Assert.Equal(
        [
            "before: unverified/inactive",
            "2020-01-01: unverified/pending: it comes into force on 2020-01-01",
            "2022-01-01: unverified/overdue: the deadline, 2021-12-31, has passed",
            "2023-03-03: contradicted/late: 2023-03-03 US did attack",
        ],
        Told("2020-01-01 US: attack by 2021 as w\n2023-03-03 US did attack\n", "w"));

    private static IEnumerable<string> Told(string text, string name)
    {
        var inquiry = Asked.Of(text);
        return Assert.Single(inquiry.Timelines([Asked.Find(inquiry, name, null)])).Entries.Select(entry =>
            $"{entry.Day?.ToString() ?? "before"}: {Terms.Of(entry.Verdict ?? default, entry.Reason)}{(entry.Cause.Length == 0 ? "" : ": " + entry.Cause)}");
    }

    private static int Compare(int seed, CheckOptions options)
    {
        var text = Asked.Random(seed);
        var compilation = Asked.Compile(text);
        var inquiry = Inquiry.Open(compilation, options);
        var timelines = inquiry.Timelines(inquiry.Result.Declarations)
            .ToDictionary(timeline => (timeline.Declaration.Name, timeline.Declaration.Reading));
        var moves = options.AsOf is not null || !text.Contains("known by", StringComparison.Ordinal);
        DateOnly? knownBy = moves ? null : ToDate(inquiry.Result.KnownBy);
        for (var day = First; day <= Last && day <= ToDate(inquiry.Result.AsOf); day = day.AddDays(1))
        {
            var here = new CalendarDay(day.Year, day.Month, day.Day);
            foreach (var answer in compilation.Check(options with { AsOf = day, KnownBy = knownBy }).Declarations)
            {
                if (timelines.TryGetValue((answer.Name, answer.Reading), out var timeline))
                {
                    var entry = timeline.Entries.Last(entry => entry.Day is null || entry.Day <= here);
                    Assert.True(
                        entry.Verdict == answer.Verdict && entry.Reason == answer.Reason,
                        $"seed {seed}: {answer.Name} according to {answer.Reading} as of {here}: {Terms.Of(answer.Verdict, answer.Reason)}, "
                        + $"in the timeline since {entry.Day}: {entry.Verdict}/{entry.Reason}");
                }
            }
        }

        return timelines.Values.Sum(timeline => timeline.Entries.Length);
    }

    private static DateOnly ToDate(CalendarDay day) => new(day.Year, day.Month, day.Day);
}
