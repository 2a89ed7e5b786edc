using System.Collections.Immutable;
using CommitLang.LanguageServer.Features.Outline;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Features.Layout;

/// <summary>What can be folded.</summary>
internal static class Folding
{
    /// <summary>Sections, statements over several lines, blocks of comments and runs of imports; by first line, the longer first.</summary>
    internal static ImmutableArray<Fold> Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var (text, folds) = (tree.Text, new List<Fold>());
        foreach (var section in Section.Of(tree))
        {
            Add(section.Heading.Start, section.Span.End, FoldKind.Region);
        }

        StatementSyntax? firstImport = null, lastImport = null;
        foreach (var statement in tree.Root.Statements)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Add(statement.Span.Start, statement.Span.End, FoldKind.Region);
            if (statement is ImportStatementSyntax)
            {
                (firstImport, lastImport) = (firstImport ?? statement, statement);
            }
            else
            {
                AddImports();
            }
        }

        AddImports();
        AddComments();
        return [.. folds.OrderBy(fold => fold.Span.Start).ThenByDescending(fold => fold.Span.End).DistinctBy(fold => fold.Span)];

        void AddImports()
        {
            if (firstImport is not null && lastImport is not null)
            {
                Add(firstImport.Span.Start, lastImport.Span.End, FoldKind.Imports);
            }

            (firstImport, lastImport) = (null, null);
        }

        void AddComments()
        {
            var (start, end) = (-1, -1);
            foreach (var comment in Section.CommentLines(tree))
            {
                if (start >= 0 && text.GetLinePosition(comment.Start).Line != text.GetLinePosition(end).Line + 1)
                {
                    Add(start, end, FoldKind.Comment);
                    start = -1;
                }

                (start, end) = (start < 0 ? comment.Start : start, comment.End);
            }

            if (start >= 0)
            {
                Add(start, end, FoldKind.Comment);
            }
        }

        void Add(int start, int end, FoldKind kind)
        {
            var (first, last) = (text.GetLinePosition(start).Line, text.GetLinePosition(end).Line);
            if (last > first)
            {
                folds.Add(new(TextSpan.FromBounds(text.GetLineSpan(first).Start, text.GetLineSpan(last).Start + text.GetLineText(last).Length), kind));
            }
        }
    }
}
