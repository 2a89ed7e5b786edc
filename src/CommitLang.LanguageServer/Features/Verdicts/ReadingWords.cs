using System.Collections.Immutable;

namespace CommitLang.LanguageServer.Features.Verdicts;

/// <summary>Names readings in the few words that a line of text has room for.</summary>
internal static class ReadingWords
{
    /// <summary><c>in Beijing's reading</c>; of several <c>in the readings of China and Russia</c>.</summary>
    internal static string In(ImmutableArray<string> actors) => actors switch
    {
        [var only] => $"in {Possessive(only)} reading",
        [.. var first, var last] => $"in the readings of {string.Join(", ", first)} and {last}",
        [] => throw new ArgumentException("there is no reading", nameof(actors)),
    };

    /// <summary>The Philippines' and the US's: only a small s at the end takes no second one.</summary>
    private static string Possessive(string name) => name.EndsWith('s') ? name + "'" : name + "'s";
}
