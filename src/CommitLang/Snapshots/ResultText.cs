using System.Globalization;
using System.Text;

namespace CommitLang;

/// <summary>
/// The stable text form of a check result, for snapshots: what was answered, and on what it rests. It names records by date and words and rules by name, never
/// by file and line, and leaves out explanations, so that it changes when an outcome does and not when a comment, the order of records or a message changes.
/// </summary>
public static class ResultText
{
    /// <summary>
    /// A block for each declaration and reading (one line where a reading says the same as the common one), then the agreements and the expectations. Lines end in LF, the last one too; no line ends in blanks. The path
    /// of the file is not in it. Readings stand in ordinal order, behind the common one.
    /// </summary>
    public static string Of(CheckResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var lines = new Lines();
        lines.Add(0, result.KnownBy == result.AsOf ? $"as of {result.AsOf}" : $"as of {result.AsOf}, known by {result.KnownBy}");
        if (!result.Readings.IsEmpty)
        {
            lines.Add(0, $"readings: {string.Join(", ", result.Readings.Order(StringComparer.Ordinal))}");
        }

        Block? common = null;
        foreach (var block in Blocks(result)
            .OrderBy(block => block.Whole.Outcome.Reference.Declaration).ThenBy(block => block.Whole.Reading, StringComparer.Ordinal))
        {
            common = block.Whole.Reading is null ? block : common;
            Write(lines, block, common);
        }

        WriteAgreements(lines, result);
        WriteExpectations(lines, result);
        return lines.ToString();
    }

    /// <summary>Each declaration in each reading, with its members and parts.</summary>
    private static IEnumerable<Block> Blocks(CheckResult result)
    {
        Block? block = null;
        foreach (var declaration in result.Declarations)
        {
            if (declaration.Level == 0)
            {
                if (block is not null)
                {
                    yield return block;
                }

                block = new(declaration, new Lines());
            }

            if (block is not null)
            {
                WriteAnswer(block.Answers, declaration);
            }
        }

        if (block is not null)
        {
            yield return block;
        }
    }

    /// <summary>What a reading answers is written out where it is not what the common one does.</summary>
    private static void Write(Lines lines, Block block, Block? common)
    {
        var whole = block.Whole;
        if (whole.Reading is not null && common is not null && common.Whole.Name == whole.Name
            && Answer(common.Whole) == Answer(whole) && common.Answers.ToString() == block.Answers.ToString())
        {
            lines.Add(0, $"{whole.Name}{According(whole.Reading)}: as in the common reading");
            return;
        }

        lines.Blank();
        lines.Add(0, $"{whole.Name}{According(whole.Reading)}: {Answer(whole)}");
        if (whole.Reading is null || common?.Whole.Name != whole.Name)
        {
            var said = whole.Said is { } date ? date + " " : "";
            lines.Add(2, $"{said}{whole.Actor}: {whole.Words}");
        }

        lines.Add(block.Answers);
    }

    private static void WriteAnswer(Lines lines, DeclarationResult declaration)
    {
        var indent = 2 * declaration.Level;
        if (declaration.Level > 0)
        {
            lines.Add(indent, $"{declaration.Name}: {Answer(declaration)}");
        }

        indent += 2;
        WriteMeasure(lines, indent, declaration);
        foreach (var difference in declaration.Differences)
        {
            lines.Add(indent, $"because of {Terms.Of(difference.Kind)} {difference.What}");
        }

        if (declaration.Parts is { } parts)
        {
            if (declaration.ListedParts < parts.Total)
            {
                lines.Add(indent, string.Create(CultureInfo.InvariantCulture, $"{declaration.ListedParts} of its {parts.Total} parts"));
            }
        }
        else
        {
            foreach (var evidence in InOrder(declaration))
            {
                Write(lines, indent, evidence);
            }

            if (declaration.Evidence.Length < declaration.EvidenceCount)
            {
                lines.Add(indent, string.Create(CultureInfo.InvariantCulture, $"{declaration.EvidenceCount} pieces of evidence in all"));
            }
        }
    }

    private static string Answer(DeclarationResult declaration)
    {
        var marks = new List<string> { Terms.Of(declaration.Verdict, declaration.Reason) };
        if (declaration is { IsSoft: true, Level: 0 })
        {
            marks.Add("soft");
        }

        marks.AddRange(Terms.Of(declaration.Marks).Where(mark => mark != Terms.Of(declaration.Reason)));
        if (declaration.IsContested)
        {
            marks.Add("contested");
        }

        if (declaration.Parts is { Total: > 0 } parts)
        {
            marks.Add(Counts(parts));
        }

        return string.Join(", ", marks);
    }

