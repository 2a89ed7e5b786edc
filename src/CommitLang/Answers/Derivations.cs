using System.Collections.Immutable;
using CommitLang.Engine.Facts;

namespace CommitLang;

/// <summary>Ways through what a fact was made from. They never recurse: chains can be as long as derivation is deep.</summary>
internal static class Derivations
{
    /// <summary>Steps of one chain that are shown: those nearest to what counts.</summary>
    internal const int ChainLimit = 1_000;

    /// <summary>
    /// What a derived fact was made from, with facts that are only seen from another side (a mutual deed, an organ's deed as the whole's)
    /// replaced by the fact as recorded or derived.
    /// </summary>
    internal static ImmutableArray<Fact> PremisesOf(Fact fact)
    {
        fact = AsMade(fact);
        return fact.Rule < 0 ? [] : [.. fact.Premises.Select(AsMade)];
    }

    /// <summary>The fact itself, where it is only seen from another side.</summary>
    internal static Fact AsMade(Fact fact)
    {
        while (fact.Rule < 0 && fact.Premises.Length == 1)
        {
            fact = fact.Premises[0];
        }

        return fact;
    }

    /// <summary>The derived facts on the way from records to this one, each once, premises before what follows from them.</summary>
    internal static ImmutableArray<Fact> Chain(Fact fact)
    {
        var start = AsMade(fact);
        if (start.Rule < 0)
        {
            return [];
        }

        var near = Near(start);
        var result = ImmutableArray.CreateBuilder<Fact>(near.Count);
        var opened = new HashSet<Fact>(ReferenceEqualityComparer.Instance);
        var stack = new Stack<(Fact Fact, bool Close)>();
        stack.Push((start, false));
        while (stack.TryPop(out var top))
        {
            if (top.Close)
            {
                result.Add(top.Fact);
                continue;
            }

            if (!near.Contains(top.Fact) || !opened.Add(top.Fact))
            {
                continue;
            }

            stack.Push((top.Fact, true));
            var premises = PremisesOf(top.Fact);
            for (var i = premises.Length - 1; i >= 0; i--)
            {
                stack.Push((premises[i], false));
            }
        }

        return result.DrainToImmutable();
    }

    /// <summary>The records that a fact rests on, each once, nearest first; as many as a chain has steps.</summary>
    internal static IEnumerable<Fact> Recorded(Fact fact)
    {
        var start = AsMade(fact);
        if (start.Rule < 0)
        {
            return [start];
        }

        return Near(start).SelectMany(step => PremisesOf(step)).Where(premise => premise.Rule < 0)
            .DistinctBy(premise => premise.Record);
    }

    /// <summary>The derived facts nearest to one, breadth first.</summary>
    private static HashSet<Fact> Near(Fact start)
    {
        var found = new HashSet<Fact>(ReferenceEqualityComparer.Instance) { start };
        var queue = new Queue<Fact>();
        queue.Enqueue(start);
        while (queue.TryDequeue(out var next))
        {
            foreach (var premise in PremisesOf(next))
            {
                if (found.Count >= ChainLimit)
                {
                    return found;
                }

                if (premise.Rule >= 0 && found.Add(premise))
                {
                    queue.Enqueue(premise);
                }
            }
        }

        return found;
    }
}
