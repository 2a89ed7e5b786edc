using System.Globalization;
using System.Text;
using CommitLang.Engine.Model;

namespace CommitLang.Analysis;

/// <summary>Finds declarations that say again, for the same days, what another one of the same actor says.</summary>
internal static class Repetitions
{
    internal static IEnumerable<(Words Later, Words Earlier)> Find(IReadOnlyList<Words> all)
    {
        var known = new Dictionary<string, Words>(StringComparer.Ordinal);
        foreach (var words in all)
        {
            var key = KeyOf(words);
            if (!known.TryAdd(key, words) && known[key].Index != words.Index)
            {
                yield return (words, known[key]);
            }
        }
    }

    /// <summary>The quantity and its parties, without the bound.</summary>
    internal static string KeyOf(int principal, Declaration declaration, Quantity quantity)
    {
        var key = new StringBuilder();
        Add(key, principal, (int)quantity.Kind, quantity.Measure);
        key.AppendJoin(',', declaration.Counterparts.Order());
        if (quantity.Counted is { } counted)
        {
            Add(key, counted);
        }

        foreach (var except in declaration.Except)
        {
            Add(key, except);
        }

        return key.ToString();
    }

    private static string KeyOf(Words words)
    {
        var declaration = words.Declaration;
        var key = new StringBuilder();
        Add(key, words.Principal, (int)declaration.Kind, (int)declaration.Combination, (int)declaration.Every, declaration.Under);
        key.Append(words.Days.Possible).Append(words.Days.Sure).Append(words.Start).Append(words.Deadline).Append(declaration.At);
        foreach (var conduct in declaration.Conducts)
        {
            Add(key, conduct);
        }

        if (declaration.Quantity is { } quantity)
        {
            key.Append(KeyOf(words.Principal, declaration, quantity)).Append(quantity.Comparison).Append(quantity.Bound);
        }

        key.Append('!');
        foreach (var except in declaration.Except)
        {
            Add(key, except);
        }

        return key.ToString();
    }

    private static void Add(StringBuilder key, ConductPattern conduct)
    {
        Add(key, conduct.Conduct);
        foreach (var argument in conduct.Arguments)
        {
            Add(key, (int)argument.Kind, argument.Index);
        }

        key.Append('>').AppendJoin(',', conduct.Counterparts.Order());
    }

    private static void Add(StringBuilder key, params ReadOnlySpan<int> numbers)
    {
        foreach (var number in numbers)
        {
            key.Append(CultureInfo.InvariantCulture, $"{number};");
        }
    }
}
