using System.Globalization;
using System.Text;
using CommitLang.Engine.Model;

namespace CommitLang.Analysis;

/// <summary>Texts that are the same for words that are the same, so that those are found without comparing each with each.</summary>
internal static class WordsKey
{
    /// <summary>The quantity and its parties, without the bound.</summary>
    internal static string OfQuantity(int principal, Declaration declaration, Quantity quantity)
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

    /// <summary>All that two declarations share of which one repeats the other.</summary>
    internal static string Of(Words words)
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
            key.Append(OfQuantity(words.Principal, declaration, quantity)).Append(quantity.Comparison).Append(quantity.Bound);
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
