using System.Collections;
using System.Runtime.CompilerServices;

namespace CommitLang.Engine.Model;

/// <summary>
/// Things by their numbers, counted from 0. Immutable; another one in which a few are others is made from it without copying the rest, since
/// stretches that are the same are shared.
/// </summary>
[CollectionBuilder(typeof(NumberedBuilder), nameof(NumberedBuilder.Create))]
internal sealed class Numbered<T> : IReadOnlyList<T>
{
    private const int StretchBits = 8;

    private const int Stretch = 1 << StretchBits;

    private readonly T[][] _stretches;

    private Numbered(T[][] stretches, int length) => (_stretches, Length) = (stretches, length);

    internal int Length { get; }

    internal bool IsEmpty => Length == 0;

    /// <summary>Of how many stretches it is made.</summary>
    internal int Stretches => _stretches.Length;

    /// <summary>The stretch that a number is in.</summary>
    internal static int StretchOf(int number) => number >> StretchBits;

    int IReadOnlyCollection<T>.Count => Length;

    public T this[int number] => _stretches[number >> StretchBits][number & (Stretch - 1)];

    internal static Numbered<T> Of(ReadOnlySpan<T> items)
    {
        var stretches = new T[(items.Length + Stretch - 1) >> StretchBits][];
        for (int i = 0; i < stretches.Length; i++)
        {
            stretches[i] = items[(i << StretchBits)..Math.Min(items.Length, (i + 1) << StretchBits)].ToArray();
        }

        return new(stretches, items.Length);
    }

    /// <summary>The same, but for some numbers.</summary>
    /// <param name="changes">What stands at a number instead; of several for one number the last.</param>
    internal Numbered<T> With(IEnumerable<KeyValuePair<int, T>> changes)
    {
        var stretches = (T[][])_stretches.Clone();
        foreach (var (number, item) in changes)
        {
            ref var stretch = ref stretches[number >> StretchBits];
            if (ReferenceEquals(stretch, _stretches[number >> StretchBits]))
            {
                stretch = [.. stretch];
            }

            stretch[number & (Stretch - 1)] = item;
        }

        return new(stretches, Length);
    }

    /// <summary>Whether a stretch is that of another one, so that the same things stand in it.</summary>
    internal bool HasStretchOf(Numbered<T> other, int stretch) => stretch < other._stretches.Length && ReferenceEquals(_stretches[stretch], other._stretches[stretch]);

    internal ReadOnlySpan<T> InStretch(int stretch) => _stretches[stretch];

    public IEnumerator<T> GetEnumerator()
    {
        foreach (var stretch in _stretches)
        {
            foreach (var item in stretch)
            {
                yield return item;
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Makes <see cref="Numbered{T}"/> of collection expressions.</summary>
internal static class NumberedBuilder
{
    internal static Numbered<T> Create<T>(ReadOnlySpan<T> items) => Numbered<T>.Of(items);
}
