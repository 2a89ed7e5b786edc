namespace CommitLang.LanguageServer.Tests.Serving;

/// <summary>Random small texts and edits, whole and broken, by a seed.</summary>
internal static class RandomTexts
{
    private static readonly string[] Lines =
    [
        "as of 2024-01-01", "actor US", "actor China aka \"PRC\"", "conduct strike", "conduct raid is strike", "conduct talk", "topic oil", "source s \"S\" grade B2",
        "measure money in USD", "2020-01-01 US: not strike toward China as pledge", "2020-02-02 China: keep talk", "2020-03-03 US, China: will talk by 2022-01-01 as both",
        "US: not raid if pledge is contradicted", "2021-01-01 US did raid toward China [s]", "2021-06-06 China did talk", "2021 US did not strike", "2022-02-02 US withdraws pledge",
        "rule r: raid counts as strike according to China", "expect pledge contradicted", "expect both/US consistent", "2020 US had money 5 USD", "US: money <= 3 USD",
        "# a remark", "", "    toward China", "2020-01-01 US: strike", "US: count raid <= 1 every year as counted", "import \"b.commit\"", "import \"sub/c.commit\"",
        "import std/countries", "2021-01-01 US did ", "{ \"", "Café did talk \ud83d\ude00",
    ];

    internal static string Text(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Lines[random.Next(Lines.Length)] + (random.Next(9) == 0 ? "\r\n" : "\n")));

    /// <summary>An edit of a text, as an editor sends it, and the text after it.</summary>
    internal static (string Change, string Text) Edit(string text, Random random)
    {
        var start = random.Next(text.Length + 1);
        var end = Math.Min(text.Length, start + (random.Next(3) == 0 ? random.Next(30) : 0));

        // Both ends between whole characters, and not inside of a line break, as a cursor stands.
        (start, end) = (Whole(text, start), Whole(text, end));
        var put = random.Next(4) switch
        {
            0 => "",
            1 => Lines[random.Next(Lines.Length)] + "\n",
            2 => Lines[random.Next(Lines.Length)],
            _ => "abcdeUS19 :\n#"[random.Next(13)].ToString(),
        };
        return ($$"""[{ "range": { "start": {{Place(text, start)}}, "end": {{Place(text, end)}} }, "text": {{System.Text.Json.JsonSerializer.Serialize(put)}} }]""",
            text[..start] + put + text[end..]);
    }

    private static int Whole(string text, int offset) =>
        offset > 0 && offset < text.Length && (char.IsLowSurrogate(text[offset]) || (text[offset] == '\n' && text[offset - 1] == '\r')) ? offset - 1 : offset;

    private static string Place(string text, int offset)
    {
        var before = text[..offset];
        var line = 0;
        var column = 0;
        for (var i = 0; i < before.Length; i++)
        {
            var isBreak = before[i] == '\n' || (before[i] == '\r' && !(i + 1 < text.Length && text[i + 1] == '\n'));
            (line, column) = isBreak ? (line + 1, 0) : (line, column + 1);
        }

        return $$"""{ "line": {{line}}, "character": {{column}} }""";
    }
}
