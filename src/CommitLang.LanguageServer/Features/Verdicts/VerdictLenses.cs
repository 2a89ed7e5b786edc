using System.Collections.Immutable;
using System.Globalization;
using CommitLang.LanguageServer.Workspace;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Features.Verdicts;

/// <summary>Verdicts above the declarations.</summary>
internal static class VerdictLenses
{
    /// <summary>A line for each declaration of the file, in the order of the text.</summary>
    internal static ImmutableArray<VerdictLens> Of(CheckedDocument document, CancellationToken cancellationToken) =>
    [
        .. DeclarationAnswers.In(document, new(0, document.Tree.Text.Length), cancellationToken).Select(answers => new VerdictLens(
            FirstLine(document.Tree.Text, answers.Statement.Span), Title(answers), Verdicts(answers))),
    ];

    /// <summary>The verdict, the readings in which it is another, how many of how many, and how many records speak of it.</summary>
    internal static string Title(DeclarationAnswers answers)
    {
        var main = answers.Main;
        var parts = main.Parts is { Total: > 1 } tally
            ? [string.Create(CultureInfo.InvariantCulture, $"{CountOf(tally, main.Verdict)} of {tally.Total} parts")] : Array.Empty<string>();
        return string.Join(" · ", [Verdicts(answers), .. parts, Records(answers.RecordCount)]);
    }

    private static string Verdicts(DeclarationAnswers answers)
    {
        var main = answers.Main;
        var first = Terms.Of(main.Verdict) + (main.Reading is { } only ? $" {ReadingWords.In([only])}" : "");
        var others = answers.Others.GroupBy(other => other.Verdict)
            .Select(same => $"{Terms.Of(same.Key)} {ReadingWords.In([.. same.Select(other => other.Reading ?? "")])}");
        return string.Join(", ", [first, .. others]);
    }

    private static string Records(int count) => count switch
    {
        0 => "no record",
        1 => "1 record",
        _ => string.Create(CultureInfo.InvariantCulture, $"{count} records"),
    };

    private static int CountOf(Tally tally, Verdict verdict) => verdict switch
    {
        Verdict.Consistent => tally.Consistent,
        Verdict.Contradicted => tally.Contradicted,
        Verdict.Unverified => tally.Unverified,
        _ => throw new InvalidOperationException($"unexpected verdict {verdict}"),
    };

    private static TextSpan FirstLine(SourceText text, TextSpan span) =>
        TextSpan.FromBounds(span.Start, Math.Min(span.End, Places.EndOfLine(text, span.Start)));
}
