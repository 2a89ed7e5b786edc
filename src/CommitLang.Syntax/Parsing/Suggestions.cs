using CommitLang.Syntax.Green;

namespace CommitLang.Syntax.Parsing;

/// <summary>Words that may have been meant.</summary>
internal static class Suggestions
{
    private const int Longest = 24;

    /// <summary>The tail of a message that offers a word; empty if none is near.</summary>
    public static string Tail(string? nearest) => nearest is null ? "" : $"; did you mean `{nearest}`?";

    /// <summary>The word that differs from the token's text in the fewest letters, if these are one in three at most.</summary>
    public static string? Nearest(GreenToken token, IEnumerable<string> words)
    {
        if (!KindTables.IsWord(token.Kind) || token.Text.Length > Longest)
        {
            return null;
        }

        string? nearest = null;
        var least = Math.Min(3, (token.Text.Length / 3) + 1);
        foreach (var word in words)
        {
            var distance = Distance(token.Text, word);
            if (distance > 0 && distance < least)
            {
                (nearest, least) = (word, distance);
            }
        }

        return nearest;
    }

    // The number of letters to change, put in, take out or swap with the next: optimal string alignment.
    private static int Distance(string left, string right)
    {
        var before = new int[right.Length + 1];
        var last = new int[right.Length + 1];
        var now = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            now[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = char.ToLowerInvariant(left[i - 1]) == right[j - 1] ? 0 : 1;
                now[j] = Math.Min(Math.Min(now[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    now[j] = Math.Min(now[j], before[j - 2] + 1);
                }
            }

            (before, last, now) = (last, now, before);
        }

        return last[right.Length];
    }
}
