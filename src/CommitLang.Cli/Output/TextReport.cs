using System.Globalization;
using CommitLang.Syntax;

namespace CommitLang.Cli.Output;

/// <summary>The answers as text for reading.</summary>
internal sealed class TextReport(Screen screen, ReadingChoice readings, Verbosity verbosity)
{
    private static readonly Verdict[] Order = [Verdict.Contradicted, Verdict.Unverified, Verdict.Consistent];

    internal void Write(IReadOnlyList<CheckResult> checks, Totals totals)
    {
        foreach (var check in checks)
        {
            Write(check, totals);
        }

        screen.Line([new(totals.ToString(checks.Count), Tone.Strong)]);
    }

    private void Write(CheckResult check, Totals totals)
    {
        var families = Family.Of(check, readings);
        totals.Add(check, families);
        screen.Line([new(Cells.Visible(check.Path), Tone.Strong), Heading(check)]);
        screen.Line();
        var evidence = new EvidenceText(screen, verbosity);
        foreach (var verdict in Order)
        {
            var same = families.Where(family => family.Whole.Verdict == verdict).ToList();
            if (same.Count == 0)
            {
                continue;
            }

            screen.Line([new($"{Terms.Of(verdict)} ({same.Count})", ToneOf(verdict))]);
            foreach (var family in same)
            {
                Write(family, evidence);
            }

            screen.Line();
        }

        if (families.Count == 0)
        {
            screen.Line([new("no declarations", Tone.Quiet)]);
            screen.Line();
        }

        WriteAgreements(check);
        WriteExpectations(check);
    }

    private string Heading(CheckResult check)
    {
        var text = $": as of {check.AsOf}";
        if (check.IsAsOfToday)
        {
            text += " (today: nothing says otherwise)";
        }

        if (check.KnownBy != check.AsOf)
        {
            text += $", known by {check.KnownBy}";
        }

        if (readings.IsOfActor)
        {
            text += readings.ShownOf(check) is { } reading
                ? $", according to {reading}"
                : $", in the common reading (there is none of {readings.Name} here)";
        }

        return Cells.Visible(text);
    }

    private void Write(Family family, EvidenceText evidence)
    {
        var whole = family.Whole;
        WriteLine(whole, 2, Terms.Of(whole.Reason));
        screen.Line(
            [Cells.Visible($"{Said(whole)}{whole.Actor}: {whole.Words}"), new("  " + PlaceOf(whole.Location), Tone.Quiet)], indent: 4);
        WriteMeasure(whole, 4);
        WriteUnlisted(whole, 4);
        if (family.Parts.IsEmpty)
        {
            WriteSilence(whole, 4);
            evidence.Write(whole, 4);
        }

        foreach (var part in family.Parts)
        {
            var indent = 2 + (2 * part.Level);
            WriteLine(part, indent, Terms.Of(part.Verdict, part.Reason));
            if (part.Parts is null)
            {
                WriteSilence(part, indent + 2);
                evidence.WriteDeciding(part, indent + 2);
            }
            else
            {
                WriteUnlisted(part, indent + 2);
            }
        }

        foreach (var other in family.Others)
        {
            WriteOther(other, evidence);
        }
    }

    private void WriteLine(DeclarationResult declaration, int indent, string answer)
    {
        var marks = new List<string>();
        if (declaration.Reading is { } reading && !readings.IsOfActor)
        {
            marks.Add($"according to {reading}");
        }

        if (declaration.IsSoft && declaration.Level == 0)
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
            marks.Add(CountsOf(parts));
        }

