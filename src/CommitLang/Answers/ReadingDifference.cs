using CommitLang.Syntax;

namespace CommitLang;

/// <summary>A statement that belongs to one reading and makes its verdict differ.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="What">The name of the rule or reservation, or the record in words.</param>
/// <param name="Location">The statement.</param>
public sealed record ReadingDifference(DifferenceKind Kind, string What, Location Location)
{
    /// <summary>The statement as written, on one line with single blanks.</summary>
    public string Words { get; init; } = "";
}
