namespace CommitLang.Cli;

/// <summary>Finds what was probably meant.</summary>
internal static class Suggestions
{
    /// <summary>So many are named at most.</summary>
    private const int Most = 3;

    /// <summary>A word shorter than this is part of too many.</summary>
    private const int LeastPart = 3;

    /// <summary>
    /// The candidates nearest to a word, if they are near at all: at most a third of it is otherwise, and at least one letter may be. Where none is,
    /// those that the word is the beginning of, or else a part.
    /// </summary>
    internal static IReadOnlyList<string> Near(string word, IEnumerable<string> candidates)
    {
        var limit = Math.Max(1, word.Length / 3);
        var near = candidates
            .Select(candidate => (Candidate: candidate, Distance: Distance(word, candidate)))
            .Where(pair => pair.Distance <= limit)
            .OrderBy(pair => pair.Distance).ThenBy(pair => pair.Candidate, StringComparer.Ordinal)
            .ToList();
        return near.Count == 0
            ? Longer(word, candidates)
            : [.. near.TakeWhile(pair => pair.Distance == near[0].Distance).Take(Most).Select(pair => pair.Candidate)];
    }

    private static List<string> Longer(string word, IEnumerable<string> candidates)
    {
        if (word.Length < LeastPart)
        {
            return [];
        }

        var longer = candidates.Where(candidate => candidate.Contains(word, StringComparison.OrdinalIgnoreCase))
            .OrderBy(candidate => candidate.Length).ThenBy(candidate => candidate, StringComparer.Ordinal).ToList();
        var beginning = longer.FindAll(candidate => candidate.StartsWith(word, StringComparison.OrdinalIgnoreCase));
        return [.. (beginning.Count > 0 ? beginning : longer).Take(Most)];
    }

    /// <summary>The question that follows a message, with a blank before it; empty where nothing is near.</summary>
    internal static string Question(string word, IEnumerable<string> candidates)
    {
        var near = Near(word, candidates);
        return near.Count == 0 ? "" : $"; did you mean {string.Join(" or ", near.Select(name => $"'{name}'"))}?";
    }

    /// <summary>Letters to change, add, leave out or swap with their neighbour (optimal string alignment); case does not count.</summary>
    private static int Distance(string left, string right)
    {
        if (Math.Abs(left.Length - right.Length) > 10 || left.Length > 100)
        {
            return int.MaxValue;
        }

        var table = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            table[i, 0] = i;
        }

        for (var j = 0; j <= right.Length; j++)
        {
            table[0, j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = Same(left[i - 1], right[j - 1]) ? 0 : 1;
                table[i, j] = Math.Min(Math.Min(table[i - 1, j], table[i, j - 1]) + 1, table[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]))
                {
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
                }
            }
        }

        return table[left.Length, right.Length];
    }

    private static bool Same(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
