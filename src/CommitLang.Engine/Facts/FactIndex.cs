using System.Runtime.InteropServices;
using CommitLang.Engine.Tables;

namespace CommitLang.Engine.Facts;

/// <summary>
/// Facts of one kind by what they are about, and by that and whose they are; in the order in which they came, those of tables behind those that were there
/// when somebody first asked. Rows of tables become facts here when somebody asks for them.
/// </summary>
/// <param name="tables">The tables whose deeds are among the facts; null where there are none.</param>
/// <param name="upTo">Deeds of tables after this day are left out.</param>
internal sealed class FactIndex(TableFacts? tables = null, int upTo = int.MaxValue)
{
    private static readonly FactSeries Nothing = new();

    private readonly Dictionary<int, List<Fact>> _byTopic = [];
    private readonly Dictionary<long, FactSeries> _byActor = [];
    private readonly HashSet<int> _added = [];
    private readonly HashSet<int> _addedOf = [];
    private readonly Dictionary<int, int> _read = [];

    internal void Add(Fact fact)
    {
        _added.Add(TopicOf(fact));
        _addedOf.Add(fact.Actor);
        SeriesOf(TopicOf(fact), fact.Actor).HasAdded = true;
        Put(fact);
    }

    /// <summary>Whether any facts were added, those of tables aside.</summary>
    internal bool HasAny => _added.Count > 0;

    /// <summary>Whether facts of the actor were added, those of tables aside, whatever they are about.</summary>
    internal bool HasAddedOf(int actor) => _addedOf.Contains(actor);

    /// <summary>Whether facts about exactly this conduct or measure were added, those of tables aside.</summary>
    internal bool HasAdded(int topic) => _added.Contains(topic);

    /// <summary>Whether facts of the actor about exactly this conduct or measure were added, those of tables aside.</summary>
    internal bool HasAdded(int topic, int actor) =>
        _added.Contains(topic) && _byActor.TryGetValue(Key(topic, actor), out var series) && series.HasAdded;

    /// <summary>All facts about exactly this conduct or measure.</summary>
    internal List<Fact> About(int topic)
    {
        ReadAll(topic);
        return _byTopic.GetValueOrDefault(topic, Nothing.Facts);
    }

    /// <summary>Those about exactly this that are facts already: all that were added, and of tables those that somebody asked for.</summary>
    internal List<Fact> AboutSoFar(int topic) => _byTopic.GetValueOrDefault(topic, Nothing.Facts);

    /// <summary>The actor's facts about exactly this conduct or measure.</summary>
    internal List<Fact> About(int topic, int actor) => Series(topic, actor).Facts;

    /// <summary>Of the actor's facts about exactly this conduct or measure those that may have begun by one day and not ended before another.</summary>
    internal List<Fact> About(int topic, int actor, int begunBy, int notEndedBefore) => Series(topic, actor).Find(begunBy, notEndedBefore);

    /// <summary>Whether one of the actor's facts about exactly this may go on from the day to the next.</summary>
    internal bool GoOver(int topic, int actor, int day) => _byActor.GetValueOrDefault(Key(topic, actor), Nothing).GoOver(day);

    /// <summary>The topics about which not the same facts are there in the same order; those that still stand in tables are not looked at.</summary>
    internal IEnumerable<int> TopicsUnlike(FactIndex other)
    {
        foreach (var (topic, facts) in _byTopic)
        {
            var others = other.AboutSoFar(topic);
            var areAlike = facts.Count == others.Count;
            for (int i = 0; areAlike && i < facts.Count; i++)
            {
                areAlike = facts[i].IsLike(others[i]);
            }

            if (!areAlike)
            {
                yield return topic;
            }
        }

        foreach (var (topic, facts) in other._byTopic)
        {
            if (facts.Count > 0 && !_byTopic.ContainsKey(topic))
            {
                yield return topic;
            }
        }
    }

    private static int TopicOf(Fact fact) => fact.Conduct >= 0 ? fact.Conduct : fact.Measure;

    private static long Key(int topic, int actor) => ((long)topic << 32) | (uint)actor;

    private FactSeries SeriesOf(int topic, int actor) => CollectionsMarshal.GetValueRefOrAddDefault(_byActor, Key(topic, actor), out _) ??= new();

    private void Put(Fact fact)
    {
        (CollectionsMarshal.GetValueRefOrAddDefault(_byTopic, TopicOf(fact), out _) ??= []).Add(fact);
        SeriesOf(TopicOf(fact), fact.Actor).Facts.Add(fact);
    }

    private FactSeries Series(int topic, int actor)
    {
        if (tables is null)
        {
            return _byActor.GetValueOrDefault(Key(topic, actor), Nothing);
        }

        var series = SeriesOf(topic, actor);
        if (series.TablesRead < tables.Count)
        {
            Read(topic, actor, series);
        }

        return series;
    }

    private void ReadAll(int topic)
    {
        int from = _read.GetValueOrDefault(topic);
        if (tables is null || from == tables.Count)
        {
            return;
        }

        _read[topic] = tables.Count;
        int rank = tables.Ranks.RankOf(topic);
        var found = new List<int>();
        tables.TablesOf([new RankRange(rank, rank)], from, found);
        foreach (int table in found)
        {
            for (int actor = 0; actor < tables[table].Actors; actor++)
            {
                if (tables[table].Keys(actor, new RankRange(rank, rank)) is var (key, end) && key < end)
                {
                    Series(topic, actor);
                }
            }
        }
    }

    private void Read(int topic, int actor, FactSeries series)
    {
        if (tables is null)
        {
            return;
        }

        int rank = tables.Ranks.RankOf(topic);
        var found = new List<int>();
        tables.TablesOf([new RankRange(rank, rank)], series.TablesRead, found);
        series.TablesRead = tables.Count;
        foreach (int index in found)
        {
            var table = tables[index];
            var (key, end) = table.Keys(actor, new RankRange(rank, rank));
            if (key < end)
            {
                var (from, to) = table.Rows(key, int.MinValue, upTo);
                for (int row = from; row < to; row++)
                {
                    Put(tables.Fact(table, row, actor, rank));
                }
            }
        }
    }
}
