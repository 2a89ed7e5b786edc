using System.Collections.Immutable;
using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;

namespace CommitLang.Reference;

/// <summary>What else a fact is the fact of: of the whole or of the organs of its actor, of its other side, of one of the members.</summary>
internal sealed class Closure(View view, Attribution attribution)
{
    private readonly Program _program = view.Program;

    internal IEnumerable<Fact> Of(Fact fact) => Attributed(fact).Concat(Mirrored(fact)).Concat(Members(fact));

    private IEnumerable<Fact> Attributed(Fact fact)
    {
        if (fact.Kind == RecordKind.Measurement || fact.Origin == Origin.Attributed)
        {
            yield break;
        }

        for (int other = 0; other < _program.Actors.Length; other++)
        {
            if (other == fact.Actor)
            {
                continue;
            }

            int actor = other;
            // Deeds, and facts kept back, rise to the whole; what is denied or watched of the whole goes down to its organs and agents.
            var when = fact.Kind is RecordKind.Deed or RecordKind.Withholding
                ? fact.When.Where(day => attribution.Leads(fact.Actor, actor, Attribution.Acting, day))
                : fact.When.Where(day => attribution.Leads(actor, fact.Actor, Attribution.Acting, day));
            if (!when.IsEmpty)
            {
                yield return fact with { Actor = other, When = when, Origin = Origin.Attributed, Parents = [fact], IsOfOneMember = false };
            }
        }
    }

    private IEnumerable<Fact> Mirrored(Fact fact)
    {
        bool isMutual = fact.Conduct >= 0 ? _program.Conducts[fact.Conduct].IsMutual : _program.Measures[fact.Measure].IsMutual;
        if (!isMutual || fact.Kind == RecordKind.Withholding || IsMirrored(fact))
        {
            yield break;
        }

        foreach (int counterpart in fact.Counterparts)
        {
            yield return fact with
            {
                Actor = counterpart,
                Counterparts = [fact.Actor],
                Origin = Origin.Mirrored,
                Parents = [fact],
                IsOfOneMember = false,
            };
        }
    }

    /// <summary>Whether it is the other side already of what was recorded or derived.</summary>
    private static bool IsMirrored(Fact fact) =>
        fact.Origin == Origin.Mirrored || (fact.Origin == Origin.Attributed && IsMirrored(fact.Parents[0]));

    private IEnumerable<Fact> Members(Fact fact)
    {
        if (!fact.IsOfOneMember)
        {
            yield break;
        }

        foreach (int member in _program.Relations.Where(r => r.Kind == RelationKind.MemberOf && r.To == fact.Actor).Select(r => r.From).Distinct())
        {
            var when = fact.When.Where(day => attribution.Leads(member, fact.Actor, Attribution.Membership, day)).Maybe();
            if (!when.IsEmpty)
            {
                yield return fact with { Actor = member, When = when, Origin = Origin.Recorded, Parents = [fact], IsOfOneMember = false };
            }
        }
    }

    internal static ImmutableArray<Fact> Complete(IEnumerable<Fact> facts, Func<Fact, IEnumerable<Fact>> more)
    {
        var all = new List<Fact>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<Fact>(facts);
        while (waiting.TryDequeue(out var fact))
        {
            if (!keys.Add(fact.Key))
            {
                continue;
            }

            all.Add(fact);
            foreach (var next in more(fact))
            {
                waiting.Enqueue(next);
            }
        }

        return [.. all];
    }
}
