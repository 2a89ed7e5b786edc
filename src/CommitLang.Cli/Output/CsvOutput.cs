using System.Globalization;

namespace CommitLang.Cli.Output;

/// <summary>
/// Comma-separated values with a heading, for spreadsheets: a row for each declaration, member or part and reading. Texts that a spreadsheet would take
/// for a formula have an apostrophe in front.
/// </summary>
internal sealed class CsvOutput : ICheckOutput
{
    private static readonly string[] Columns =
    [
        "check", "as_of", "known_by", "name", "level", "actor", "said", "words", "reading", "verdict", "reason", "also_applies", "contested", "soft", "marks",
        "in_force_from", "in_force_to", "deadline", "coverage", "degree_low", "degree_high", "evidence_for", "evidence_against", "last_evidence", "explanation",
        "file", "line", "column", "parts", "parts_consistent", "parts_contradicted", "parts_unverified",
    ];

    /// <summary>So many rows are written in one go; of fewer it is not worth another thread.</summary>
    private const int RowsAtOnce = 1024;

    /// <summary>So many of them are in memory at a time.</summary>
    private const int PiecesAtOnce = 16;

    /// <summary>What stands in every row of a check.</summary>
    private sealed record Heading(CheckResult Check, string Path, string AsOf, string KnownBy)
    {
        internal static Heading Of(CheckReport report, CheckResult check) =>
            new(check, Safe(report.Paths.Relative(check.Path)), check.AsOf.ToString(), check.KnownBy.ToString());
    }

    /// <inheritdoc/>
    public void Write(Screen screen, CheckReport report)
    {
        Rows(report, [], Columns).WriteTo(screen.Writer);
        var answers = report.Checks.SelectMany(check => report.Shown(check).Select(declaration => (Check: check, Declaration: declaration)));
        foreach (var pieces in answers.Chunk(RowsAtOnce).Chunk(PiecesAtOnce))
        {
            var texts = new CsvText[pieces.Length];
            if (texts.Length == 1)
            {
                Write(0);
            }
            else
            {
                Parallel.For(0, texts.Length, Write);
            }

            foreach (var text in texts)
            {
                text.WriteTo(screen.Writer);
            }

            void Write(int index) => texts[index] = Rows(report, pieces[index], []);
        }
    }

    /// <param name="report">What was found.</param>
    /// <param name="answers">The answers that have a row each.</param>
    /// <param name="heading">What stands above the columns; none where the heading stands elsewhere.</param>
    private static CsvText Rows(CheckReport report, IEnumerable<(CheckResult Check, DeclarationResult Declaration)> answers, string[] heading)
    {
        var text = new CsvText();
        if (heading.Length > 0)
        {
            foreach (var column in heading)
            {
                text.Add(column);
            }

            text.EndRow();
        }

        Heading? ofCheck = null;
        foreach (var (check, declaration) in answers)
        {
            ofCheck = ofCheck is { } known && ReferenceEquals(known.Check, check) ? known : Heading.Of(report, check);
            Write(text, report, ofCheck, declaration);
            text.EndRow();
        }

        return text;
    }

    /// <summary>The cells of an answer, in the order of <see cref="Columns"/>.</summary>
    private static void Write(CsvText row, CheckReport report, Heading check, DeclarationResult declaration)
    {
        var location = declaration.Location;
        var start = location.LineSpan.Start;
        var parts = declaration.Parts;
        row.Add(check.Path);
        row.Add(check.AsOf);
        row.Add(check.KnownBy);
        row.Add(Safe(declaration.Name));
        row.Add(declaration.Level);
        row.Add(Safe(declaration.Actor));
        row.Add(Safe(declaration.Said ?? ""));
        row.Add(Safe(declaration.Words));
        row.Add(Safe(declaration.Reading ?? ReadingChoice.Common));
        row.Add(Terms.Of(declaration.Verdict));
        row.Add(Terms.Of(declaration.Reason));
        row.Add(declaration.AlsoApplies.IsEmpty ? "" : string.Join(' ', declaration.AlsoApplies.Select(Terms.Of)));
        row.Add(YesOrNo(declaration.IsContested));
        row.Add(YesOrNo(declaration.IsSoft));
        row.Add(declaration.Marks == DeclarationMarks.None ? "" : string.Join(' ', Terms.Of(declaration.Marks)));
        row.Add(declaration.Window?.First?.ToString() ?? "");
        row.Add(declaration.Window?.Last?.ToString() ?? "");
        row.Add(declaration.Deadline?.ToString() ?? "");
        row.Add(Number(declaration.Coverage));
        row.Add(Number(declaration.Degree?.Low));
        row.Add(Number(declaration.Degree?.High));
        row.Add(declaration.EvidenceForCount);
        row.Add(declaration.EvidenceAgainstCount);
        row.Add(declaration.LastEvidence?.ToString() ?? "");
        row.Add(Safe(declaration.Silence ?? ""));
        row.Add(Safe(report.Paths.Relative(location.Path)));
        row.Add(start.Line + 1);
        row.Add(start.Column + 1);
        row.Add(parts?.Total);
        row.Add(parts?.Consistent);
        row.Add(parts?.Contradicted);
        row.Add(parts?.Unverified);
    }

    /// <summary>Text that begins like a formula, in the characters that spreadsheets know for it, is text with an apostrophe in front.</summary>
    private static string Safe(string text)
    {
        // Most text is plain, and has nothing to hide.
        if (text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0 && text.TrimStart() is not ['=' or '+' or '-' or '@', ..])
        {
            return text;
        }

        var visible = Cells.Visible(string.Concat(text.EnumerateRunes()));
        return visible.TrimStart() is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..] ? "'" + visible : visible;
    }

    private static string Number(double? number) => number?.ToString("0.######", CultureInfo.InvariantCulture) ?? "";

    private static string YesOrNo(bool value) => value ? "yes" : "no";
}
