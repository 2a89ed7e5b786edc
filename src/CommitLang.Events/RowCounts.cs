namespace CommitLang.Events;

/// <summary>What became of the rows of a table: each is in exactly one of these.</summary>
/// <param name="Read">Rows that tell of something.</param>
/// <param name="WithoutActor">Rows that name nobody who did it, or whose the figure is.</param>
/// <param name="WithoutConduct">Rows that do not say what was done, or have no figure.</param>
/// <param name="WithoutDate">Rows that do not say when.</param>
/// <param name="Damaged">Rows that could not be read.</param>
public readonly record struct RowCounts(long Read, long WithoutActor, long WithoutConduct, long WithoutDate, long Damaged)
{
    /// <summary>All rows, a header left out.</summary>
    public long All => Read + WithoutActor + WithoutConduct + WithoutDate + Damaged;
}
