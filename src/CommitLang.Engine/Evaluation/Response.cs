namespace CommitLang.Engine.Evaluation;

/// <summary>What days come to for the obligations that one day starts.</summary>
/// <param name="First">The day.</param>
/// <param name="Last">The last day in force, up to the deadline and the day of evaluation; before the first where there is none.</param>
/// <param name="Deadline">The last day on which it must be done; none where it is unbounded.</param>
/// <param name="HasPassed">Whether the deadline has passed.</param>
/// <param name="Covered">On how many days from the first to the last it was done.</param>
/// <param name="LastCovered">The last of them.</param>
/// <param name="IsLate">Whether it was done after the deadline only.</param>
internal readonly record struct Response(int First, int Last, int Deadline, bool HasPassed, int Covered, int? LastCovered, bool IsLate);
