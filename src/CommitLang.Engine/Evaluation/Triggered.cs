using CommitLang.Engine.Model;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Evaluation;

/// <summary>A declaration of one bearer that starts an obligation with each trigger.</summary>
/// <param name="Suffix">What stands between the name of the declaration and the day of a trigger.</param>
/// <param name="Force">When the words are in force.</param>
/// <param name="Later">The days of obligations of later periods.</param>
internal sealed record Triggered(int Index, Declaration Declaration, Bearer Bearer, string Suffix, Force Force, DaySet Later, int AsOf);
