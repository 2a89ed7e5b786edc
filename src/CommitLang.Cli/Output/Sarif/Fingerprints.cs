using System.Security.Cryptography;
using System.Text;
using CommitLang.Syntax;

namespace CommitLang.Cli.Output.Sarif;

/// <summary>
/// Names by which a tool knows a result again in a later run, though lines were added above it: made of the rule, the declaration, the reading and the words of
/// the line. Of results that are alike in all of that the first is 1, the next 2.
/// </summary>
internal sealed class Fingerprints
{
    /// <summary>The name of this way of making them; counts up when it changes.</summary>
    internal const string Name = "commitlang/v1";

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    internal string Of(string rule, string declaration, string reading, Location location)
    {
        var parts = new[] { rule, declaration, reading, LineOf(location) };
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts)));
        var name = Convert.ToHexStringLower(hash.AsSpan(0, 16));
        var key = $"{name} {location.Path}";
        _counts[key] = _counts.GetValueOrDefault(key) + 1;
        return $"{name}:{_counts[key]}";
    }

    /// <summary>The line that it starts in, with single blanks: layout does not count.</summary>
    private static string LineOf(Location location) => string.Join(
        ' ',
        location.Text.GetLineText(location.LineSpan.Start.Line).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
