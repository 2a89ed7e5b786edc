using System.Runtime.InteropServices;
using CommitLang.Syntax.Green;

namespace CommitLang.Syntax.Lexing;

/// <summary>
/// Whole tokens with the trivia around them: most of a file consists of few of them, so they are made once and shared. Each place
/// holds two: a newcomer takes the second, a token that is asked for again moves to the first, so that what occurs once does not
/// drive out what occurs often. Threads may share the cache: tokens are immutable, and what a slot says is checked on the token.
/// </summary>
internal static class TokenCache
{
    private const int Places = 1 << 13;

    private static readonly Slot[] Slots = new Slot[2 * Places];

    /// <summary>The token of that text with shared trivia; made if it is not there.</summary>
    public static GreenToken Get(SyntaxKind kind, ReadOnlySpan<char> text, int triviaCode, List<GreenDiagnostic>? errors)
    {
        var hash = Hash(text, triviaCode);
        var place = 2 * (int)(hash & (Places - 1));
        ref var first = ref Slots[place];
        if (first.Hash == hash && first.Token is { } known && known.Is(text, triviaCode))
        {
            return known;
        }

        ref var second = ref Slots[place + 1];
        if (second.Hash == hash && second.Token is { } other && other.Is(text, triviaCode))
        {
            (first, second) = (second, first);
            return other;
        }

        var made = Make(kind, text.ToString(), triviaCode, errors);
        second = new(hash, made);
        return made;
    }

    /// <summary>A new token with shared trivia; a name that spells a keyword is one.</summary>
    public static GreenToken Make(SyntaxKind kind, string text, int triviaCode, List<GreenDiagnostic>? errors) => errors is null
        ? new GreenToken(WordKind(kind, text), text, (byte)triviaCode)
        : Make(kind, text, SharedTrivia.Of(triviaCode >> 4), SharedTrivia.Of(triviaCode & 15), errors);

    /// <summary>A new token with any trivia.</summary>
    public static GreenToken Make(
        SyntaxKind kind, string text, GreenTrivia[] leading, GreenTrivia[] trailing, List<GreenDiagnostic>? errors) =>
        GreenToken.Create(WordKind(kind, text), text, leading, trailing, errors is null ? [] : [.. errors], false);

    private static SyntaxKind WordKind(SyntaxKind kind, string text) =>
        kind == SyntaxKind.NameToken && SyntaxFacts.GetKeywordKind(text) is var keyword and not SyntaxKind.None ? keyword : kind;

    // The first, last and middle four characters: enough to part the words of a file, and no loop.
    private static uint Hash(ReadOnlySpan<char> text, int seed)
    {
        var length = text.Length;
        ulong hash;
        if (length >= 4)
        {
            var bytes = MemoryMarshal.AsBytes(text);
            hash = MemoryMarshal.Read<ulong>(bytes) * 0x9E3779B97F4A7C15;
            hash = (hash ^ (hash >> 29) ^ MemoryMarshal.Read<ulong>(bytes[^8..])) * 0xBF58476D1CE4E5B9;
            if (length > 8)
            {
                hash = (hash ^ (hash >> 31) ^ MemoryMarshal.Read<ulong>(bytes[(((length / 2) - 2) * 2)..])) * 0x94D049BB133111EB;
            }
        }
        else
        {
            hash = 0;
            foreach (var character in text)
            {
                hash = (hash + character) * 0x9E3779B97F4A7C15;
            }
        }

        // A product carries upwards only: what stands in the upper half is folded down before the last one.
        hash = (hash ^ (hash >> 32) ^ (ulong)((length << 8) + seed)) * 0x9E3779B97F4A7C15;
        return (uint)(hash >> 32);
    }

    private readonly record struct Slot(uint Hash, GreenToken? Token);
}
