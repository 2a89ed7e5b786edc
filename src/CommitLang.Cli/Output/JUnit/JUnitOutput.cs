using System.Globalization;
using System.Xml;
using CommitLang.Syntax;

namespace CommitLang.Cli.Output.JUnit;

/// <summary>
/// JUnit XML: a suite for each check; a case for each answer, each expectation and each error. An answer passes, whatever it is, unless the run is to fail on it;
/// what is unverified was checked like the rest, so it is not skipped.
/// </summary>
internal sealed class JUnitOutput : ICheckOutput
{
    /// <inheritdoc/>
    public void Write(Screen screen, CheckReport report)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var suites = report.Checks.Select(check => (Path: report.Paths.Relative(check.Path), Cases: CasesOf(report, check, seen))).ToList();
        screen.Writer.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        var settings = new XmlWriterSettings { Indent = true, NewLineChars = "\n", NewLineHandling = NewLineHandling.Entitize, OmitXmlDeclaration = true };
        using (var xml = XmlWriter.Create(screen.Writer, settings))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", "commitlang check");
            WriteCounts(xml, [.. suites.SelectMany(suite => suite.Cases)]);
            foreach (var (path, cases) in suites)
            {
                Write(xml, path, cases);
            }

            xml.WriteEndElement();
        }

        screen.Writer.Write('\n');
    }

    private static List<JUnitCase> CasesOf(CheckReport report, CheckResult check, HashSet<string> seen)
    {
        var cases = new List<JUnitCase>();
        foreach (var declaration in report.Distinct(check))
        {
            var answer = Terms.Of(declaration.Verdict, declaration.Reason) + (declaration.IsContested ? ", contested" : "")
                + (CheckReport.Unlisted(declaration) is { } unlisted ? $"; {unlisted}" : "");
            var place = PlaceOf(report, declaration.Location);
            var body = $"{declaration.Actor}: {declaration.Words}\n{answer}\n{place}";
            var hits = string.Join(',', report.FailOn.NamesOf(declaration));
            cases.Add(new($"{declaration.Name}{CheckReport.According(declaration.Reading)}", JUnitOutcome.Passed, answer, body)
            {
                Outcome = hits.Length == 0 ? JUnitOutcome.Passed : JUnitOutcome.Failed,
                Message = hits.Length == 0 ? answer : $"{answer} (--fail-on {hits})",
            });
        }

        foreach (var expectation in check.Expectations)
        {
            var actual = CheckReport.Actual(expectation);
            cases.Add(new(
                CheckReport.Expected(expectation),
                expectation.Passed ? JUnitOutcome.Passed : JUnitOutcome.Failed,
                $"it is {actual}",
                $"it is {actual}\n{PlaceOf(report, expectation.Location)}"));
        }

        foreach (var error in check.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error && seen.Add(d.ToString())))
        {
            if (!check.Expectations.Any(expectation => Reports(error, expectation)))
            {
                var help = error.Fix is { } fix ? $"\nhelp: {fix.Title}" : "";
                var place = PlaceOf(report, error.Location);
                cases.Add(new($"{error.Id} {place}", JUnitOutcome.Error, error.Message, $"{error.Message}{help}\n{place}") { Type = error.Id });
            }
        }

        return Numbered(cases);
    }

    /// <summary>Names are told apart: of those that are the same the second is (2).</summary>
    private static List<JUnitCase> Numbered(List<JUnitCase> cases)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        return cases.ConvertAll(test =>
        {
            var count = counts[test.Name] = counts.GetValueOrDefault(test.Name) + 1;
            return count == 1 ? test : test with { Name = $"{test.Name} ({count})" };
        });
    }

    /// <summary>Whether a diagnostic says that this expectation does not hold: it has its case already.</summary>
    private static bool Reports(Diagnostic error, ExpectationResult expectation) =>
        !expectation.Passed
        && error.Id is "CL5101" or "CL5102" or "CL5103"
        && error.Location.Text == expectation.Location.Text
        && error.Span.Start >= expectation.Location.Span.Start
        && error.Span.End <= expectation.Location.Span.End;

    private static void Write(XmlWriter xml, string path, List<JUnitCase> cases)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", Valid(path));
        WriteCounts(xml, cases);
        foreach (var test in cases)
        {
            xml.WriteStartElement("testcase");
            xml.WriteAttributeString("classname", Valid(path));
            xml.WriteAttributeString("name", Valid(test.Name));
            var element = test.Outcome switch
            {
                JUnitOutcome.Passed => "system-out",
                JUnitOutcome.Failed => "failure",
                JUnitOutcome.Error => "error",
                _ => throw new InvalidOperationException($"unexpected outcome {test.Outcome}"),
            };
            xml.WriteStartElement(element);
            if (test.Outcome != JUnitOutcome.Passed)
            {
                xml.WriteAttributeString("message", Valid(test.Message));
                xml.WriteAttributeString("type", test.Type);
            }

            xml.WriteString(Lines(test.Body));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteCounts(XmlWriter xml, List<JUnitCase> cases)
    {
        xml.WriteAttributeString("tests", Number(cases.Count));
        xml.WriteAttributeString("failures", Number(cases.Count(test => test.Outcome == JUnitOutcome.Failed)));
        xml.WriteAttributeString("errors", Number(cases.Count(test => test.Outcome == JUnitOutcome.Error)));
        xml.WriteAttributeString("skipped", "0");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string PlaceOf(CheckReport report, Location location) => $"{report.Paths.Relative(location.Path)}:{location.LineSpan.Start}";

    private static string Lines(string text) => string.Join('\n', text.Split('\n').Select(Valid));

    /// <summary>On one line, without what XML cannot hold even as a reference: control characters, halves of surrogate pairs, U+FFFE and U+FFFF.</summary>
    private static string Valid(string text) => Cells.Visible(string.Concat(text.EnumerateRunes()))
        .Replace("\uFFFE", "\\u{FFFE}", StringComparison.Ordinal)
        .Replace("\uFFFF", "\\u{FFFF}", StringComparison.Ordinal);
}
