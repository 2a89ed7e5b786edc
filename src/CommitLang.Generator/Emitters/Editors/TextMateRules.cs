using System.Text.Json.Nodes;

namespace CommitLang.Generator.Emitters.Editors;

/// <summary>The kinds of rules that a TextMate grammar is made of.</summary>
internal static class TextMateRules
{
    public static JsonObject Include(string name) => new() { ["include"] = "#" + name };

    public static JsonObject Match(string expression, string scope) => new() { ["name"] = scope, ["match"] = expression };

    /// <summary>A match whose groups have scopes, the first group the first scope.</summary>
    public static JsonObject MatchGroups(string expression, params IEnumerable<string> scopes) =>
        new() { ["match"] = expression, ["captures"] = Captures(scopes) };

    /// <summary>What lies between two matches; comes without a scope of its own.</summary>
    public static JsonObject Between(
        string begin, IEnumerable<string> beginScopes, string end, IEnumerable<string> endScopes, params IEnumerable<JsonObject> patterns) => new()
        {
            ["begin"] = begin,
            ["beginCaptures"] = Captures(beginScopes),
            ["end"] = end,
            ["endCaptures"] = Captures(endScopes),
            ["patterns"] = Patterns(patterns),
        };

    public static JsonArray Patterns(IEnumerable<JsonObject> patterns) => [.. patterns];

    private static JsonObject Captures(IEnumerable<string> scopes)
    {
        var captures = new JsonObject();
        foreach (var (index, scope) in scopes.Index())
        {
            captures[$"{index + 1}"] = new JsonObject { ["name"] = scope };
        }

        return captures;
    }
}
