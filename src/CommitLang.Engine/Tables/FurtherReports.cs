namespace CommitLang.Engine.Tables;

/// <summary>The reports of deeds beyond the first of each.</summary>
/// <param name="all">Reports with the deeds that they tell of, by their numbers, in any order.</param>
internal sealed class FurtherReports(List<(int Deed, int Report)> all)
{
    internal static readonly FurtherReports None = new([]);

    /// <summary>The numbers of deeds, ascending, and of the reports of each, ascending too. Put in order when somebody asks: most checks do not.</summary>
    private readonly Lazy<(int[] Deeds, int[] Reports)> _ordered = new(() => Order(all));

    /// <summary>The reports of a deed beyond its first. May be asked by several threads.</summary>
    internal ReadOnlySpan<int> Of(int deed)
    {
        var (deeds, reports) = _ordered.Value;
        int from = DeedTable.FirstNotBelow(deeds, 0, deeds.Length, deed);
        int to = from;
        while (to < deeds.Length && deeds[to] == deed)
        {
            to++;
        }

        return reports.AsSpan(from, to - from);
    }

    private static (int[] Deeds, int[] Reports) Order(List<(int Deed, int Report)> all)
    {
        int[] deeds = [.. all.Select(f => f.Deed)];
        int[] reports = [.. all.Select(f => f.Report)];
        var order = new NumberOrder();
        foreach (int[] column in (ReadOnlySpan<int[]>)[reports, deeds])
        {
            var found = order.Of(column);
            if (!found.IsEmpty)
            {
                order.Apply(found, deeds);
                order.Apply(found, reports);
            }
        }

        return (deeds, reports);
    }
}
