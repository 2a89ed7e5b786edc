using CommitLang.Engine.Model;
using CommitLang.Engine.Tables;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Rules.Columns;

/// <summary>
/// The rows that meet a pattern, grouped by those of its sides that another pattern settles, to find the nearest before a day. Rows that meet it only
/// possibly stand apart.
/// </summary>
internal sealed class OtherDeeds
{
    private readonly bool _byActor;
    private readonly bool _byCounterpart;
    private readonly int _actors;
    private readonly Dictionary<long, int>? _groups;

    private OtherDeeds(TableFacts tables, CounterpartMatches matches, PlainPattern pattern, int actors, bool byActor, bool byCounterpart)
    {
        (_actors, _byActor, _byCounterpart) = (actors, byActor, byCounterpart);
        _groups = byActor && byCounterpart && (long)actors * actors > 4_000_000 ? [] : null;
        var (sure, possible) = (new GroupedDays.Builder(), new GroupedDays.Builder());
        var toward = pattern.Counterpart is { Kind: TermKind.Value, Index: var named } ? new Toward(matches, named) : null;
        using var rows = new ActorRows(tables, pattern.Conduct);
        var (first, last) = pattern.Actor.Kind == TermKind.Value ? (pattern.Actor.Index, pattern.Actor.Index) : (0, actors - 1);
        for (int actor = first; actor <= last; actor++)
        {
            rows.Read(actor);
            for (int i = 0; i < rows.Count; i++)
            {
                if (toward is null)
                {
                    (rows.IsPossible(i) ? possible : sure).Add(Number(actor, rows.Counterparts[i]), rows.Days[i], rows.Places[i]);
                }
                else if (toward.IsSure(rows.Counterparts[i], rows.Days[i]) is { } isSure)
                {
                    (isSure && !rows.IsPossible(i) ? sure : possible).Add(Number(actor, rows.Counterparts[i]), rows.Days[i], rows.Places[i]);
                }
            }
        }

        int groups = _groups?.Count ?? (byActor ? actors : 1) * (byCounterpart ? actors + 1 : 1);
        (Sure, Possible) = (sure.Build(groups), possible.Build(groups));
    }

    internal GroupedDays Sure { get; }

    internal GroupedDays Possible { get; }

    internal static OtherDeeds Of(
        TableFacts tables, CounterpartMatches matches, PlainPattern pattern, int actors, bool byActor, bool byCounterpart) =>
        new(tables, matches, pattern, actors, byActor, byCounterpart);

    /// <summary>The group of deeds of an actor toward a counterpart (-1: nobody told); sides that are not grouped by do not matter. -1 where there is none.</summary>
    internal int GroupOf(int actor, int counterpart)
    {
        if (_groups is not null)
        {
            return _groups.GetValueOrDefault(KeyOf(actor, counterpart), -1);
        }

        return (_byActor ? actor : 0) * (_byCounterpart ? _actors + 1 : 1) + (_byCounterpart ? counterpart + 1 : 0);
    }

    private long KeyOf(int actor, int counterpart) => ((long)actor * (_actors + 1)) + counterpart + 1;

    private int Number(int actor, int counterpart)
    {
        if (_groups is null)
        {
            return GroupOf(actor, counterpart);
        }

        long key = KeyOf(actor, counterpart);
        if (!_groups.TryGetValue(key, out int group))
        {
            _groups.Add(key, group = _groups.Count);
        }

        return group;
    }
}
