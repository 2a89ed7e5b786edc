using CommitLang.Syntax;
using CommitLang.Tests.Binding;

namespace CommitLang.Tests.Analysis;

/// <summary>Checks texts as of one day.</summary>
internal static class Checking
{
    internal static readonly CheckOptions Options = new() { Today = new DateOnly(2026, 12, 31) };

    internal static CheckResult Check(string text, AnalysisOptions? analysis = null) =>
        Compilation.Create(SyntaxTree.ParseText(text, "main.commit")).Check(Options with { Analysis = analysis ?? AnalysisOptions.Default });

    /// <summary>Checks a text in which <c>{|CL3001:span|}</c> marks what is reported; of ids that are marked nowhere nothing is asked.</summary>
    internal static CheckResult CheckMarked(string marked, params string[] alsoAsked)
    {
        var markup = Markup.Parse(marked);
        var result = Check(markup.Text);
        var asked = markup.Marks.Select(m => m.Id).Concat(alsoAsked).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(
            markup.Marks.Select(m => $"{m.Id} {m.Span} {markup.Text.Substring(m.Span.Start, m.Span.Length)}").Order(StringComparer.Ordinal),
            result.Diagnostics.Where(d => asked.Contains(d.Id) || d.Severity == DiagnosticSeverity.Error)
                .Select(d => $"{d.Id} {d.Span} {d.Location.Text.ToString(d.Span)}").Order(StringComparer.Ordinal));
        return result;
    }
}
