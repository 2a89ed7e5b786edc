using CommitLang.Engine.Evaluation;
using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;

namespace CommitLang.Analysis.OpposedWords;

/// <summary>Two declarations of one actor that cannot both be kept.</summary>
/// <param name="Later">The one that stands later in the text; it is reported there.</param>
/// <param name="Why">In an analyst's words.</param>
internal readonly record struct Contradiction(Words Later, Words Earlier, string Why);

/// <summary>
/// Finds declarations of one actor of which one forbids what the other requires or keeps, or whose bounds have no value in common. Only
/// what surely holds is reported: words in force together for certain, and for a do, or a number of deeds, a prohibition on every day on which it could be done.
/// </summary>
internal static class Contradictions
{
    internal static IEnumerable<Contradiction> Find(View view, IReadOnlyList<Words> all)
    {
        var forbidden = new Dictionary<(int Principal, int Conduct), List<(Words Words, ConductPattern Conduct)>>();
        foreach (var words in all)
        {
            foreach (var conduct in words.Forbidden)
            {
                Add(forbidden, (words.Principal, conduct.Conduct), (words, conduct));
            }
        }

        foreach (var words in all)
        {
            if (Broken(view, forbidden, words) is { } found)
            {
                yield return InOrder(words, found,
                    words.Declaration.Kind == WordsKind.Keep
                        ? "the one keeps up what the other forbids"
                        : "the one requires what the other forbids");
            }
        }

        foreach (var contradiction in Bounds(all))
        {
            yield return contradiction;
        }
    }

    /// <summary>The first words that forbid what is required; null where it can be done.</summary>
    private static Words? Broken(View view, Dictionary<(int, int), List<(Words Words, ConductPattern Conduct)>> forbidden, Words required)
    {
        Words? first = null;
        foreach (var conduct in required.Required)
        {
            var found = Forbids(view, forbidden, required, conduct);
            if (found is null && required.Declaration.Combination == Combination.One)
            {
                // Of several one will do, so all must be forbidden.
                return null;
            }

            first ??= found;
        }

        return first;
    }

    private static Contradiction InOrder(Words one, Words other, string why) =>
        one.Index > other.Index ? new(one, other, why) : new(other, one, why);

    private static Words? Forbids(
        View view, Dictionary<(int, int), List<(Words Words, ConductPattern Conduct)>> forbidden, Words required, ConductPattern conduct)
    {
        foreach (var wider in view.Matching.Conducts.WiderThan(conduct.Conduct))
        {
            if (!forbidden.TryGetValue((required.Principal, wider), out var all))
            {
                continue;
            }

            foreach (var (words, pattern) in all)
            {
                if (Words.IsWithin(view.Matching, conduct, pattern) && AreTogether(required, words)
                    && !words.Declaration.Except.Any(e => view.Matching.Conducts.IsKindOf(conduct.Conduct, e.Conduct)
                        || view.Matching.Conducts.IsKindOf(e.Conduct, conduct.Conduct)))
                {
                    return words;
                }
            }
        }

        return null;
    }

    private static bool AreTogether(Words required, Words keep) =>
        required.Declaration.Kind != WordsKind.Keep
            ? !required.Days.Possible.IsEmpty && keep.Days.Sure.Covers(required.Days.Possible)
            : required.Days.Sure.Overlaps(keep.Days.Sure);

    private static IEnumerable<Contradiction> Bounds(IReadOnlyList<Words> all)
    {
        var known = new Dictionary<Words, List<Words>>(SameQuantity.Instance);
        foreach (var words in all)
        {
            if (words.Declaration.Quantity is not { Bound.Place: BoundPlace.Constant } quantity || quantity.Kind == QuantityKind.Average)
            {
                continue;
            }

            foreach (var other in known.GetValueOrDefault(words, []))
            {
                if (AreTogetherForBounds(words, other) && HaveNothingInCommon(quantity, other.Declaration.Quantity))
                {
                    yield return InOrder(words, other, "no value satisfies both bounds");
                }
            }

            Add(known, words, words);
        }
    }

    private static bool AreTogetherForBounds(Words a, Words b)
    {
        if (a.Declaration.Quantity?.Kind != QuantityKind.Value)
        {
            return a.Days == b.Days;
        }

        if (a.Declaration.At is { } at && b.Declaration.At is { } other)
        {
            return at == other;
        }

        return (a.IsDo, b.IsDo) switch
        {
            (true, true) => false,
            (true, false) => AreTogether(a, b),
            (false, true) => AreTogether(b, a),
            (false, false) => a.Days.Sure.Overlaps(b.Days.Sure),
        };
    }

    private static bool HaveNothingInCommon(Quantity a, Quantity? b) =>
        b is not null && a.Comparison != Comparison.NotEqual && b.Comparison != Comparison.NotEqual
        && a.Bound.Offset is { IsExact: true, Low: { } x } && b.Bound.Offset is { IsExact: true, Low: { } y }
        && ValueRange.That(a.Comparison, x).Compare(Comparison.Equal, ValueRange.That(b.Comparison, y)) == Certainty.No;

    private static void Add<TKey, TValue>(Dictionary<TKey, List<TValue>> lists, TKey key, TValue value)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists.Add(key, list = []);
        }

        list.Add(value);
    }
}
