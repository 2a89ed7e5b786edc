namespace CommitLang;

/// <summary>The verdicts of a check in the order of its text, without the names of what they are on: what an edit that matters changes.</summary>
internal static class VerdictTable
{
    internal static List<string> Of(CheckResult result) =>
    [
        .. result.Declarations.Select(d => $"{d.Level} {d.Reading} {d.Verdict} {d.Reason} {d.Marks} {d.Window} {d.Deadline}"),
        .. result.Expectations.Select(e => $"{e.Name} {e.Passed} {e.ActualCount} {e.ActualVerdict} {e.ActualReason}"),
    ];
}
