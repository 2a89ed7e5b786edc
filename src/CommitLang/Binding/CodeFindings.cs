using System.Globalization;

namespace CommitLang.Binding;

/// <summary>The codes of one kind in the tables of a statement: whether the check knows any, and how often those stand there that it does not know.</summary>
internal sealed class CodeFindings
{
    /// <summary>So many are named; the rest is counted.</summary>
    private const int MostNamed = 10;

    private readonly Dictionary<string, long> _unknown = new(StringComparer.Ordinal);

    internal bool KnowsAny { get; private set; }

    /// <summary>How many the check does not know.</summary>
    internal int Unknown => _unknown.Count;

    internal void AddKnown() => KnowsAny = true;

    internal void AddUnknown(string code, long rows) => _unknown[code] = _unknown.GetValueOrDefault(code) + rows;

    /// <summary>The unknown ones with the numbers of rows that have them, the most frequent first.</summary>
    internal string Listed()
    {
        var named = _unknown.OrderByDescending(code => code.Value).ThenBy(code => code.Key, StringComparer.Ordinal).Take(MostNamed)
            .Select(code => string.Create(CultureInfo.InvariantCulture, $"{TableText.Quote(code.Key)} ({code.Value})"));
        string more = _unknown.Count > MostNamed ? $" and {_unknown.Count - MostNamed} more" : "";
        return string.Join(", ", named) + more;
    }
}
