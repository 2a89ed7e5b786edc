namespace CommitLang.Analysis.RepeatedWords;

/// <summary>Finds declarations that say again, for the same days, what another one of the same actor says.</summary>
internal static class Repetitions
{
    internal static IEnumerable<(Words Later, Words Earlier)> Find(IReadOnlyList<Words> all)
    {
        var known = new HashSet<Words>(all.Count, SameWords.Instance);
        foreach (var words in all)
        {
            if (!known.Add(words) && known.TryGetValue(words, out var earlier) && earlier.Index != words.Index)
            {
                yield return (words, earlier);
            }
        }
    }
}
