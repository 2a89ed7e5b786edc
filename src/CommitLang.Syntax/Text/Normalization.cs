using System.Globalization;
using System.Text;

namespace CommitLang.Syntax;

/// <summary>
/// Unicode's composed form (NFC, Unicode Standard Annex 15). The runtime has it only where ICU is installed, and names must be the
/// same on every machine.
/// </summary>
internal static class Normalization
{
    private const int FirstSyllable = 0xAC00;
    private const int FirstLead = 0x1100;
    private const int FirstVowel = 0x1161;
    private const int FirstTail = 0x11A7;
    private const int Leads = 19;
    private const int Vowels = 21;
    private const int Tails = 28;

    // Below this character every text is composed already.
    private const char FirstCombining = '\u0300';

    private static readonly Lazy<Tables> Data = new(Tables.Read);

    /// <summary>The composed form of a text.</summary>
    public static string Compose(string text) =>
        text.AsSpan().IndexOfAnyExceptInRange('\0', (char)(FirstCombining - 1)) < 0 ? text : Compose(Decompose(text));

    private static List<(int Rune, byte Class)> Decompose(string text)
    {
        var runes = new List<(int, byte)>(text.Length + 4);
        foreach (var rune in text.EnumerateRunes())
        {
            Decompose(rune.Value, runes);
        }

        SortMarks(runes);
        return runes;
    }

    /// <summary>Marks of different classes do not interact: a run of them is put in the order of their classes.</summary>
    private static void SortMarks(List<(int Rune, byte Class)> runes)
    {
        for (var start = 0; start < runes.Count; start++)
        {
            var end = start;
            while (end < runes.Count && runes[end].Class > 0)
            {
                end++;
            }

            if (end > start + 1)
            {
                var sorted = runes.GetRange(start, end - start).OrderBy(m => m.Class).ToList();
                for (var i = start; i < end; i++)
                {
                    runes[i] = sorted[i - start];
                }
            }

            start = end;
        }
    }

    private static void Decompose(int rune, List<(int Rune, byte Class)> runes)
    {
        var syllable = rune - FirstSyllable;
        if (syllable is >= 0 and < Leads * Vowels * Tails)
        {
            runes.Add((FirstLead + (syllable / (Vowels * Tails)), 0));
            runes.Add((FirstVowel + (syllable / Tails % Vowels), 0));
            if (syllable % Tails > 0)
            {
                runes.Add((FirstTail + (syllable % Tails), 0));
            }
        }
        else if (Data.Value.Decompositions.TryGetValue(rune, out var parts))
        {
            Decompose(parts.First, runes);
            if (parts.Second > 0)
            {
                Decompose(parts.Second, runes);
            }
        }
        else
        {
            runes.Add((rune, Data.Value.Classes.GetValueOrDefault(rune)));
        }
    }

    private static string Compose(List<(int Rune, byte Class)> runes)
    {
        var starter = -1;
        var kept = 0;
        byte last = 0;
        for (var i = 0; i < runes.Count; i++)
        {
            var (rune, mark) = runes[i];
            var isBlocked = kept - 1 > starter && last >= mark;
            if (starter >= 0 && !isBlocked && ComposePair(runes[starter].Rune, rune) is var composed and > 0)
            {
                runes[starter] = (composed, 0);
                continue;
            }

            if (mark == 0)
            {
                starter = kept;
            }

            last = mark;
            runes[kept++] = (rune, mark);
        }

        var result = new StringBuilder();
        for (var i = 0; i < kept; i++)
        {
            result.Append(new Rune(runes[i].Rune).ToString());
        }

        return result.ToString();
    }

    private static int ComposePair(int first, int second)
    {
        if (first - FirstLead is >= 0 and < Leads && second - FirstVowel is >= 0 and < Vowels)
        {
            return FirstSyllable + ((((first - FirstLead) * Vowels) + (second - FirstVowel)) * Tails);
        }

        return first - FirstSyllable is >= 0 and < Leads * Vowels * Tails && (first - FirstSyllable) % Tails == 0
            && second - FirstTail is > 0 and < Tails
                ? first + (second - FirstTail)
                : Data.Value.Compositions.GetValueOrDefault((first, second));
    }

    private sealed class Tables
    {
        public Dictionary<int, (int First, int Second)> Decompositions { get; } = [];

        public Dictionary<(int First, int Second), int> Compositions { get; } = [];

        public Dictionary<int, byte> Classes { get; } = [];

        public static Tables Read()
        {
            var tables = new Tables();
            using var stream = typeof(Tables).Assembly.GetManifestResourceStream("CommitLang.Syntax.Text.Normalization.txt")
                ?? throw new InvalidOperationException("the table of compositions is not in the assembly");
            using var reader = new StreamReader(stream);
            while (reader.ReadLine() is { } line)
            {
                if (line[0] != '#')
                {
                    tables.Add(line);
                }
            }

            return tables;
        }

        private void Add(string line)
        {
            var mark = line.IndexOfAny(['=', '>', ':']);
            var value = line[(mark + 1)..];
            if (line[mark] == ':')
            {
                var ends = line[..mark].Split("..");
                for (var rune = Hex(ends[0]); rune <= Hex(ends[1]); rune++)
                {
                    Classes[rune] = byte.Parse(value, CultureInfo.InvariantCulture);
                }

                return;
            }

            var composed = Hex(line[..mark]);
            var parts = value.Split(' ');
            var pair = (Hex(parts[0]), parts.Length > 1 ? Hex(parts[1]) : 0);
            Decompositions[composed] = pair;
            if (line[mark] == '=')
            {
                Compositions[pair] = composed;
            }
        }

        private static int Hex(string text) => int.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
    }
}
