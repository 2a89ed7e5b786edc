using System.Globalization;
using CommitLang.Syntax;
using CommitLang.Tests.Binding;
using Program = CommitLang.Engine.Model.Program;

namespace CommitLang.Tests.Explanations;

/// <summary>A timeline over tables of events is what evaluation as of every single day would tell.</summary>
public sealed class TabledTimelineTests
{
    private const int Programs = 24, Rows = 25;

    private static readonly DateOnly First = new(2022, 12, 1), Last = new(2023, 5, 31);

    [Fact]
    public void On_random_programs_and_rows_it_equals_evaluation_of_every_day()
    {
        var (entries, byReports) = (0, 0);
        for (var seed = 0; seed < Programs; seed++)
        {
            var (ofSeed, reported) = Compare(seed);
            (entries, byReports) = (entries + ofSeed, byReports + reported);
        }

        Assert.True(entries > 10 * Programs && byReports > Programs / 2, $"{entries} entries, {byReports} made by reports");
    }

    [Fact]
    public void Each_entry_names_the_report_that_made_it()
    {
        const string text = """
            actor US
            actor Iran
            events "a.csv"
            2020-01-01 US: not attack as w
            conduct attack
            2022-03-03 US withdraws w
            """;
        var inquiry = Open(text, new TableOfTest("data/a.csv")
            .Deed("2018-02-02", new("Iran"), new("attack"))
            .Deed("2021-02-02", new("US"), new("attack"), new("Iran"), published: "2021-05-05")
            .Deed("2021-06-02", new("US"), new("attack")));
        var timeline = Assert.Single(inquiry.Timelines([Asked.Find(inquiry, "w", null)]));
        var last = timeline.Entries[^1];
        Assert.Equal(("2021-05-05", "2021-02-02 US did attack toward Iran (published then)"), (last.Day?.ToString(), last.Cause));
        Assert.Equal("data/a.csv:3:1", Assert.Single(last.Records).Place.ToString());
    }

    [Fact]
    public void Among_more_reports_than_are_held_the_one_of_the_day_is_found()
    {
        var table = new TableOfTest("data/a.csv");
        for (var i = 0; i < 1_500; i++)
        {
            table.Deed(new DateOnly(2015, 1, 1).AddDays(i).ToString("O", CultureInfo.InvariantCulture), new("US"), new("attack"));
        }

        var inquiry = Open("actor US\nconduct attack\nevents \"a.csv\"\n2015-01-01 US: count(attack) <= 1200 as w\n", table);
        var last = Assert.Single(inquiry.Timelines([Asked.Find(inquiry, "w", null)])).Entries[^1];
        Assert.Equal(("2018-04-15", "2018-04-15 US did attack"), (last.Day?.ToString(), last.Cause));
        Assert.Equal("data/a.csv:1202:1", Assert.Single(last.Records).Place.ToString());
    }

    [Fact]
    public void Figures_of_others_in_the_table_are_none_of_its_business()
    {
        const string text = """
            actor US
            actor Iran
            measure stock in kg
            events "a.csv" measure stock with value = "v", actor = "a"
            2020-01-01 US: stock <= 5 kg as w
            """;
        var inquiry = Open(text, new TableOfTest("data/a.csv")
            .Figure("2020-02-02", new("Iran"), "9")
            .Figure("2020-03-03", new("US"), "3")
            .Figure("2020-04-04", new("Iran"), "9")
            .Figure("2020-05-05", new("US"), "7"));
        var timeline = Assert.Single(inquiry.Timelines([Asked.Find(inquiry, "w", null)]));
        Assert.Equal(
            [
                (null, null),
                ("2020-01-01", null),
                ("2020-03-03", "data/a.csv:3:1"),
                ("2020-05-05", "data/a.csv:5:1"),
            ],
            timeline.Entries.Select(entry => (entry.Day?.ToString(), entry.Records.SingleOrDefault()?.Place.ToString())));
    }

    private static Inquiry Open(string text, TableOfTest table) => Inquiry.Open(Compile(text, table), Asked.Options);

    private static Compilation Compile(string text, TableOfTest table, TableOfTest? figures = null)
    {
        var tables = new HandMadeTables().With("a.csv", table);
        return Compilation.Create(SyntaxTree.ParseText(text, "a.commit"), events: figures is null ? tables : tables.With("b.csv", figures));
    }

    private static (int Entries, int ByReports) Compare(int seed)
    {
        var text = Asked.Random(seed);
        var program = Asked.Compile(text).Lower().Program;
        var random = new Random(seed);
        var measure = program.Measures.IsEmpty ? "" : $"events \"b.csv\" measure {program.Measures[seed % program.Measures.Length].Name} with value = \"v\"\n";
        var compilation = Compile($"{text}events \"a.csv\"\n{measure}", RandomRows(program, random), RandomFigures(program, random));
        var options = Asked.Options with { Today = Last, AsOf = Last };
        var inquiry = Inquiry.Open(compilation, options);

        // One at a time, so that only what matters for it is left of the tables.
        var timelines = inquiry.Result.Declarations.Select(declaration => Assert.Single(inquiry.Timelines([declaration])))
            .ToDictionary(timeline => (timeline.Declaration.Name, timeline.Declaration.Reading));
        for (var day = First; day <= Last; day = day.AddDays(1))
        {
            var here = new CalendarDay(day.Year, day.Month, day.Day);
            foreach (var answer in compilation.Check(options with { AsOf = day }).Declarations)
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

        var all = timelines.Values.SelectMany(timeline => timeline.Entries).ToList();
        return (all.Count, all.Count(entry => entry.Records.Any(record => record.Place.Path == "data/a.csv")));
    }

    private static TableOfTest RandomFigures(Program program, Random random)
    {
        var table = new TableOfTest("data/b.csv");
        for (var i = 0; i < Rows; i++)
        {
            table.Figure(
                First.AddDays(random.Next(170)).ToString("O", CultureInfo.InvariantCulture), new(program.Actors[random.Next(program.Actors.Length)].Name),
                random.Next(0, 400).ToString(CultureInfo.InvariantCulture));
        }

        return table;
    }

    private static TableOfTest RandomRows(Program program, Random random)
    {
        var table = new TableOfTest("data/a.csv");
        for (var i = 0; i < Rows; i++)
        {
            var day = First.AddDays(random.Next(170));
            if (random.Next(4) == 0)
            {
                // Such a row is a record of its own.
                table.Dated(
                    $"{day:yyyy-MM}", new(program.Actors[random.Next(program.Actors.Length)].Name), new(program.Conducts[random.Next(program.Conducts.Length)].Name));
                continue;
            }

            var published = random.Next(3) == 0 ? day.AddDays(random.Next(-5, 40)).ToString("O", CultureInfo.InvariantCulture) : null;
            table.Deed(
                day.ToString("O", CultureInfo.InvariantCulture),
                new(program.Actors[random.Next(program.Actors.Length)].Name),
                new(program.Conducts[random.Next(program.Conducts.Length)].Name),
                random.Next(2) == 0 ? null : new(program.Actors[random.Next(program.Actors.Length)].Name),
                random.Next(2) == 0 ? null : $"publisher {random.Next(3)}",
                published);
        }

        return table;
    }
}
