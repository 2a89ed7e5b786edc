using System.Collections.Immutable;
using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Time;

namespace CommitLang.Reference;

/// <summary>Section 4, "Who": whose deeds and words are also another's.</summary>
internal sealed class Attribution(Program program)
{
    internal static readonly RelationKind[] Acting = [RelationKind.OrganOf, RelationKind.ActsFor];
    internal static readonly RelationKind[] Speaking = [RelationKind.OrganOf, RelationKind.SpeaksFor];
    internal static readonly RelationKind[] Belonging = [RelationKind.OrganOf, RelationKind.MemberOf];
    internal static readonly RelationKind[] Membership = [RelationKind.MemberOf];

    /// <summary>Whether a chain of such relations leads from one actor to another on that day; to itself it always does.</summary>
    internal Certainty Leads(int from, int to, RelationKind[] kinds, int day) =>
        Leads(from, to, kinds, relation => Holds(relation.Dates, day), []);

    /// <summary>Whether a chain of such relations ever led there.</summary>
    internal Certainty EverLeads(int from, int to, RelationKind[] kinds) =>
        Leads(from, to, kinds, relation => relation.Dates.StartHigh <= relation.Dates.EndLow ? Certainty.Sure : Certainty.Possible, []);

    internal static Certainty Holds(DayBounds dates, int day) =>
        dates.StartHigh <= day && day <= dates.EndLow ? Certainty.Sure
        : dates.StartLow <= day && day <= dates.EndHigh ? Certainty.Possible
        : Certainty.No;

    /// <summary>Whether the actor belongs to the group: a member, or an organ of a member, through chains; not the group itself.</summary>
    internal Certainty IsIn(int actor, int group, int day) => Logic.Any(program.Relations
        .Where(relation => relation.Kind == RelationKind.MemberOf)
        .Select(relation => Logic.And(
            Logic.And(Leads(actor, relation.From, Belonging, day), Holds(relation.Dates, day)),
            Leads(relation.To, group, Belonging, day))));

    /// <summary>The actors bound by what this one says on a day: who it speaks for, and only where it speaks for nobody itself.</summary>
    internal ImmutableArray<(int Actor, Certainty Certainty)> BoundBy(int speaker, Occasion? said)
    {
        var principals = new List<(int Actor, Certainty Certainty)>();
        for (int actor = 0; actor < program.Actors.Length; actor++)
        {
            if (actor == speaker)
            {
                continue;
            }

            var leads = SpeaksFor(speaker, actor, said);
            if (leads != Certainty.No)
            {
                principals.Add((actor, leads));
            }
        }

        // Only the ends of chains: a minister's spokesman speaks for the state.
        var ends = principals.Where(p => !principals.Any(q => q.Actor != p.Actor && q.Certainty == Certainty.Sure
            && SpeaksFor(p.Actor, q.Actor, said) == Certainty.Sure)).ToList();
        if (!ends.Any(p => p.Certainty == Certainty.Sure))
        {
            ends.Insert(0, (speaker, ends.Count == 0 ? Certainty.Sure : Certainty.Possible));
        }

        return [.. ends];
    }

    /// <summary>Whether the words of one are the words of the other; undated ones, if they ever were.</summary>
    internal Certainty SpeaksFor(int speaker, int principal, Occasion? said)
    {
        if (said is not { } when)
        {
            return EverLeads(speaker, principal, Speaking);
        }

        var days = Enumerable.Range(when.Earliest, when.Latest - when.Earliest + 1)
            .Select(day => Leads(speaker, principal, Speaking, day)).ToList();
        return days.All(c => c == Certainty.Sure) ? Certainty.Sure : days.Any(c => c != Certainty.No) ? Certainty.Possible : Certainty.No;
    }

    private Certainty Leads(int from, int to, RelationKind[] kinds, Func<Relation, Certainty> holds, ImmutableHashSet<int> passed)
    {
        if (from == to)
        {
            return Certainty.Sure;
        }

        return Logic.Any(program.Relations
            .Where(relation => relation.From == from && kinds.Contains(relation.Kind) && !passed.Contains(relation.To))
            .Select(relation => Logic.And(holds(relation), Leads(relation.To, to, kinds, holds, passed.Add(from)))));
    }
}
