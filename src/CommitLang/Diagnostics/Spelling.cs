namespace CommitLang.Diagnostics;

/// <summary>Finds the name that was probably meant.</summary>
internal static class Spelling
{
    /// <summary>Names longer than this are compared by their beginnings only: the cost grows with the product of the lengths.</summary>
    private const int LongestCompared = 64;

    /// <summary>
    /// The candidate nearest to what was written; of several equally near the first in the order given. Null where none is near: more
    /// than a third of the letters would have to change. One that differs in case only is always near.
    /// </summary>
    internal static string? Nearest(string written, IEnumerable<string> candidates)
    {
        string? best = null;
        var text = Clip(written);
        int limit = text.Length / 3;
        int bestDistance = 2 * limit + 1;
        foreach (string candidate in candidates)
        {
            var other = Clip(candidate);
            if (Math.Abs(other.Length - text.Length) > limit)
            {
                continue;
            }

            int distance = text.Equals(other, StringComparison.OrdinalIgnoreCase) ? 0 : Distance(text, other, bestDistance);
            if (distance < bestDistance)
            {
                best = candidate;
                bestDistance = distance;
            }
        }

        return best;
    }

    /// <summary>
    /// Twice the number of letters put in, left out, changed, or swapped with a neighbour (Damerau and Levenshtein, each stretch edited at
    /// most once); a change of case alone counts one.
    /// </summary>
    /// <param name="limit">From here on any number will do.</param>
    internal static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        Span<int> beforeLast = stackalloc int[LongestCompared + 1];
        Span<int> last = stackalloc int[LongestCompared + 1];
        Span<int> current = stackalloc int[LongestCompared + 1];
        for (int j = 0; j <= b.Length; j++)
        {
            last[j] = 2 * j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            current[0] = 2 * i;
            int least = current[0];
            for (int j = 1; j <= b.Length; j++)
            {
                int change = a[i - 1] == b[j - 1] ? 0
                    : char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]) ? 1 : 2;
                int cost = Math.Min(Math.Min(last[j], current[j - 1]) + 2, last[j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    cost = Math.Min(cost, beforeLast[j - 2] + 2);
                }

                current[j] = cost;
                least = Math.Min(least, cost);
            }

            if (least >= limit)
            {
                return limit;
            }

            var spare = beforeLast;
            beforeLast = last;
            last = current;
            current = spare;
        }

        return last[b.Length];
    }

    private static ReadOnlySpan<char> Clip(string text) => text.AsSpan(0, Math.Min(text.Length, LongestCompared));
}
