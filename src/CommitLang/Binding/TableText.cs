namespace CommitLang.Binding;

/// <summary>What stands in tables, as messages quote it: short, and on one line.</summary>
internal static class TableText
{
    private const int Longest = 60;

    internal static string Quote(string text)
    {
        string shown = text.Length <= Longest ? text : $"{text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)]}…";
        return $"`{(shown.Any(char.IsControl) ? string.Concat(shown.Select(c => char.IsControl(c) ? ' ' : c)) : shown)}`";
    }
}
