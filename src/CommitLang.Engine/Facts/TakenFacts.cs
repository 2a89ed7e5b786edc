namespace CommitLang.Engine.Facts;

/// <summary>The facts about one topic, taken out of an index to be put back with others among them.</summary>
internal sealed class TakenFacts(FactIndex index, List<Fact> facts)
{
    private int _next;

    /// <summary>Puts back what is recorded under numbers before one, and seen from other sides, unless it is edited itself.</summary>
    /// <param name="record">An edited record; the next call is with a later one.</param>
    internal void PutBackBefore(int record)
    {
        while (_next < facts.Count && facts[_next] is { Rule: < 0 } fact && fact.Record <= record)
        {
            if (fact.Record < record)
            {
                index.PutBack(fact);
            }

            _next++;
        }
    }

    /// <summary>Puts back what rules derived, but for that of some rules. Says how many of these had been derived.</summary>
    internal int PutDerivedBack(IReadOnlySet<int> rules)
    {
        int left = 0;
        for (; _next < facts.Count; _next++)
        {
            var fact = facts[_next];
            if (!rules.Contains(fact.Rule))
            {
                index.PutBack(fact);
            }
            else if (!fact.IsOtherSide)
            {
                left++;
            }
        }

        return left;
    }
}
