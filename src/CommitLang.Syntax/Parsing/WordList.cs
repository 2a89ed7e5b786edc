using System.Collections.Frozen;
using System.Numerics;
using CommitLang.Syntax.Green;

namespace CommitLang.Syntax.Parsing;

/// <summary>
/// Words that may have been meant where another stands. A broken statement asks, and a file may have many: words that are too long,
/// too short or of other letters are passed over without a comparison.
/// </summary>
internal sealed class WordList
{
    private const int Longest = 24;

    // A longer list hides the message that it stands in.
    private const int Offered = 8;

    /// <summary>Words that others would use, and those of the language that say it.</summary>
    private static readonly FrozenDictionary<string, string> SameMeaning = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["after"] = "from", ["because"] = "if", ["before"] = "by", ["each"] = "every", ["excluding"] = "except", ["if"] = "when", ["in"] = "within",
        ["must"] = "will", ["on"] = "at", ["provided"] = "if", ["shall"] = "will", ["should"] = "will", ["since"] = "from",
        ["starting"] = "from", ["till"] = "until", ["to"] = "toward", ["when"] = "whenever", ["where"] = "when",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly string[] _words;
    private readonly uint[] _letters;
    private string? _offer;

    public WordList(IEnumerable<SyntaxKind> kinds)
    {
        _words = [.. kinds.Where(SyntaxFacts.IsKeyword).Select(SyntaxFacts.GetText).OfType<string>().Where(w => w.Length <= Longest)];
        _letters = [.. _words.Select(w => LettersOf(w))];
    }

    /// <summary>The tail of a message that offers a word; empty if none is near.</summary>
    public static string Tail(string? nearest) => nearest is null ? "" : $"; did you mean `{nearest}`?";

    /// <summary>The tail of a message that offers the first of them: where it is not known which one was meant.</summary>
    public string Offer => _offer ??=
        _words.Length == 0 ? "" : $"; what can follow here starts with {string.Join(", ", _words.Take(Offered).Select(word => $"`{word}`"))}"
            + (_words.Length > Offered ? " and the like" : "");

    /// <summary>
    /// The word that differs from the token's text in the fewest letters, if these are one in three at most; else the one that says the same.
    /// </summary>
    public string? Nearest(GreenToken token)
    {
        var text = token.Text.AsSpan();
        if (!KindTables.IsWord(token.Kind) || text.Length > Longest)
        {
            return null;
        }

        string? nearest = null;
        var least = Math.Min(3, (text.Length / 3) + 1);
        var letters = LettersOf(text);
        for (var i = 0; i < _words.Length; i++)
        {
            // Each letter to change takes one away and puts one in.
            var word = _words[i];
            if (Math.Abs(word.Length - text.Length) >= least || BitOperations.PopCount(letters ^ _letters[i]) > 2 * (least - 1))
            {
                continue;
            }

            var distance = Distance(text, word);
            if (distance > 0 && distance < least)
            {
                (nearest, least) = (word, distance);
            }
        }

        return nearest ?? (SameMeaning.TryGetValue(token.Text, out var same) && _words.Contains(same) ? same : null);
    }

    private static uint LettersOf(ReadOnlySpan<char> text)
    {
        var letters = 0u;
        foreach (var character in text)
        {
            letters |= 1u << (character & 31);
        }

        return letters;
    }

    // The number of letters to change, put in, take out or swap with the next: optimal string alignment.
    private static int Distance(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        Span<int> before = stackalloc int[Longest + 1];
        Span<int> last = stackalloc int[Longest + 1];
        Span<int> now = stackalloc int[Longest + 1];
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

            var free = before;
            before = last;
            last = now;
            now = free;
        }

        return last[right.Length];
    }
}
