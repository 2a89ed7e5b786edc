namespace CommitLang.Engine.Evaluation;

/// <summary>As of what day, and from what was known by what day, a question is answered (both inclusive).</summary>
internal readonly record struct Moment(int AsOf, int KnownBy);
