namespace CommitLang.Engine.Tables;

/// <summary>The reports of deeds beyond the first of each.</summary>
/// <param name="deeds">The numbers of the deeds, ascending; one for each report.</param>
/// <param name="reports">The numbers of the reports, ascending within each deed.</param>
internal sealed class FurtherReports(int[] deeds, int[] reports)
{
    internal static readonly FurtherReports None = new([], []);

    /// <summary>The reports of a deed beyond its first.</summary>
    internal ReadOnlySpan<int> Of(int deed)
    {
        int from = DeedTable.FirstNotBelow(deeds, 0, deeds.Length, deed);
        int to = from;
        while (to < deeds.Length && deeds[to] == deed)
        {
            to++;
        }

        return reports.AsSpan(from, to - from);
    }
}
