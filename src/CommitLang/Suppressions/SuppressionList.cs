using System.Collections.Immutable;
using CommitLang.Analysis;
using CommitLang.Syntax;

namespace CommitLang.Suppressions;

/// <summary>What the comments of a check allow.</summary>
internal sealed class SuppressionList
{
    private readonly Dictionary<SourceText, List<Suppression>> _byText = new(ReferenceEqualityComparer.Instance);
    private readonly List<Diagnostic> _diagnostics = [];

    private SuppressionList()
    {
    }

    /// <summary>What is wrong with the comments themselves.</summary>
    internal IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    internal static SuppressionList Of(ImmutableArray<SyntaxTree> trees, CancellationToken cancellationToken)
    {
        var list = new SuppressionList();
        foreach (var tree in trees)
        {
            // Few texts have such comments, and to look for the mark costs next to nothing beside walking through all tokens.
            if (tree.Text.AsSpan().Contains(AllowComment.Mark, StringComparison.Ordinal))
            {
                cancellationToken.ThrowIfCancellationRequested();
                list.Read(tree);
            }
        }

        return list;
    }

    /// <summary>What allows a diagnostic; null where nothing does.</summary>
    internal Suppression? Find(Diagnostic diagnostic)
    {
        if (_byText.GetValueOrDefault(diagnostic.Location.Text) is not { } all)
        {
            return null;
        }

        var found = all.Find(s => s.Rule.Id == diagnostic.Id && s.Statement.Start <= diagnostic.Span.Start && diagnostic.Span.End <= s.Statement.End);
        found?.IsUsed = true;
        return found;
    }

    /// <summary>
    /// What nothing was reported for. Verdicts differ from day to day, and an imported file is part of other checks too, so about these it is not known.
    /// </summary>
    internal IEnumerable<Diagnostic> Unused(SourceText main, AnalysisOptions options)
    {
        foreach (var comment in _byText.GetValueOrDefault(main, []).GroupBy(s => s.Comment))
        {
            var unused = comment.Where(s => !s.IsUsed && s.Rule.Subject == RuleSubject.Text
                && options.SeverityOf(s.Rule.Id) != RuleSeverity.None).ToList();
            if (unused.Count > 0 && unused.Count == comment.Count())
            {
                yield return Report(main, comment.Key.Span, string.Join(" or ", unused.Select(s => s.Rule.Id)),
                    new("take the comment out", comment.Key.Removal(), FixApplicability.Safe));
                continue;
            }

            foreach (var one in unused)
            {
                yield return Report(main, one.Written, one.Rule.Id,
                    new($"take {one.Rule.Id} out", comment.Key.RemovalOf(one.Written), FixApplicability.Safe));
            }
        }
    }

    private static Diagnostic Report(SourceText text, TextSpan span, string rules, DiagnosticFix fix) =>
        Diagnostic.Create(SuppressionDiagnostics.Unused, new Location(text, span), rules) with { Fix = fix };

    private void Read(SyntaxTree tree)
    {
        var statements = tree.Root.Statements.Select(s => s.Span).Where(s => !s.IsEmpty).ToList();
        var found = new List<Suppression>();
        foreach (var trivia in tree.Root.DescendantTokens().SelectMany(t => t.LeadingTrivia.Concat(t.TrailingTrivia)))
        {
            if (trivia.Kind == SyntaxKind.CommentTrivia && trivia.Text.AsSpan(1).TrimStart().StartsWith(AllowComment.Mark, StringComparison.Ordinal))
            {
                found.AddRange(new AllowComment(tree.Text, trivia.Span).Read(StatementOf(tree.Text, statements, trivia.Span), _diagnostics));
            }
        }

        _byText.Add(tree.Text, found);
    }

    /// <summary>The statement on the line of a comment or around it; for a comment on a line of its own, the one that follows the comments.</summary>
    private static TextSpan? StatementOf(SourceText text, List<TextSpan> statements, TextSpan comment)
    {
        var next = statements.FindIndex(s => s.Start > comment.Start);
        var before = next < 0 ? statements.Count - 1 : next - 1;
        var line = text.GetLinePosition(comment.Start).Line;
        if (before >= 0 && text.GetLinePosition(statements[before].End).Line >= line)
        {
            return statements[before];
        }

        if (next < 0)
        {
            return null;
        }

        for (var above = text.GetLinePosition(statements[next].Start).Line - 1; above > line; above--)
        {
            if (!text.GetLineText(above).TrimStart().StartsWith('#'))
            {
                return null;
            }
        }

        return statements[next];
    }
}
