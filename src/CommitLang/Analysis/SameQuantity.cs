using System.Collections.Immutable;
using CommitLang.Engine.Model;

namespace CommitLang.Analysis;

/// <summary>Finds words that bound the same quantity of the same parties, whatever the bound: without comparing each with each.</summary>
internal sealed class SameQuantity : IEqualityComparer<Words>
{
    internal static readonly SameQuantity Instance = new();

    private SameQuantity()
    {
    }

    /// <inheritdoc/>
    public bool Equals(Words? x, Words? y) =>
        x is not null && y is not null && x.Principal == y.Principal && Are(x.Declaration, y.Declaration);

    /// <inheritdoc/>
    public int GetHashCode(Words obj) => HashCode.Combine(
        obj.Principal, obj.Declaration.Quantity?.Kind, obj.Declaration.Quantity?.Measure, obj.Declaration.Quantity?.Counted?.Conduct, obj.Declaration.Counterparts.Length);

    /// <summary>Whether two declarations are about the same quantity.</summary>
    internal static bool Are(Declaration a, Declaration b) =>
        a.Quantity is { } one && b.Quantity is { } other
        && one.Kind == other.Kind && one.Measure == other.Measure
        && HaveSame(a.Counterparts, b.Counterparts)
        && (one.Counted is { } counted ? other.Counted is { } too && Are(counted, too) : other.Counted is null)
        && Are(a.Except, b.Except);

    /// <summary>Whether the same conducts are named, in the same order.</summary>
    internal static bool Are(ImmutableArray<ConductPattern> a, ImmutableArray<ConductPattern> b)
    {
        if (a.Length != b.Length)
        {
            return false;
        }

        for (var i = 0; i < a.Length; i++)
        {
            if (!Are(a[i], b[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Are(ConductPattern a, ConductPattern b) =>
        a.Conduct == b.Conduct && a.Arguments.AsSpan().SequenceEqual(b.Arguments.AsSpan()) && HaveSame(a.Counterparts, b.Counterparts);

    /// <summary>Whether the same actors are named, in whatever order.</summary>
    private static bool HaveSame(ImmutableArray<int> a, ImmutableArray<int> b) =>
        a.AsSpan().SequenceEqual(b.AsSpan()) || (a.Length == b.Length && a.Length > 1 && a.Sort().AsSpan().SequenceEqual(b.Sort().AsSpan()));
}
