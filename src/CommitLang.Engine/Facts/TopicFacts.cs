using System.Runtime.InteropServices;

namespace CommitLang.Engine.Facts;

/// <summary>Facts of one kind about one conduct or measure, in the order in which they came, and by whose they are.</summary>
internal sealed class TopicFacts
{
    private readonly Dictionary<int, FactSeries> _byActor = [];
    private readonly HashSet<FactKey> _known = [];

    internal List<Fact> All { get; } = [];

    /// <summary>Whether some were added, and not only read from tables.</summary>
    internal bool HasAdded { get; set; }

    /// <summary>Of how many tables the deeds of all actors are in it.</summary>
    internal int TablesRead { get; set; }

    internal FactSeries? Find(int actor) => _byActor.GetValueOrDefault(actor);

    internal FactSeries Of(int actor) => CollectionsMarshal.GetValueRefOrAddDefault(_byActor, actor, out _) ??= new();

    /// <summary>Whether what is derived or seen from elsewhere is not there yet, not even as sure where it is only possible; from then on it counts as there.</summary>
    internal bool IsNew(Fact fact)
    {
        var key = new FactKey(fact);
        return !_known.Contains(key) && (!fact.IsPossible || !_known.Contains(new FactKey(fact.AsSure()))) && _known.Add(key);
    }

    internal void Put(Fact fact)
    {
        All.Add(fact);
        Of(fact.Actor).Facts.Add(fact);
    }
}
