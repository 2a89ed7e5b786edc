using System.Numerics;

namespace CommitLang.Engine.Tables;

/// <summary>Days as bits, 64 in a word; which word a day is in does not depend on the first day, so that sets of days are joined word by word.</summary>
internal sealed class DayBits
{
    private readonly int _firstWord;
    private readonly ulong[] _words;

    /// <summary>No days yet, of those between two (inclusive).</summary>
    internal DayBits(int firstDay, int lastDay)
    {
        _firstWord = firstDay >> 6;
        _words = new ulong[(lastDay >> 6) - _firstWord + 1];
    }

    internal int Count
    {
        get
        {
            int count = 0;
            foreach (ulong word in _words)
            {
                count += BitOperations.PopCount(word);
            }

            return count;
        }
    }

    /// <summary>The last day; null where there is none.</summary>
    internal int? Last
    {
        get
        {
            for (int i = _words.Length - 1; i >= 0; i--)
            {
                if (_words[i] != 0)
                {
                    return ((_firstWord + i) << 6) + BitOperations.Log2(_words[i]);
                }
            }

            return null;
        }
    }

    /// <summary>Adds a day, which is one of those between the two.</summary>
    internal void Add(int day) => _words[(day >> 6) - _firstWord] |= 1UL << (day & 63);

    internal void Add(ReadOnlySpan<int> days)
    {
        foreach (int day in days)
        {
            _words[(day >> 6) - _firstWord] |= 1UL << (day & 63);
        }
    }

    /// <summary>Adds those of other days that lie between two (inclusive), which are among those that this may hold.</summary>
    internal void Add(DayBits other, int firstDay, int lastDay)
    {
        int first = Math.Max(firstDay >> 6, other._firstWord), last = Math.Min(lastDay >> 6, other._firstWord + other._words.Length - 1);
        for (int word = first; word <= last; word++)
        {
            ulong bits = other._words[word - other._firstWord];
            bits = word == firstDay >> 6 ? bits & (ulong.MaxValue << (firstDay & 63)) : bits;
            bits = word == lastDay >> 6 ? bits & (ulong.MaxValue >> (63 - (lastDay & 63))) : bits;
            _words[word - _firstWord] |= bits;
        }
    }
}
