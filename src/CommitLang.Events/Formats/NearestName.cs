namespace CommitLang.Events.Formats;

/// <summary>Finds the column that was probably meant.</summary>
internal static class NearestName
{
    private const int LongestCompared = 64;

    /// <summary>A header with more names than these is none.</summary>
    private const int MostCompared = 1000;

    /// <summary>
    /// The name that differs least, by letters put in, left out or changed, regardless of case; of several the first. Else one that holds what is
    /// looked for as a part. Null where none is near: more than a third of the letters would have to change.
    /// </summary>
    internal static string? To(string name, IReadOnlyList<string> names)
    {
        string? best = null;
        int least = name.Length / 3 + 1;
        foreach (string candidate in names.Take(MostCompared))
        {
            if (candidate.Length <= LongestCompared && name.Length <= LongestCompared && Distance(Plain(name), Plain(candidate)) is var distance && distance < least)
            {
                (best, least) = (candidate, distance);
            }
        }

        return best ?? names.FirstOrDefault(n => n.Contains(name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>In lower case, with blanks for what else parts words.</summary>
    private static string Plain(string name) => name.ToLowerInvariant().Replace('_', ' ').Replace('-', ' ');

    private static int Distance(string a, string b)
    {
        var last = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                current[j] = Math.Min(last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1), 1 + Math.Min(last[j], current[j - 1]));
            }

            (last, current) = (current, last);
        }

        return last[b.Length];
    }
}
