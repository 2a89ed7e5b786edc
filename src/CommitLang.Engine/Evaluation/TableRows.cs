using CommitLang.Engine.Facts;
using CommitLang.Engine.Tables;

namespace CommitLang.Engine.Evaluation;

/// <summary>Rows of tables in which the evidence about each part of a declaration is found.</summary>
/// <param name="Matching">Those that match what was declared.</param>
/// <param name="Outside">Of these the ones on days of no part.</param>
/// <param name="LeftOut">Those that would match, and do not count.</param>
internal sealed record TableRows(FactBase Facts, TableFacts Tables, List<DeedSpan> Matching, List<DeedSpan> Outside, List<DeedSpan> LeftOut);
