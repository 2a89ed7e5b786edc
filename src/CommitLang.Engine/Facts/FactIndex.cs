using System.Runtime.InteropServices;

namespace CommitLang.Engine.Facts;

/// <summary>Facts of one kind by what they are about, and by that and whose they are; in the order in which they came.</summary>
internal sealed class FactIndex
{
    private static readonly FactSeries Nothing = new();

    private readonly Dictionary<int, List<Fact>> _byTopic = [];
    private readonly Dictionary<long, FactSeries> _byActor = [];

    internal void Add(Fact fact)
    {
        int topic = TopicOf(fact);
        (CollectionsMarshal.GetValueRefOrAddDefault(_byTopic, topic, out _) ??= []).Add(fact);
        (CollectionsMarshal.GetValueRefOrAddDefault(_byActor, Key(topic, fact.Actor), out _) ??= new()).Facts.Add(fact);
    }

    /// <summary>All facts about exactly this conduct or measure.</summary>
    internal List<Fact> About(int topic) => _byTopic.GetValueOrDefault(topic, Nothing.Facts);

    /// <summary>The actor's facts about exactly this conduct or measure.</summary>
    internal List<Fact> About(int topic, int actor) => _byActor.GetValueOrDefault(Key(topic, actor), Nothing).Facts;

    /// <summary>Of the actor's facts about exactly this conduct or measure those that may have begun by one day and not ended before another.</summary>
    internal List<Fact> About(int topic, int actor, int begunBy, int notEndedBefore) =>
        _byActor.GetValueOrDefault(Key(topic, actor), Nothing).Find(begunBy, notEndedBefore);

    /// <summary>Whether one of the actor's facts about exactly this may go on from the day to the next.</summary>
    internal bool GoOver(int topic, int actor, int day) => _byActor.GetValueOrDefault(Key(topic, actor), Nothing).GoOver(day);

    private static int TopicOf(Fact fact) => fact.Conduct >= 0 ? fact.Conduct : fact.Measure;

    private static long Key(int topic, int actor) => ((long)topic << 32) | (uint)actor;
}
