using CommitLang.Engine.Model;
using CommitLang.Syntax;

namespace CommitLang.Binding;

/// <summary>Verdicts and their reasons as written.</summary>
internal static class VerdictWords
{
    /// <param name="mismatch">What is reported where the reason belongs to another verdict.</param>
    internal static (Verdict Verdict, Reason? Reason) Read(
        BindingContext context, VerdictSyntax syntax, DiagnosticDescriptor mismatch)
    {
        var verdict = syntax.Keyword.Kind switch
        {
            SyntaxKind.ConsistentKeyword => Verdict.Consistent,
            SyntaxKind.ContradictedKeyword => Verdict.Contradicted,
            SyntaxKind.UnverifiedKeyword => Verdict.Unverified,
            var kind => throw new InvalidOperationException($"Unexpected verdict {kind}."),
        };
        if (syntax.Reason is not { Reason: var word })
        {
            return (verdict, null);
        }

        var (reason, belongsTo) = ReasonOf(word.Kind);
        if (belongsTo != verdict)
        {
            context.ReportWithFix(
                mismatch, syntax.Keyword, $"write `{WordOf(belongsTo)}`", WordOf(belongsTo),
                word.Text, WordOf(belongsTo), syntax.Keyword.Text);
        }

        return (verdict, reason);
    }

    /// <summary>Whether a word is a reason that a verdict may have.</summary>
    internal static bool MayGiveReason(SyntaxKind verdict, SyntaxKind reason) =>
        SyntaxFacts.ReasonKeywords.Contains(reason) && SyntaxFacts.GetText(verdict) == WordOf(ReasonOf(reason).Verdict);

    private static string WordOf(Verdict verdict) => verdict switch
    {
        Verdict.Consistent => "consistent",
        Verdict.Contradicted => "contradicted",
        Verdict.Unverified => "unverified",
        _ => throw new InvalidOperationException($"Unexpected verdict {verdict}."),
    };

    private static (Reason Reason, Verdict Verdict) ReasonOf(SyntaxKind word) => word switch
    {
        SyntaxKind.CuredKeyword => (Reason.Cured, Verdict.Contradicted),
        SyntaxKind.BreachedKeyword => (Reason.Breached, Verdict.Contradicted),
        SyntaxKind.ConflictingKeyword => (Reason.Conflicting, Verdict.Unverified),
        SyntaxKind.InactiveKeyword => (Reason.Inactive, Verdict.Unverified),
        SyntaxKind.UncertainKeyword => (Reason.Uncertain, Verdict.Unverified),
        SyntaxKind.WithheldKeyword => (Reason.Withheld, Verdict.Unverified),
        SyntaxKind.UpheldKeyword => (Reason.Upheld, Verdict.Consistent),
        SyntaxKind.SupportedKeyword => (Reason.Supported, Verdict.Consistent),
        SyntaxKind.WithdrawnKeyword => (Reason.Withdrawn, Verdict.Unverified),
        SyntaxKind.NoEvidenceKeyword => (Reason.NoEvidence, Verdict.Unverified),
        SyntaxKind.FulfilledKeyword => (Reason.Fulfilled, Verdict.Consistent),
        SyntaxKind.LateKeyword => (Reason.Late, Verdict.Contradicted),
        SyntaxKind.MissedKeyword => (Reason.Missed, Verdict.Contradicted),
        SyntaxKind.OverdueKeyword => (Reason.Overdue, Verdict.Unverified),
        SyntaxKind.UnmetKeyword => (Reason.Unmet, Verdict.Unverified),
        SyntaxKind.PendingKeyword => (Reason.Pending, Verdict.Unverified),
        _ => throw new InvalidOperationException($"Unexpected reason {word}."),
    };
}