    private static void WriteMeasure(Lines lines, int indent, DeclarationResult declaration)
    {
        var facts = new List<string>();
        if (declaration.Window is { } window)
        {
            facts.Add($"in force {window}");
        }

        if (declaration.Deadline is { } deadline)
        {
            facts.Add($"due {deadline}");
        }

        if (declaration.Coverage is { } coverage and > 0)
        {
            facts.Add($"evidence on {Percent(coverage)}");
        }

        if (declaration.Degree is { } degree)
        {
            facts.Add(degree.Exact is { } exact ? $"reached {Percent(exact)}" : $"reached {Percent(degree.Low)} to {Percent(degree.High)}");
        }

        if (facts.Count > 0)
        {
            lines.Add(indent, string.Join("; ", facts));
        }
    }

    /// <summary>By the first day that it may speak of, then by its words: the place of a record in the text decides nothing.</summary>
    private static IEnumerable<EvidenceResult> InOrder(DeclarationResult declaration) => declaration.DecidingEvidence
        .OrderBy(evidence => evidence.FirstDay)
        .ThenBy(evidence => evidence.ToString(), StringComparer.Ordinal)
        .ThenBy(evidence => string.Join(' ', evidence.Sources), StringComparer.Ordinal);

    private static void Write(Lines lines, int indent, EvidenceResult evidence)
    {
        var side = evidence.IsFor ? "for" : "against";
        var status = evidence.Status == EvidenceStatus.Sure ? "" : $" ({Terms.Of(evidence.Status)})";
        var sources = evidence.Sources.IsEmpty ? "" : $" [{string.Join(", ", evidence.Sources.Order(StringComparer.Ordinal))}; {evidence.Grade}]";
        var reports = Terms.OfReports(evidence) is { } told ? $", {told}" : "";
        lines.Add(indent, $"{side}{status}: {evidence.Date} {evidence.What}{sources}{reports}");
        foreach (var step in evidence.Chain)
        {
            lines.Add(indent + 2, $"so {step.What}, by rule {step.Rule}");
        }

        if (evidence.Other is { } other)
        {
            lines.Add(indent + 2, $"{Terms.Of(evidence.Status)} by: {other.What}");
        }
    }

    private static void WriteAgreements(Lines lines, CheckResult result)
    {
        if (!result.Agreements.IsEmpty)
        {
            lines.Blank();
        }

        foreach (var agreement in result.Agreements.GroupBy(agreement => agreement.Name, StringComparer.Ordinal)
            .SelectMany(same => same.OrderBy(agreement => agreement.Reading, StringComparer.Ordinal)))
        {
            lines.Add(0, $"agreement {agreement.Name}{According(agreement.Reading)}: {Counts(agreement.Tally)}");
        }
    }

    private static void WriteExpectations(Lines lines, CheckResult result)
    {
        if (!result.Expectations.IsEmpty)
        {
            lines.Blank();
        }

        foreach (var expectation in result.Expectations)
        {
            var count = expectation.ExpectedCount is { } number ? $"{number} of " : "";
            var day = expectation.AsOf == result.AsOf && expectation.KnownBy == result.KnownBy ? ""
                : expectation.AsOf == expectation.KnownBy ? $" as of {expectation.AsOf}"
                : $" as of {expectation.AsOf} known by {expectation.KnownBy}";
            var actual = expectation.Passed ? "holds"
                : expectation.ActualCount is { } actualCount ? $"it is {actualCount}"
                : expectation.ActualVerdict is { } verdict ? $"it is {Terms.Of(verdict, expectation.ActualReason)}"
                : "no verdict";
            lines.Add(0, $"expect {count}{expectation.Name} {Terms.Of(expectation.ExpectedVerdict, expectation.ExpectedReason)}{day}"
                + $"{According(expectation.Reading)}: {actual}");
        }
    }

    private static string According(string? reading) => reading is null ? "" : $" according to {reading}";

    private static string Counts(Tally tally) =>
        $"{tally.Consistent} consistent, {tally.Contradicted} contradicted, {tally.Unverified} unverified of {tally.Total}";

    private static string Percent(double? share) =>
        share is { } number ? (number * 100).ToString("0.####", CultureInfo.InvariantCulture) + " %" : "an open end";

    /// <summary>What one reading answers about a declaration, its members and parts; without the heading.</summary>
    private sealed record Block(DeclarationResult Whole, Lines Answers);

    /// <summary>Lines without blanks at their ends; a line break inside of a text is written as it would be in a string.</summary>
    private sealed class Lines
    {
        private readonly StringBuilder _text = new();

        internal void Blank() => _text.Append('\n');

        internal void Add(int indent, string line) => _text.Append(' ', indent)
            .Append(line.Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).TrimEnd())
            .Append('\n');

        internal void Add(Lines lines) => _text.Append(lines._text);

        public override string ToString() => _text.ToString();
    }
}
