using CommitLang.Engine.Evaluation;
using CommitLang.Engine.Model;
using CommitLang.Engine.Tables;

namespace CommitLang.Engine.Tests.Tables;

/// <summary>Reports in tables become deeds: each once, in the order of actor, conduct and day.</summary>
public sealed class RecordedTablesTests
{
    [Theory]
    [InlineData(3, 4, 500, 20, false)]
    [InlineData(3, 4, 500, 20, true)]
    [InlineData(40, 30, 150_000, 700, false)]
    [InlineData(9_000, 9_000, 20_000, 300, true)]
    public void Every_deed_is_found_once_whatever_the_order_of_the_reports(int actors, int conducts, int reports, int days, bool isShuffled)
    {
        var random = new Random(reports + days);
        var rows = Enumerable.Range(0, reports)
            .Select(i => (Day: isShuffled ? random.Next(days) : i * days / reports, Actor: random.Next(actors), Conduct: random.Next(conducts), Counterpart: random.Next(-1, actors)))
            .ToList();
        var program = ProgramOf(actors, conducts, [.. rows]);
        var recorded = Recorded(program, days);

        var deeds = rows.Select((row, i) => (row, i)).GroupBy(r => r.row).OrderBy(g => g.Key.Actor).ThenBy(g => g.Key.Conduct).ThenBy(g => g.Key.Day)
            .ThenBy(g => g.Key.Counterpart).ToList();
        var table = recorded.Deeds;
        Assert.Equal(deeds.Select(d => d.Key.Day), table.Days[..table.Count]);
        Assert.Equal(deeds.Select(d => d.Key.Counterpart), table.Counterparts[..table.Count]);
        Assert.Equal(deeds.Select(d => d.First().i), table.Numbers[..table.Count]);
        Assert.Equal(deeds.Where(d => d.Count() > 1).Sum(d => d.Count() - 1), deeds.Sum(d => recorded.Further.Of(d.First().i).Length));
        foreach (var deed in deeds.Take(500))
        {
            Assert.Equal(deed.First().i, recorded.Find(deed.Key.Actor, deed.Key.Conduct, deed.Key.Counterpart, deed.Key.Day));
            Assert.Equal(deed.Skip(1).Select(d => d.i), recorded.Further.Of(deed.First().i).ToArray());
        }
    }

    [Fact]
    public void What_is_not_known_by_the_day_is_not_there()
    {
        var program = ProgramOf(2, 1, [(5, 0, 0, 1), (7, 1, 0, -1)]);
        Assert.Equal([5], Recorded(program, 6).Deeds.Days);
        Assert.Equal([5, 7], Recorded(program, 7).Deeds.Days);
    }

    /// <summary>A mutual deed told from both sides is one.</summary>
    [Fact]
    public void A_mutual_deed_is_one_from_whichever_side_it_is_told()
    {
        var program = ProgramOf(2, 1, [(5, 1, 0, 0), (5, 0, 0, 1)]) with { Conducts = [new Conduct("meet", [], 0, true)] };
        var recorded = Recorded(program, 9);
        Assert.Equal([0], recorded.Deeds.Numbers[..recorded.Deeds.Count]);
        Assert.Equal([1], recorded.Further.Of(0).ToArray());
        Assert.Equal([0], recorded.OtherSides?.Numbers ?? []);
    }

    private static RecordedTables Recorded(Program program, int knownBy) =>
        new Session(program).RecordedBy(knownBy) ?? throw new InvalidOperationException("there are no tables");

    private static Program ProgramOf(int actors, int conducts, (int Day, int Actor, int Conduct, int Counterpart)[] rows) => new()
    {
        Actors = [.. Enumerable.Range(0, actors).Select(i => new Actor($"A{i}"))],
        Conducts = [.. Enumerable.Range(0, conducts).Select(i => new Conduct($"c{i}", [], 0, false))],
        Tables =
        [
            new ReportTable
            {
                Days = Column.Of([.. rows.Select(r => r.Day)]),
                Actors = Column.Of([.. rows.Select(r => r.Actor)]),
                Conducts = Column.Of([.. rows.Select(r => r.Conduct)]),
                Counterparts = Column.Of([.. rows.Select(r => r.Counterpart)]),
                ActorOf = [.. Enumerable.Range(0, actors)],
                ConductOf = [.. Enumerable.Range(0, conducts)],
            },
        ],
    };
}
