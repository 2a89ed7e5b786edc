namespace CommitLang.Cli.Output;

/// <summary>
/// ClaimReview of schema.org as JSON-LD: a review for each answer that is shown. It is published on the day of evaluation, never today. Who publishes it, and where
/// (<c>author</c>, <c>url</c>), is for the publisher to add: no file says it.
/// </summary>
internal sealed class ClaimReviewOutput : ICheckOutput
{
    private const int Best = 3;

    private const int Worst = 1;

    /// <inheritdoc/>
    public void Write(Screen screen, CheckReport report)
    {
        using var json = JsonOutput.ForPage(screen.Writer);
        json.Object(() =>
        {
            json.Value("@context", "https://schema.org");
            json.Array(
                "@graph",
                report.Checks.SelectMany(check => report.Distinct(check).Select(declaration => (Check: check, Declaration: declaration))),
                review => Write(json, review.Check, review.Declaration));
        });
        json.Finish();
    }

    private static void Write(JsonOutput json, CheckResult check, DeclarationResult declaration) => json.Object(() =>
    {
        json.Value("@type", "ClaimReview");
        json.Value("name", declaration.Name);
        json.Value("datePublished", check.AsOf.ToString());
        json.Value("claimReviewed", declaration.Words);
        json.Value("reviewAspect", declaration.Reading is { } reading ? $"according to {reading}" : "the common reading");
        json.Value("reviewBody", BodyOf(declaration));
        json.Object("itemReviewed", () => WriteClaim(json, declaration));
        json.Object("reviewRating", () => WriteRating(json, declaration));
        json.Array(
            "citation",
            declaration.Evidence.Where(evidence => declaration.RestsOn(evidence)),
            evidence => WriteCitation(json, evidence));
    });

    private static string BodyOf(DeclarationResult declaration) => string.Join("; ", new[]
    {
        Terms.Of(declaration.Verdict, declaration.Reason),
        declaration.IsContested ? "contested: readings differ" : null,
        declaration.Silence,
        CheckReport.Unlisted(declaration),
    }.OfType<string>());

    private static void WriteClaim(JsonOutput json, DeclarationResult declaration)
    {
        json.Value("@type", "Claim");
        json.Value("text", declaration.Words);
        json.Object("author", () =>
        {
            json.Value("@type", "Organization");
            json.Value("name", declaration.Actor);
        });
        if (declaration.Said is { } said && IsDate(said))
        {
            json.Value("datePublished", said);
        }
    }

    /// <summary>Three steps, the best being that deeds follow the words; unverified is in the middle, being neither.</summary>
    private static void WriteRating(JsonOutput json, DeclarationResult declaration)
    {
        json.Value("@type", "Rating");
        json.Value("ratingValue", declaration.Verdict switch
        {
            Verdict.Consistent => Best,
            Verdict.Unverified => (Best + Worst) / 2,
            Verdict.Contradicted => Worst,
            _ => throw new InvalidOperationException($"unexpected verdict {declaration.Verdict}"),
        });
        json.Value("bestRating", Best);
        json.Value("worstRating", Worst);
        json.Value("alternateName", Terms.Of(declaration.Verdict));
        json.Value("ratingExplanation", Terms.Of(declaration.Reason));
    }

    private static void WriteCitation(JsonOutput json, EvidenceResult evidence) => json.Object(() =>
    {
        json.Value("@type", "CreativeWork");
        json.Value("name", evidence.Sources.IsEmpty ? $"{evidence.Date} {evidence.What}" : string.Join(", ", evidence.Sources));
        json.Value("text", $"{(evidence.IsFor ? "for" : "against")}: {evidence.Date} {evidence.What} ({evidence.Grade})");
    });

    /// <summary>Whether schema.org has such a date: a year, month or day as ISO 8601 has it. What is uncertain or an interval is none.</summary>
    private static bool IsDate(string text)
    {
        var shape = string.Concat(text.Select(c => char.IsAsciiDigit(c) ? '0' : c));
        return shape is "0000" or "0000-00" or "0000-00-00";
    }
}
