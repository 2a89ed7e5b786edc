using System.Collections.Immutable;
using CommitLang.Engine.Model;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Facts;

/// <summary>Another actor that something is attributed to, and on which days.</summary>
internal readonly record struct Affiliation(int Actor, ModalDays Days);

/// <summary>
/// Who belongs to whom on which days, through chains. A chain holds on the days on which all its links hold. Several chains to one
/// actor are joined, so that relations that follow one another without a gap count as one. Found for each actor when it is asked for.
/// </summary>
internal sealed class Affiliations
{
    private readonly List<Relation>?[] _from;
    private readonly List<Relation>?[] _to;
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
        _from = new List<Relation>?[count];
        _to = new List<Relation>?[count];
        foreach (var relation in program.Relations)
        {
            (_from[relation.From] ??= []).Add(relation);
            (_to[relation.To] ??= []).Add(relation);
        }

        _deeds = new ImmutableArray<Affiliation>[count];
        _agents = new ImmutableArray<Affiliation>[count];
        _words = new ImmutableArray<Affiliation>[count];
        _counterparts = new ImmutableArray<Affiliation>[count];
        _groups = new ImmutableArray<Affiliation>[count];
        _organs = new ImmutableArray<Affiliation>[count];
        _members = new ImmutableArray<Affiliation>[count];
    }

    /// <summary>Whose deeds the deeds of the actor are too: the wholes of an organ, the principals of an agent.</summary>
    internal ImmutableArray<Affiliation> WholesOf(int actor) =>
        Known(_deeds, actor) ?? (_deeds[actor] = Up(actor, static k => k is RelationKind.OrganOf or RelationKind.ActsFor));

    /// <summary>The organs and agents of the actor, whom its denials and what was watched of it cover, in the order of their numbers.</summary>
    internal ImmutableArray<Affiliation> OrgansAndAgentsOf(int actor) =>
        Known(_agents, actor) ?? (_agents[actor] =
            [.. Close(actor, _to, static r => r.From, static k => k is RelationKind.OrganOf or RelationKind.ActsFor).OrderBy(a => a.Actor)]);

    /// <summary>Whose words the words of the actor are.</summary>
    internal ImmutableArray<Affiliation> PrincipalsOf(int actor) =>
        Known(_words, actor) ?? (_words[actor] = Up(actor, static k => k is RelationKind.OrganOf or RelationKind.SpeaksFor));

    /// <summary>Direct members of a group.</summary>
    internal ImmutableArray<Affiliation> MembersOf(int group) => Known(_members, group) ?? (_members[group] = DirectMembers(_to[group]));

    /// <summary>The days on which a deed toward the one is a deed toward the other: the same, an organ, a member.</summary>
    internal ModalDays AsCounterpart(int actor, int named) => actor == named ? ModalDays.All : Find(BelongingOf(actor), named);

    /// <summary>The days on which the actor is an organ of the whole.</summary>
    internal ModalDays AsOrgan(int actor, int whole) =>
        Find(Known(_organs, actor) ?? (_organs[actor] = Up(actor, static k => k is RelationKind.OrganOf)), whole);

    /// <summary>The days on which the actor belongs to the group: by a chain with a membership in it, not as an organ only.</summary>
    internal ModalDays InGroup(int actor, int group) => Find(Known(_groups, actor) ?? (_groups[actor] = Groups(actor)), group);

    private static ImmutableArray<Affiliation>? Known(ImmutableArray<Affiliation>[] all, int actor) =>
        all[actor] is { IsDefault: false } known ? known : null;

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

    private ImmutableArray<Affiliation> BelongingOf(int actor) =>
        Known(_counterparts, actor) ?? (_counterparts[actor] = Up(actor, static k => k is RelationKind.OrganOf or RelationKind.MemberOf));

    private ImmutableArray<Affiliation> Up(int actor, Func<RelationKind, bool> follows) => Close(actor, _from, static r => r.To, follows);

    private static ImmutableArray<Affiliation> Close(
        int start, List<Relation>?[] links, Func<Relation, int> other, Func<RelationKind, bool> follows)
    {
        if (links[start] is null)
        {
            return [];
        }

        var reached = new Dictionary<int, ModalDays>();
        var order = new List<int>();
        var open = new Queue<(int Actor, ModalDays Days)>();
        open.Enqueue((start, ModalDays.All));
        while (open.TryDequeue(out var link))
        {
            foreach (var relation in links[link.Actor] ?? [])
            {
                int next = other(relation);
                if (!follows(relation.Kind) || next == start)
                {
                    continue;
                }

                var days = link.Days.Intersect(relation.Dates.ToModal());
                if (days.Possible.IsEmpty)
                {
                    continue;
                }

                bool isNew = !reached.TryGetValue(next, out var before);
                var joined = isNew ? days : before.Union(days);
                if (isNew)
                {
                    order.Add(next);
                }
                else if (joined == before)
                {
                    continue;
                }

                reached[next] = joined;
                open.Enqueue((next, joined));
            }
        }

        return [.. order.Select(actor => new Affiliation(actor, reached[actor]))];
    }

    /// <summary>A chain with a membership in it: organs up to a member, then what the group belongs to in its turn.</summary>
    private ImmutableArray<Affiliation> Groups(int actor)
    {
        var days = new Dictionary<int, ModalDays>();
        var order = new List<int>();
        foreach (var (member, before) in BelongingOf(actor).Prepend(new Affiliation(actor, ModalDays.All)))
        {
            foreach (var relation in _from[member] ?? [])
            {
                if (relation.Kind != RelationKind.MemberOf)
                {
                    continue;
                }

                var joined = before.Intersect(relation.Dates.ToModal());
                Add(relation.To, joined);
                foreach (var (further, after) in BelongingOf(relation.To))
                {
                    Add(further, joined.Intersect(after));
                }
            }
        }

        return [.. order.Select(group => new Affiliation(group, days[group]))];

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

    private static ImmutableArray<Affiliation> DirectMembers(List<Relation>? relations)
    {
        var places = new Dictionary<int, int>();
        var members = new List<Affiliation>();
        foreach (var relation in relations ?? [])
        {
            if (relation.Kind != RelationKind.MemberOf)
            {
                continue;
            }

            var days = relation.Dates.ToModal();
            if (places.TryGetValue(relation.From, out int place))
            {
                members[place] = members[place] with { Days = members[place].Days.Union(days) };
            }
            else
            {
                places.Add(relation.From, members.Count);
                members.Add(new Affiliation(relation.From, days));
            }
        }

        return [.. members];
    }
}
