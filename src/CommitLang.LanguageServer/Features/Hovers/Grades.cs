namespace CommitLang.LanguageServer.Features.Hovers;

/// <summary>Admiralty grades in words.</summary>
internal static class Grades
{
    /// <summary>The grade with its meaning: <c>B2: usually reliable, probably true</c>; null where it is no grade.</summary>
    internal static string? InWords(string grade) =>
        grade.Length == 2 && Reliability(grade[0]) is { } reliability && Credibility(grade[1]) is { } credibility
            ? $"{grade}: {reliability}, {credibility}"
            : null;

    /// <summary>All grades, the best first.</summary>
    internal static IEnumerable<string> All() => "ABCDEF".SelectMany(letter => "123456".Select(digit => $"{letter}{digit}"));

    private static string? Reliability(char letter) => letter switch
    {
        'A' => "a completely reliable source",
        'B' => "a usually reliable source",
        'C' => "a fairly reliable source",
        'D' => "a source that is not usually reliable",
        'E' => "an unreliable source",
        'F' => "a source whose reliability cannot be judged",
        _ => null,
    };

    private static string? Credibility(char digit) => digit switch
    {
        '1' => "confirmed by others",
        '2' => "probably true",
        '3' => "possibly true",
        '4' => "doubtful",
        '5' => "improbable",
        '6' => "whose truth cannot be judged",
        _ => null,
    };
}
