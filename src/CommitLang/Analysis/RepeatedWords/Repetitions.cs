namespace CommitLang.Analysis.RepeatedWords;

/// <summary>Finds declarations that say again, for the same days, what another one of the same actor says.</summary>
internal static class Repetitions
{
    internal static IEnumerable<(Words Later, Words Earlier)> Find(IReadOnlyList<Words> all)
    {
        var known = new Dictionary<string, Words>(StringComparer.Ordinal);
        foreach (var words in all)
        {
            var key = WordsKey.Of(words);
            if (!known.TryAdd(key, words) && known[key].Index != words.Index)
            {
                yield return (words, known[key]);
            }
        }
    }
}
