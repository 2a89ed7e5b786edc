using CommitLang.Engine.Numbers;

namespace CommitLang;

/// <summary>Numbers as people write them in a text.</summary>
internal static class Amounts
{
    /// <summary>So many characters are read at a glance.</summary>
    private const int ShortNumber = 7;

    private static readonly (string Word, long Size)[] Magnitudes = [("tn", 1_000_000_000_000), ("bn", 1_000_000_000), ("mn", 1_000_000)];

    /// <summary>With the greatest magnitude that leaves a short number: <c>690 bn</c>.</summary>
    internal static string Of(Rational value)
    {
        foreach (var (word, size) in Magnitudes)
        {
            var share = value / Rational.Of(size);
            var text = share.ToString(9);
            if (text.Length <= ShortNumber && (share >= Rational.One || share <= -Rational.One)
                && Rational.TryParse(text, out var written) && written == share)
            {
                return $"{text} {word}";
            }
        }

        return value.ToString(9);
    }
}