        screen.Line(
        [
            new(Cells.Visible(declaration.Name), Tone.Strong),
            "  ",
            new(answer, ToneOf(declaration.Verdict)),
            Cells.Visible(string.Concat(marks.Select(mark => ", " + mark))),
        ], indent, hang: 4);
    }

    private void WriteMeasure(DeclarationResult declaration, int indent)
    {
        var facts = new List<string>();
        if (declaration.Window is { } window)
        {
            facts.Add(window.First is null && window.Last is null ? "in force always" : $"in force {window}");
        }

        if (declaration.Coverage is { } coverage && coverage > 0)
        {
            facts.Add($"evidence on {Percent(coverage)} of its days");
        }

        if (declaration.Degree is { } degree)
        {
            facts.Add(degree.Exact is { } exact
                ? $"reached {Percent(exact)} of the bound"
                : $"reached {Percent(degree.Low)} to {Percent(degree.High)} of the bound");
        }

        if (facts.Count > 0)
        {
            screen.Line([new(string.Join("; ", facts), Tone.Quiet)], indent);
        }
    }

    /// <summary>That more parts were judged than are listed.</summary>
    private void WriteUnlisted(DeclarationResult declaration, int indent)
    {
        if (CheckReport.Unlisted(declaration) is { } unlisted)
        {
            var order = declaration.ListedParts > 0 ? ", what decides first" : "";
            screen.Line([new($"{unlisted}{order} (--evidence all lists all)", Tone.Quiet)], indent);
        }
    }

    private void WriteSilence(DeclarationResult declaration, int indent)
    {
        if (declaration.Silence is { } silence)
        {
            screen.Line([Cells.Visible(silence)], indent);
        }
    }

    private void WriteOther(DeclarationResult other, EvidenceText evidence)
    {
        var name = other.Level == 0 ? "" : other.Name + " ";
        screen.Line(
        [
            Cells.Visible($"{name}according to {other.Reading ?? "the common reading"}: "),
            new(Terms.Of(other.Verdict, other.Reason), ToneOf(other.Verdict)),
        ], indent: 4);
        foreach (var difference in other.Differences)
        {
            screen.Line(
            [
                Cells.Visible($"because of {Terms.Of(difference.Kind)} {difference.What}"),
                new("  " + PlaceOf(difference.Location), Tone.Quiet),
            ], indent: 6);
        }

        if (other.Parts is null)
        {
            WriteSilence(other, 6);
            evidence.WriteDeciding(other, 6);
        }
    }

    private void WriteAgreements(CheckResult check)
    {
        var shown = check.Agreements.Where(a => readings.Name == ReadingChoice.All ? a.Reading is null : readings.Shows(check, a.Reading)).ToList();
        foreach (var agreement in shown)
        {
            screen.Line([Cells.Visible($"agreement {agreement.Name}: {CountsOf(agreement.Tally)}")]);
        }

        if (shown.Count > 0)
        {
            screen.Line();
        }
    }

    private void WriteExpectations(CheckResult check)
    {
        var failed = check.Expectations.Where(expectation => !expectation.Passed).ToList();
        if (failed.Count == 0)
        {
            return;
        }

        screen.Line([new($"expectations that do not hold ({failed.Count})", Tone.Contradicted)]);
        foreach (var expectation in failed)
        {
            var count = expectation.ExpectedCount is { } number ? $"{number} of " : "";
            var expected = Terms.Of(expectation.ExpectedVerdict, expectation.ExpectedReason);
            var reading = expectation.Reading is { } actor ? $" according to {actor}" : "";
            var actual = expectation.ActualCount is { } actualCount ? $"{actualCount}"
                : expectation.ActualVerdict is { } verdict ? Terms.Of(verdict, expectation.ActualReason)
                : "no verdict";
            screen.Line(
            [
                Cells.Visible($"expect {count}{expectation.Name} {expected}{reading}: it is {actual}"),
                new("  " + PlaceOf(expectation.Location), Tone.Quiet),
            ], indent: 2);
        }

        screen.Line();
    }

    internal static Tone ToneOf(Verdict verdict) => verdict switch
    {
        Verdict.Consistent => Tone.Consistent,
        Verdict.Contradicted => Tone.Contradicted,
        Verdict.Unverified => Tone.Unverified,
        _ => throw new InvalidOperationException($"unexpected verdict {verdict}"),
    };

    internal static string PlaceOf(Location location) => Cells.Visible(location.ToString());

    internal static string PlaceOf(FilePlace place) => Cells.Visible(place.ToString());

    private static string CountsOf(Tally tally)
    {
        var counts = new List<string>();
        foreach (var (count, verdict) in new[]
        {
            (tally.Contradicted, Verdict.Contradicted), (tally.Unverified, Verdict.Unverified), (tally.Consistent, Verdict.Consistent),
        })
        {
            if (count > 0)
            {
                counts.Add($"{count} {Terms.Of(verdict)}");
            }
        }

        return $"{string.Join(", ", counts)} of {tally.Total}";
    }

    private static string Said(DeclarationResult declaration) => declaration.Said is { } said ? said + " " : "";

    private static string Percent(double? share) =>
        share is > 0 and < 0.001 ? "less than 0.1 %" : share is { } number ? (number * 100).ToString("0.#", CultureInfo.InvariantCulture) + " %" : "an open end";
}
