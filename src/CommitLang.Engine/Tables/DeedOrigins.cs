namespace CommitLang.Engine.Tables;

/// <summary>
/// For each row of a table what it was made from: places of rows among all rows of the tables of a reading (<see cref="TableFacts"/>).
/// </summary>
/// <param name="Dating">The row that gives it its date; of one seen from another side, that row.</param>
/// <param name="Others">The other rows that it rests on, <paramref name="OthersEach"/> for each; empty where there are none.</param>
/// <param name="DatingComesFirst">Whether the dating row stands first in the rule.</param>
internal sealed record DeedOrigins(int[] Dating, int[] Others, int OthersEach, bool DatingComesFirst)
{
    internal ReadOnlySpan<int> OthersOf(int row) => Others.AsSpan(row * OthersEach, OthersEach);
}
