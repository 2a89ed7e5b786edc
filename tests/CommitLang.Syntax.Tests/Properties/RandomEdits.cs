using System.Text;

namespace CommitLang.Syntax.Tests.Properties;

/// <summary>Random texts, the same in every run.</summary>
internal static class RandomEdits
{
    private static readonly string[] Pieces =
    [
        " ", "\n", "\r", "\r\n", "\n  ", "\t", "#", "##", "\"", "\"\"\"", "\\", "`", "(", ")", "[", "]", ",", ":", "/", "+", "-", "..", "~", "?", "?x",
        "_", "%", "<=", "=", "!=", "!", "$", "\0", "\u202E", "\u200B", "\uFEFF", "“", "”", "≤", "é", "e\u0301", "美国", "\uD800", "\U0001F54A", "5", "2023",
        "2023-06-19", "2023-06~/..", "3.67", "290..310", "k", "days", "not", "and", "or", "if", "within", "did", "had", "is", "as", "of", "by", "at", "least",
        "rule", "counts", "one", "each", "possibly", "may", "will", "US", "US/x", "US+UK/y", "consistent/", "with", "a", "year", "before", "sum(", "toward",
    ];

    public static string Edit(string text, Random random)
    {
        var result = new StringBuilder(text);
        for (var edits = random.Next(1, 4); edits > 0; edits--)
        {
            var position = random.Next(result.Length + 1);
            var length = Math.Min(random.Next(4) == 0 ? random.Next(200) : random.Next(6), result.Length - position);
            var what = random.Next(4);
            if (what != 0)
            {
                result.Remove(position, length);
            }

            if (what != 1)
            {
                result.Insert(position, what == 2 && text.Length > 0 ? Slice(text, random) : Pieces[random.Next(Pieces.Length)]);
            }
        }

        return result.ToString();
    }

    public static string Soup(Random random)
    {
        var result = new StringBuilder();
        for (var pieces = random.Next(40); pieces > 0; pieces--)
        {
            result.Append(Pieces[random.Next(Pieces.Length)]);
            if (random.Next(3) > 0)
            {
                result.Append(' ');
            }
        }

        return result.ToString();
    }

    private static string Slice(string text, Random random)
    {
        var start = random.Next(text.Length);
        return text.Substring(start, Math.Min(random.Next(60), text.Length - start));
    }
}
