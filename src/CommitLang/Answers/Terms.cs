using System.Globalization;

namespace CommitLang;

/// <summary>The words of the language for what the library has as enumerations.</summary>
public static class Terms
{
    /// <summary>The verdict as it is written: <c>consistent</c>.</summary>
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Consistent => "consistent",
        Verdict.Contradicted => "contradicted",
        Verdict.Unverified => "unverified",
        _ => throw new InvalidOperationException($"unexpected verdict {verdict}"),
    };

    /// <summary>The reason as it is written: <c>no-evidence</c>.</summary>
    public static string Of(Reason reason) => reason switch
    {
        Reason.Cured => "cured",
        Reason.Breached => "breached",
        Reason.Conflicting => "conflicting",
        Reason.Inactive => "inactive",
        Reason.Uncertain => "uncertain",
        Reason.Withheld => "withheld",
        Reason.Upheld => "upheld",
        Reason.Supported => "supported",
        Reason.Withdrawn => "withdrawn",
        Reason.NoEvidence => "no-evidence",
        Reason.Fulfilled => "fulfilled",
        Reason.Late => "late",
        Reason.Missed => "missed",
        Reason.Overdue => "overdue",
        Reason.Unmet => "unmet",
        Reason.Pending => "pending",
        _ => throw new InvalidOperationException($"unexpected reason {reason}"),
    };

    /// <summary>Verdict and reason as they are written: <c>contradicted/breached</c>; the verdict alone where there is no reason.</summary>
    public static string Of(Verdict verdict, Reason? reason) =>
        reason is { } given ? $"{Of(verdict)}/{Of(given)}" : Of(verdict);

    /// <summary>What became of a piece of evidence, in the words that answers use.</summary>
    public static string Of(EvidenceStatus status) => status switch
    {
        EvidenceStatus.Sure => "sure",
        EvidenceStatus.Possible => "possible",
        EvidenceStatus.Disputed => "disputed",
        EvidenceStatus.Rebutted => "rebutted",
        EvidenceStatus.Excepted => "excepted",
        EvidenceStatus.Excused => "excused",
        EvidenceStatus.NotAccepted => "not-accepted",
        EvidenceStatus.Corrected => "corrected",
        EvidenceStatus.Revised => "revised",
        EvidenceStatus.TooFewSources => "too-few-sources",
        EvidenceStatus.AfterDeadline => "after-deadline",
        EvidenceStatus.Withheld => "withheld",
        _ => throw new InvalidOperationException($"unexpected status {status}"),
    };

    /// <summary>How many reports tell of a deed, and how many publishers they have: <c>3 reports, 2 publishers</c>; null where it is one record.</summary>
    public static string? OfReports(EvidenceResult evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        var publishers = evidence.Publishers is { } number and > 1 ? string.Create(CultureInfo.InvariantCulture, $"{number} publishers") : null;
        return evidence.Reports <= 1 ? publishers
            : string.Create(CultureInfo.InvariantCulture, $"{evidence.Reports} reports{(publishers is null ? "" : $", {publishers}")}");
    }

    /// <summary>The kind of a piece of evidence, in the words that answers use.</summary>
    public static string Of(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Deed => "deed",
        EvidenceKind.Denial => "denial",
        EvidenceKind.Measurement => "measurement",
        EvidenceKind.Monitoring => "monitoring",
        EvidenceKind.Withholding => "withholding",
        _ => throw new InvalidOperationException($"unexpected kind {kind}"),
    };

    /// <summary>The marks, in the order in which <see cref="DeclarationMarks"/> has them.</summary>
    public static IEnumerable<string> Of(DeclarationMarks marks)
    {
        if (marks.HasFlag(DeclarationMarks.Withdrawn))
        {
            yield return "withdrawn";
        }

        if (marks.HasFlag(DeclarationMarks.Suspended))
        {
            yield return "suspended";
        }

        if (marks.HasFlag(DeclarationMarks.Replaced))
        {
            yield return "replaced";
        }
    }

    /// <summary>What kind of statement makes the difference, in the words that answers use.</summary>
    public static string Of(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Rule => "rule",
        DifferenceKind.Record => "record",
        DifferenceKind.Reservation => "reservation",
        _ => throw new InvalidOperationException($"unexpected kind {kind}"),
    };
}
