using System.Collections.Immutable;
using CommitLang.Engine.Model;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Facts;

/// <summary>Another actor that something is attributed to, and on which days.</summary>
internal readonly record struct Affiliation(int Actor, ModalDays Days);

/// <summary>
/// Who belongs to whom on which days, through chains. A chain holds on the days on which all its links hold. Several chains to one
/// actor are joined, so that relations that follow one another without a gap count as one.
/// </summary>
internal sealed class Affiliations
{
    private readonly ImmutableArray<Affiliation>[] _deeds;
    private readonly ImmutableArray<Affiliation>[] _agents;
    private readonly ImmutableArray<Affiliation>[] _words;
    private readonly ImmutableArray<Affiliation>[] _counterparts;
    private readonly ImmutableArray<Affiliation>[] _groups;
    private readonly ImmutableArray<Affiliation>[] _organs;
    private readonly ImmutableArray<Affiliation>[] _members;

    internal Affiliations(Program program)
    {
        int count = program.Actors.Length;
        var direct = new List<Relation>[count];
        foreach (var relation in program.Relations)
        {
            (direct[relation.From] ??= []).Add(relation);
        }

        _deeds = Close(direct, static k => k is RelationKind.OrganOf or RelationKind.ActsFor);
        _words = Close(direct, static k => k is RelationKind.OrganOf or RelationKind.SpeaksFor);
        _counterparts = Close(direct, static k => k is RelationKind.OrganOf or RelationKind.MemberOf);
        _organs = Close(direct, static k => k is RelationKind.OrganOf);
        _groups = Groups(program, _counterparts);
        _agents = Reverse(_deeds);
        _members = DirectMembers(program, count);
    }

    /// <summary>Whose deeds the deeds of the actor are too: the wholes of an organ, the principals of an agent.</summary>
    internal ImmutableArray<Affiliation> WholesOf(int actor) => _deeds[actor];

    /// <summary>The organs and agents of the actor, whom its denials and what was watched of it cover.</summary>
    internal ImmutableArray<Affiliation> OrgansAndAgentsOf(int actor) => _agents[actor];

    /// <summary>Whose words the words of the actor are.</summary>
    internal ImmutableArray<Affiliation> PrincipalsOf(int actor) => _words[actor];

    /// <summary>Direct members of a group.</summary>
    internal ImmutableArray<Affiliation> MembersOf(int group) => _members[group];

    /// <summary>The days on which a deed toward the one is a deed toward the other: the same, an organ, a member.</summary>
    internal ModalDays AsCounterpart(int actor, int named) => actor == named ? ModalDays.All : Find(_counterparts[actor], named);

    /// <summary>The days on which the actor is an organ of the whole.</summary>
    internal ModalDays AsOrgan(int actor, int whole) => Find(_organs[actor], whole);

    /// <summary>The days on which the actor belongs to the group: by a chain with a membership in it, not as an organ only.</summary>
    internal ModalDays InGroup(int actor, int group) => Find(_groups[actor], group);

    private static ModalDays Find(ImmutableArray<Affiliation> all, int actor)
    {
        foreach (var one in all)
        {
            if (one.Actor == actor)
            {
                return one.Days;
            }
        }

        return ModalDays.None;
    }

    private static ImmutableArray<Affiliation>[] Close(List<Relation>?[] direct, Func<RelationKind, bool> follows)
    {
        var result = new ImmutableArray<Affiliation>[direct.Length];
        var reached = new Dictionary<int, ModalDays>();
        var order = new List<int>();
        var open = new Queue<(int Actor, ModalDays Days)>();
        for (int start = 0; start < direct.Length; start++)
        {
            if (direct[start] is null)
            {
                result[start] = [];
                continue;
            }

            reached.Clear();
            order.Clear();
            open.Enqueue((start, ModalDays.All));
            while (open.TryDequeue(out var link))
            {
                foreach (var relation in direct[link.Actor] ?? [])
                {
                    if (!follows(relation.Kind) || relation.To == start)
                    {
                        continue;
                    }

                    var days = link.Days.Intersect(relation.Dates.ToModal());
                    if (days.Possible.IsEmpty)
                    {
                        continue;
                    }

                    bool isNew = !reached.TryGetValue(relation.To, out var before);
                    var joined = isNew ? days : before.Union(days);
                    if (isNew)
                    {
                        order.Add(relation.To);
                    }
                    else if (joined == before)
                    {
                        continue;
                    }

                    reached[relation.To] = joined;
                    open.Enqueue((relation.To, joined));
                }
            }

            result[start] = [.. order.Select(to => new Affiliation(to, reached[to]))];
        }

        return result;
    }

    /// <summary>A chain with a membership in it: organs up to a member, then what the group belongs to in its turn.</summary>
    private static ImmutableArray<Affiliation>[] Groups(Program program, ImmutableArray<Affiliation>[] belongs)
    {
        var members = program.Relations.Where(r => r.Kind == RelationKind.MemberOf).ToLookup(r => r.From);
        var result = new ImmutableArray<Affiliation>[belongs.Length];
        for (int actor = 0; actor < belongs.Length; actor++)
        {
            var days = new Dictionary<int, ModalDays>();
            var order = new List<int>();
            if (!belongs[actor].IsEmpty)
            {
                foreach (var (member, before) in belongs[actor].Prepend(new Affiliation(actor, ModalDays.All)))
                {
                    foreach (var relation in members[member])
                    {
                        var joined = before.Intersect(relation.Dates.ToModal());
                        Add(relation.To, joined);
                        foreach (var (further, after) in belongs[relation.To])
                        {
                            Add(further, joined.Intersect(after));
                        }
                    }
                }
            }

            result[actor] = [.. order.Select(group => new Affiliation(group, days[group]))];

            void Add(int group, ModalDays more)
            {
                if (!days.TryGetValue(group, out var known))
                {
                    order.Add(group);
                    known = ModalDays.None;
                }

                days[group] = known.Union(more);
            }
        }

        return result;
    }

    private static ImmutableArray<Affiliation>[] Reverse(ImmutableArray<Affiliation>[] forward)
    {
        var lists = new List<Affiliation>?[forward.Length];
        for (int from = 0; from < forward.Length; from++)
        {
            foreach (var (to, days) in forward[from])
            {
                (lists[to] ??= []).Add(new Affiliation(from, days));
            }
        }

        return [.. lists.Select(l => l is null ? [] : l.ToImmutableArray())];
    }

    private static ImmutableArray<Affiliation>[] DirectMembers(Program program, int count)
    {
        var lists = new List<Affiliation>?[count];
        foreach (var relation in program.Relations)
        {
            if (relation.Kind != RelationKind.MemberOf)
            {
                continue;
            }

            var list = lists[relation.To] ??= [];
            int known = list.FindIndex(a => a.Actor == relation.From);
            var days = relation.Dates.ToModal();
            if (known < 0)
            {
                list.Add(new Affiliation(relation.From, days));
            }
            else
            {
                list[known] = list[known] with { Days = list[known].Days.Union(days) };
            }
        }

        return [.. lists.Select(l => l is null ? [] : l.ToImmutableArray())];
    }
}
