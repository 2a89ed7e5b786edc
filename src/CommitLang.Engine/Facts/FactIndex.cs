using System.Runtime.InteropServices;

namespace CommitLang.Engine.Facts;

/// <summary>Facts of one kind by what they are about, and by that and whose they are; in the order in which they came.</summary>
internal sealed class FactIndex
{
    private static readonly List<Fact> Nothing = [];

    private readonly Dictionary<int, List<Fact>> _byTopic = [];
    private readonly Dictionary<long, List<Fact>> _byActor = [];

    internal void Add(Fact fact)
    {
        int topic = TopicOf(fact);
        Get(_byTopic, topic).Add(fact);
        Get(_byActor, Key(topic, fact.Actor)).Add(fact);
    }

    /// <summary>All facts about exactly this conduct or measure.</summary>
    internal List<Fact> About(int topic) => _byTopic.GetValueOrDefault(topic, Nothing);

    /// <summary>The actor's facts about exactly this conduct or measure.</summary>
    internal List<Fact> About(int topic, int actor) => _byActor.GetValueOrDefault(Key(topic, actor), Nothing);

    private static int TopicOf(Fact fact) => fact.Conduct >= 0 ? fact.Conduct : fact.Measure;

    private static long Key(int topic, int actor) => ((long)topic << 32) | (uint)actor;

    private static List<Fact> Get<TKey>(Dictionary<TKey, List<Fact>> lists, TKey key)
        where TKey : notnull =>
        CollectionsMarshal.GetValueRefOrAddDefault(lists, key, out _) ??= [];
}
