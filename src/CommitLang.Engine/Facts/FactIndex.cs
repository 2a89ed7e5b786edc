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

    private readonly Dictionary<int, TopicFacts> _byTopic = [];
    private readonly HashSet<int> _addedOf = [];

    /// <summary>The same facts, to which others can be added; topics about which none are stay shared. Not of tables.</summary>
    internal FactIndex(FactIndex other)
        : this()
    {
        _byTopic = new(other._byTopic);
        _addedOf = new(other._addedOf);
        HasAny = other.HasAny;
    }

    internal void Add(Fact fact)
    {
        HasAny = true;
        _addedOf.Add(fact.Actor);
        var topic = TopicFactsOf(TopicOf(fact));
        topic.HasAdded = true;
        topic.Of(fact.Actor).HasAdded = true;
        topic.Put(fact);
    }

    /// <summary>Adds what is derived or seen from elsewhere, unless it is there. Says whether it is new.</summary>
    internal bool TryAdd(Fact fact)
    {
        if (!TopicFactsOf(TopicOf(fact)).IsNew(fact))
        {
            return false;
        }

        Add(fact);
        return true;
    }

    /// <summary>Puts a fact that was taken out behind those that are there.</summary>
    internal void PutBack(Fact fact)
    {
        if (!fact.Premises.IsEmpty)
        {
            TopicFactsOf(TopicOf(fact)).IsNew(fact);
        }

        Add(fact);
    }

    /// <summary>Takes all facts about a topic out, so that they can be put back with others among them.</summary>
    internal List<Fact> Take(int topic) => _byTopic.Remove(topic, out var facts) ? facts.All : [];

    /// <summary>Whether any facts were added, those of tables aside.</summary>
    internal bool HasAny { get; private set; }

    /// <summary>Whether facts of the actor were added, those of tables aside, whatever they are about.</summary>
    internal bool HasAddedOf(int actor) => _addedOf.Contains(actor);

    /// <summary>Whether facts about exactly this conduct or measure were added, those of tables aside.</summary>
    internal bool HasAdded(int topic) => _byTopic.TryGetValue(topic, out var facts) && facts.HasAdded;

    /// <summary>Whether facts of the actor about exactly this conduct or measure were added, those of tables aside.</summary>
    internal bool HasAdded(int topic, int actor) =>
        _byTopic.TryGetValue(topic, out var facts) && facts.HasAdded && facts.Find(actor) is { HasAdded: true };

    /// <summary>All facts about exactly this conduct or measure.</summary>
    internal List<Fact> About(int topic)
    {
        ReadAll(topic);
        return AboutSoFar(topic);
    }

    /// <summary>Those about exactly this that are facts already: all that were added, and of tables those that somebody asked for.</summary>
    internal List<Fact> AboutSoFar(int topic) => _byTopic.TryGetValue(topic, out var facts) ? facts.All : Nothing.Facts;

    /// <summary>The actor's facts about exactly this conduct or measure.</summary>
    internal List<Fact> About(int topic, int actor) => Series(topic, actor).Facts;

    /// <summary>Of the actor's facts about exactly this conduct or measure those that may have begun by one day and not ended before another.</summary>
    internal List<Fact> About(int topic, int actor, int begunBy, int notEndedBefore) => Series(topic, actor).Find(begunBy, notEndedBefore);

    /// <summary>Whether one of the actor's facts about exactly this may go on from the day to the next.</summary>
    internal bool GoOver(int topic, int actor, int day) => (Find(topic, actor) ?? Nothing).GoOver(day);

    /// <summary>The topics about which not the same facts are there in the same order; those that still stand in tables are not looked at.</summary>
    internal IEnumerable<int> TopicsUnlike(FactIndex other)
    {
        foreach (var (topic, facts) in _byTopic)
        {
            if (!other._byTopic.TryGetValue(topic, out var others) ? facts.All.Count > 0 : !ReferenceEquals(facts, others) && !AreAlike(facts.All, others.All))
            {
                yield return topic;
            }
        }

        foreach (var (topic, facts) in other._byTopic)
        {
            if (facts.All.Count > 0 && !_byTopic.ContainsKey(topic))
            {
                yield return topic;
            }
        }
    }

    private static bool AreAlike(List<Fact> one, List<Fact> other)
    {
        for (int i = 0; i < one.Count && i < other.Count; i++)
        {
            if (!one[i].IsLike(other[i]))
            {
                return false;
            }
        }

        return one.Count == other.Count;
    }

    private static int TopicOf(Fact fact) => fact.Conduct >= 0 ? fact.Conduct : fact.Measure;

    private TopicFacts TopicFactsOf(int topic) => CollectionsMarshal.GetValueRefOrAddDefault(_byTopic, topic, out _) ??= new();

    private FactSeries? Find(int topic, int actor) => _byTopic.TryGetValue(topic, out var facts) ? facts.Find(actor) : null;

    private FactSeries Series(int topic, int actor)
    {
        if (tables is null)
        {
            return Find(topic, actor) ?? Nothing;
        }

        var series = TopicFactsOf(topic).Of(actor);
        if (series.TablesRead < tables.Count)
        {
            Read(topic, actor, series);
        }

        return series;
    }

    private void ReadAll(int topic)
    {
        if (tables is null || TopicFactsOf(topic) is not { } facts || facts.TablesRead == tables.Count)
        {
            return;
        }

        int from = facts.TablesRead;
        facts.TablesRead = tables.Count;
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
                    TopicFactsOf(topic).Put(tables.Fact(table, row, actor, rank));
                }
            }
        }
    }
}
