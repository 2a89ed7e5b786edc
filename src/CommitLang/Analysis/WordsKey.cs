using System.Text;
using CommitLang.Engine.Model;
using CommitLang.Engine.Time;

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
        Add(key, words.Days.Possible);
        Add(key, words.Days.Sure);
        Add(key, words.Start.Low, words.Start.High, words.Deadline.Low, words.Deadline.High);
        key.Append(declaration.At);
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

    private static void Add(StringBuilder key, DaySet days)
    {
        Add(key, days.Stretches.Length);
        foreach (var stretch in days.Stretches)
        {
            Add(key, stretch.First, stretch.Last);
        }
    }

    private static void Add(StringBuilder key, ConductPattern conduct)
    {
        Add(key, conduct.Conduct, conduct.Arguments.Length);
        foreach (var argument in conduct.Arguments)
        {
            Add(key, (int)argument.Kind, argument.Index);
        }

        key.Append('>').AppendJoin(',', conduct.Counterparts.Order());
    }

    private static void Add(StringBuilder key, params ReadOnlySpan<int> numbers)
    {
        // Only compared with each other, so as characters, which are quicker to make than digits.
        foreach (var number in numbers)
        {
            key.Append((char)(number >> 16)).Append((char)number);
        }
    }
}
