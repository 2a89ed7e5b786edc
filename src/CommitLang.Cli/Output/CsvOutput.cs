using System.Globalization;
using nietras.SeparatedValues;

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

    /// <inheritdoc/>
    public void Write(Screen screen, CheckReport report)
    {
        screen.Writer.Write(Rows(report, [], Columns));
        var answers = report.Checks.SelectMany(check => report.Shown(check).Select(declaration => (Check: check, Declaration: declaration)));
        foreach (var pieces in answers.Chunk(RowsAtOnce).Chunk(PiecesAtOnce))
        {
            var texts = new string[pieces.Length];
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
                screen.Writer.Write(text);
            }

            void Write(int index) => texts[index] = Rows(report, pieces[index], []);
        }
    }

    /// <param name="report">What was found.</param>
    /// <param name="answers">The answers that have a row each.</param>
    /// <param name="heading">What stands above the columns; none where the heading stands elsewhere.</param>
    private static string Rows(CheckReport report, IEnumerable<(CheckResult Check, DeclarationResult Declaration)> answers, string[] heading)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using (var writer = Sep.New(',').Writer(options => options with
        {
            CultureInfo = CultureInfo.InvariantCulture, Escape = true, WriteHeader = heading.Length > 0,
        }).To(text))
        {
            if (heading.Length > 0)
            {
                writer.Header.Add(heading);
                writer.Header.Write();
            }

            foreach (var (check, declaration) in answers)
            {
                using var row = writer.NewRow();
                Write(row, report, check, declaration);
            }
        }

        return text.ToString();
    }

    private static void Write(SepWriter.Row row, CheckReport report, CheckResult check, DeclarationResult declaration)
    {
        var start = declaration.Location.LineSpan.Start;
        row["check"].Set(Safe(report.Paths.Relative(check.Path)));
        row["as_of"].Set(check.AsOf.ToString());
        row["known_by"].Set(check.KnownBy.ToString());
        row["name"].Set(Safe(declaration.Name));
        row["level"].Set(Number(declaration.Level));
        row["actor"].Set(Safe(declaration.Actor));
        row["said"].Set(Safe(declaration.Said ?? ""));
        row["words"].Set(Safe(declaration.Words));
        row["reading"].Set(Safe(declaration.Reading ?? ReadingChoice.Common));
        row["verdict"].Set(Terms.Of(declaration.Verdict));
        row["reason"].Set(Terms.Of(declaration.Reason));
        row["also_applies"].Set(string.Join(' ', declaration.AlsoApplies.Select(Terms.Of)));
        row["contested"].Set(YesOrNo(declaration.IsContested));
        row["soft"].Set(YesOrNo(declaration.IsSoft));
        row["marks"].Set(string.Join(' ', Terms.Of(declaration.Marks)));
        row["in_force_from"].Set(declaration.Window?.First?.ToString() ?? "");
        row["in_force_to"].Set(declaration.Window?.Last?.ToString() ?? "");
        row["deadline"].Set(declaration.Deadline?.ToString() ?? "");
        row["coverage"].Set(Number(declaration.Coverage));
        row["degree_low"].Set(Number(declaration.Degree?.Low));
        row["degree_high"].Set(Number(declaration.Degree?.High));
        row["evidence_for"].Set(Number(declaration.EvidenceForCount));
        row["evidence_against"].Set(Number(declaration.EvidenceAgainstCount));
        row["last_evidence"].Set(declaration.LastEvidence?.ToString() ?? "");
        row["explanation"].Set(Safe(declaration.Silence ?? ""));
        row["file"].Set(Safe(report.Paths.Relative(declaration.Location.Path)));
        row["line"].Set(Number(start.Line + 1));
        row["column"].Set(Number(start.Column + 1));
        row["parts"].Set(Number(declaration.Parts?.Total));
        row["parts_consistent"].Set(Number(declaration.Parts?.Consistent));
        row["parts_contradicted"].Set(Number(declaration.Parts?.Contradicted));
        row["parts_unverified"].Set(Number(declaration.Parts?.Unverified));
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

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Number(int? number) => number is { } given ? Number(given) : "";

    private static string Number(double? number) => number?.ToString("0.######", CultureInfo.InvariantCulture) ?? "";

    private static string YesOrNo(bool value) => value ? "yes" : "no";
}
