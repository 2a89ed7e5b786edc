using System.Runtime.InteropServices;
using CommitLang.Syntax.Green;

namespace CommitLang.Syntax.Lexing;

/// <summary>
/// Whole tokens with the trivia around them: most of a file consists of few of them, so they are made once and shared. A slot
/// holds the last token that fell into it. Threads may share the cache: tokens are immutable and a slot is written as a whole.
/// </summary>
internal static class TokenCache
{
    private const int Size = 1 << 14;

    private static readonly GreenToken?[] Slots = new GreenToken?[Size];

    /// <summary>The token of that text, with trivia arrays that are shared themselves; made if it is not there.</summary>
    public static GreenToken Get(
        SyntaxKind kind, ReadOnlySpan<char> text, GreenTrivia[] leading, GreenTrivia[] trailing, List<GreenDiagnostic>? errors)
    {
        ref var slot = ref Slots[Hash(text, trailing.Length == 0 ? 0 : trailing[0].Text[0]) & (Size - 1)];
        var known = slot;
        if (known is not null && ReferenceEquals(known.Trailing, trailing) && ReferenceEquals(known.Leading, leading) && text.SequenceEqual(known.Text))
        {
            return known;
        }

        var made = Make(kind, text.ToString(), leading, trailing, errors);
        slot = made;
        return made;
    }

    /// <summary>A new token; a name that spells a keyword is one.</summary>
    public static GreenToken Make(
        SyntaxKind kind, string text, GreenTrivia[] leading, GreenTrivia[] trailing, List<GreenDiagnostic>? errors)
    {
        if (kind == SyntaxKind.NameToken && SyntaxFacts.GetKeywordKind(text) is var keyword and not SyntaxKind.None)
        {
            kind = keyword;
        }

        return GreenToken.Create(kind, text, leading, trailing, errors is null ? [] : [.. errors], false);
    }

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

        hash = (hash + (ulong)((length << 8) + seed)) * 0x9E3779B97F4A7C15;
        return (uint)(hash >> 40);
    }
}
