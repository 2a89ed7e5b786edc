using System.Collections.Immutable;

namespace CommitLang.Engine.Evaluation;

/// <summary>What the evidence about an obligation comes to, and the evidence.</summary>
internal sealed class Weighed
{
    private readonly List<Item> _items;
    private readonly TableEvidence? _tables;
    private readonly bool _isFor;

    internal Weighed(Signs signs, List<Item> items) => (Signs, _items) = (signs, items);

    /// <param name="isFor">Whether the deeds of the tables are for the words.</param>
    internal Weighed(Signs signs, TableEvidence tables, bool isFor) => (Signs, _items, _tables, _isFor) = (signs, [], tables, isFor);

    internal Signs Signs { get; }

    /// <summary>The evidence as it is told, and how much there is.</summary>
    internal (ImmutableArray<Evidence> Evidence, int Count) Told(bool isDo, int limit)
    {
        if (_tables is not null)
        {
            return _tables.Told(_isFor, limit);
        }

        var told = Items.Told(_items, isDo);
        return (told, told.Length);
    }
}
