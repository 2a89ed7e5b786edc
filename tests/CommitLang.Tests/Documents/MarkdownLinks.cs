using System.Text.RegularExpressions;

namespace CommitLang.Tests.Documents;

/// <summary>The links of a document to other files and to its own headings.</summary>
internal static partial class MarkdownLinks
{
    /// <summary>Links outside of code, those to the web left out.</summary>
    public static IEnumerable<string> In(string text) =>
        Link().Matches(Code().Replace(text, "")).Select(match => match.Groups["target"].Value).Where(target => !target.Contains("://", StringComparison.Ordinal));

    /// <summary>What a link can name behind <c>#</c>: the headings as hosts of Markdown spell them.</summary>
    public static IEnumerable<string> Anchors(string text) =>
        Heading().Matches(Code().Replace(text, ""))
            .Select(match => NotInAnchor().Replace(match.Groups["title"].Value.ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex(@"^```.*?^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (?<title>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchor();
}
