using System.Collections.Immutable;

namespace CommitLang;

/// <summary>Records that would change a verdict. It has been tried: with these lines behind the checked file the verdict is this one.</summary>
/// <param name="Verdict">The verdict with them.</param>
/// <param name="Reason">Its reason with them.</param>
/// <param name="Lines">The statements, ready to be pasted behind the checked file, one a line.</param>
/// <param name="Rules">The names of the rules by which they would count; empty where they count by themselves.</param>
/// <param name="AlsoChanges">The names of the other declarations whose verdict in that reading would be another one too.</param>
public sealed record Change(
    Verdict Verdict, Reason Reason, ImmutableArray<string> Lines, ImmutableArray<string> Rules, ImmutableArray<string> AlsoChanges);
