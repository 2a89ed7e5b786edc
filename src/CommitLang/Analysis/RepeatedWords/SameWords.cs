namespace CommitLang.Analysis.RepeatedWords;

/// <summary>Finds words that say the same for the same days, so that one repeats the other: without comparing each with each.</summary>
internal sealed class SameWords : IEqualityComparer<Words>
{
    internal static readonly SameWords Instance = new();

    private SameWords()
    {
    }

    /// <inheritdoc/>
    public bool Equals(Words? x, Words? y)
    {
        if (x is null || y is null)
        {
            return false;
        }

        var (a, b) = (x.Declaration, y.Declaration);
        return x.Principal == y.Principal && a.Kind == b.Kind && a.Combination == b.Combination && a.Every == b.Every && a.Under == b.Under
            && x.Start == y.Start && x.Deadline == y.Deadline && a.At == b.At
            && x.Days == y.Days
            && SameQuantity.Are(a.Conducts, b.Conducts)
            && SameQuantity.Are(a.Except, b.Except)
            && (a.Quantity is { } quantity
                ? SameQuantity.Are(a, b) && quantity.Comparison == b.Quantity?.Comparison && quantity.Bound == b.Quantity.Bound
                : b.Quantity is null);
    }

    /// <inheritdoc/>
    public int GetHashCode(Words obj)
    {
        var declaration = obj.Declaration;
        var conduct = declaration.Quantity is { } quantity ? quantity.Counted?.Conduct ?? quantity.Measure
            : declaration.Conducts.IsEmpty ? -1 : declaration.Conducts[0].Conduct;
        return HashCode.Combine(obj.Principal, declaration.Kind, conduct, obj.Start, obj.Deadline, obj.Days.Possible.IsEmpty ? 0 : obj.Days.Possible.First);
    }
}
