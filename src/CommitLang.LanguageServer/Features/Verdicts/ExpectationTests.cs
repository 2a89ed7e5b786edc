using System.Collections.Immutable;
using CommitLang.LanguageServer.Workspace;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Features.Verdicts;

/// <summary>The expectations of a file, as tests.</summary>
internal static class ExpectationTests
{
    /// <summary>The expectations of the file, in the order of the text; one that could not be asked, because of an error in it or in what it names, has not passed.</summary>
    internal static ImmutableArray<ExpectationTest> Of(CheckedDocument document, CancellationToken cancellationToken)
    {
        var results = document.Result.Expectations.Where(result => ReferenceEquals(result.Location.Text, document.Tree.Text))
            .ToDictionary(result => result.Location.Span);
        var tests = ImmutableArray.CreateBuilder<ExpectationTest>();
        foreach (var statement in document.Tree.Root.Statements.OfType<ExpectStatementSyntax>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (span, label) = (statement.Span, Label(statement));
            tests.Add(results.TryGetValue(span, out var result)
                ? new(label, span, result.Passed, result.Error?.Message)
                : new(label, span, Passed: false, WhyNotAsked(document, statement)));
        }

        return tests.ToImmutable();
    }

    /// <summary>What is expected, without the word in front and without sources.</summary>
    private static string Label(ExpectStatementSyntax statement) => string.Join(' ', statement.ChildNodes()
        .Where(node => node is not CitationClauseSyntax && !node.IsMissing).Select(SyntaxWords.Of).DefaultIfEmpty(statement.ExpectKeyword.Text));

    private static string WhyNotAsked(CheckedDocument document, ExpectStatementSyntax statement)
    {
        var errors = document.Result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        var own = errors.FirstOrDefault(error => ReferenceEquals(error.Location.Text, document.Tree.Text) && statement.FullSpan.Contains(error.Span));
        return own?.Message ?? "it was not asked, because what it names has an error";
    }
}
