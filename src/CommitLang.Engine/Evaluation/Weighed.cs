using System.Collections.Immutable;

namespace CommitLang.Engine.Evaluation;

/// <summary>What the evidence about an obligation comes to, and the evidence.</summary>
internal readonly struct Weighed
{
    private readonly List<Item> _items;

    internal Weighed(Signs signs, List<Item> items) => (Signs, _items) = (signs, items);

    /// <param name="areFor">Whether the deeds of the tables are for the words.</param>
    internal Weighed(Signs signs, TableEvidence tables, bool areFor) => (Signs, _items, Tables, AreFor) = (signs, [], tables, areFor);

    internal Signs Signs { get; }

    /// <summary>The evidence, where it is that of tables; else null.</summary>
    internal TableEvidence? Tables { get; }

    /// <summary>Whether the deeds of the tables are for the words.</summary>
    internal bool AreFor { get; }

    /// <summary>Adds what is told with the evidence and was no part of the judgment.</summary>
    internal void Tell(IEnumerable<Item> items) => _items.AddRange(items);

    /// <summary>The evidence as it is told, where it is not that of tables.</summary>
    internal ImmutableArray<Evidence> Told(bool isDo) => Items.Told(_items, isDo);
}
