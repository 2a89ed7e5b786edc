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
            var broken = words.Required.Select(c => Forbids(view, forbidden, words, c)).ToList();

            // Of several of which one will do, all must be forbidden.
            var found = words.Declaration.Combination == Combination.One && broken.Contains(null) ? null : broken.Find(b => b is not null);
            if (found is not null)
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

    private static Contradiction InOrder(Words one, Words other, string why) =>
        one.Index > other.Index ? new(one, other, why) : new(other, one, why);

    private static Words? Forbids(
        View view, Dictionary<(int, int), List<(Words Words, ConductPattern Conduct)>> forbidden, Words required, ConductPattern conduct)
    {
        foreach (var wider in view.Matching.Conducts.WiderThan(conduct.Conduct))
        {
            foreach (var (words, pattern) in forbidden.GetValueOrDefault((required.Principal, wider), []))
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
        var known = new Dictionary<string, List<Words>>(StringComparer.Ordinal);
        foreach (var words in all)
        {
            if (words.Declaration.Quantity is not { Bound.Place: BoundPlace.Constant } quantity || quantity.Kind == QuantityKind.Average)
            {
                continue;
            }

            var key = WordsKey.OfQuantity(words.Principal, words.Declaration, quantity);
            foreach (var other in known.GetValueOrDefault(key, []))
            {
                if (AreTogetherForBounds(words, other) && HaveNothingInCommon(quantity, other.Declaration.Quantity))
                {
                    yield return InOrder(words, other, "no value satisfies both bounds");
                }
            }

            Add(known, key, words);
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
