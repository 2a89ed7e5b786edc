using System.Collections.Immutable;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Features.Outline;

/// <summary>What stands below a heading: a comment of one line that stands alone, with a blank line, or an end of the file, before and behind it.</summary>
/// <param name="Title">The heading without its mark.</param>
/// <param name="Heading">The comment.</param>
/// <param name="Span">From the heading to the last statement before the next one.</param>
internal sealed record Section(string Title, TextSpan Heading, TextSpan Span)
{
    /// <summary>The sections of a file that hold a statement, in the order of the text.</summary>
    internal static ImmutableArray<Section> Of(SyntaxTree tree)
    {
        var (text, statements) = (tree.Text, tree.Root.Statements);
        var headings = CommentLines(tree).Where(comment => IsHeading(text, comment)).ToList();
        var sections = ImmutableArray.CreateBuilder<Section>();
        for (var i = 0; i < headings.Count; i++)
        {
            var behind = i + 1 < headings.Count ? headings[i + 1].Start : text.Length + 1;
            var last = Places.StatementIndexAt(tree, behind - 1);
            while (last >= 0 && statements[last].Span.End > behind)
            {
                last--;
            }

            if (last >= 0 && statements[last].Span is { IsEmpty: false } span && span.Start > headings[i].Start)
            {
                sections.Add(new(
                    text.ToString(headings[i]).TrimStart('#').Trim(), headings[i], TextSpan.FromBounds(headings[i].Start, span.End)));
            }
        }

        return sections.ToImmutable();
    }

    /// <summary>The comments that have a line of their own, outside of statements, in the order of the text.</summary>
    internal static IEnumerable<TextSpan> CommentLines(SyntaxTree tree) =>
        tree.Root.Statements.Select(FirstToken).Append(tree.Root.EndOfFile).SelectMany(token => token.LeadingTrivia)
            .Where(trivia => trivia.Kind is SyntaxKind.CommentTrivia or SyntaxKind.DocumentationCommentTrivia).Select(trivia => trivia.Span);

    private static SyntaxToken FirstToken(StatementSyntax statement) =>
        statement.DescendantTokens().FirstOrDefault(token => token.FullSpan.Length > 0);

    private static bool IsHeading(SourceText text, TextSpan comment)
    {
        var line = text.GetLinePosition(comment.Start).Line;
        var written = text.ToString(comment);
        return !written.StartsWith("##", StringComparison.Ordinal) && written.TrimStart('#').Trim().Length > 0 && IsBlank(line - 1) && IsBlank(line + 1);

        bool IsBlank(int number) => number < 0 || number >= text.LineCount || text.GetLineText(number).Trim().Length == 0;
    }
}
