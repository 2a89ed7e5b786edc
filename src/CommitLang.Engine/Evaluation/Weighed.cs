using System.Collections.Immutable;

namespace CommitLang.Engine.Evaluation;

/// <summary>What the evidence about an obligation comes to, and the evidence.</summary>
internal sealed class Weighed
{
    private readonly List<Item> _items;

    internal Weighed(Signs signs, List<Item> items) => (Signs, _items) = (signs, items);

    /// <param name="isFor">Whether the deeds of the tables are for the words.</param>
    internal Weighed(Signs signs, TableEvidence tables, bool isFor) => (Signs, _items, Tables) = (signs, [], new ToldTables(tables, isFor));

    internal Signs Signs { get; }

    /// <summary>The evidence, where it is that of tables; else null.</summary>
    internal ToldTables? Tables { get; }

    /// <summary>The evidence as it is told, where it is not that of tables.</summary>
    internal ImmutableArray<Evidence> Told(bool isDo) => Items.Told(_items, isDo);
}

/// <summary>Evidence of tables, for the words or against them.</summary>
internal sealed record ToldTables(TableEvidence Evidence, bool IsFor);

/// <summary>Evidence of tables that is made when somebody asks for it. May be asked by several threads.</summary>
/// <param name="limit">How many pieces are made; the others are counted.</param>
internal sealed class ToldEvidence(ToldTables tables, int limit)
{
    private readonly Lazy<(ImmutableArray<Evidence> First, int Count)> _told = new(() => tables.Evidence.Told(tables.IsFor, limit));

    internal (ImmutableArray<Evidence> First, int Count) Told() => _told.Value;
}
