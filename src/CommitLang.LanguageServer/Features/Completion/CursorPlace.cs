using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Features.Completion;

/// <summary>Where the cursor is, as far as it matters to what may be written there.</summary>
/// <param name="Word">The word at the cursor, which an offer replaces; empty where there is none.</param>
/// <param name="Prefix">The statement up to the word.</param>
/// <param name="Statement">The statement that the cursor is in; null at the start of a new one.</param>
internal sealed record CursorPlace(TextSpan Word, string Prefix, StatementSyntax? Statement)
{
    /// <summary>The place of an offset; null inside of comments and strings, where the language has nothing to say.</summary>
    internal static CursorPlace? At(SyntaxTree tree, int offset)
    {
        var text = tree.Text;
        if (IsInTrivia(tree, offset) || StringAt(tree, offset) is not null)
        {
            return null;
        }

        int start = offset, end = offset;
        while (start > 0 && IsPartOfWord(text[start - 1]))
        {
            start--;
        }

        while (end < text.Length && IsPartOfWord(text[end]))
        {
            end++;
        }

        if (Places.TokenAt(tree, offset) is { Kind: SyntaxKind.ReferenceToken } reference)
        {
            (start, end) = (reference.Span.Start, reference.Span.End);
        }

        // `w/`, behind which a member is still to be written, is no word of the language yet.
        if (start > 1 && text[start - 1] == '/' && Places.TokenAt(tree, start - 2) is { Parent: ReferenceSyntax } whole && whole.Span.End == start - 1)
        {
            start = whole.Span.Start;
        }

        // A statement starts in column one; what is indented goes on with the one above.
        var word = TextSpan.FromBounds(start, end);
        if (text.GetLinePosition(start).Column == 0)
        {
            return new(word, "", Places.StatementAt(tree, start));
        }

        for (var index = Places.StatementIndexAt(tree, start); index >= 0; index--)
        {
            if (tree.Root.Statements[index] is var statement && FirstCharacter(statement) is var first && first < start)
            {
                return new(word, text.ToString(TextSpan.FromBounds(first, start)), statement);
            }
        }

        return new(word, "", null);
    }

    /// <summary>The string that an offset lies in, between its quotation marks; null where there is none.</summary>
    internal static SyntaxToken? StringAt(SyntaxTree tree, int offset) =>
        Places.StatementAt(tree, offset)?.DescendantTokens().Where(token => token.Kind == SyntaxKind.StringToken
            && token.Span.Start < offset && (offset < token.Span.End || (offset == token.Span.End && !IsClosed(token.Text)))).Select(token => (SyntaxToken?)token).FirstOrDefault();

    private static bool IsClosed(string text) => text.Length > 1 && text[^1] == '"' && (!text.StartsWith("\"\"\"", StringComparison.Ordinal) || text.Length > 5);

    private static bool IsPartOfWord(char character) =>
        char.IsLetterOrDigit(character) || character is '_' or '-' or '?' or '`' || char.IsSurrogate(character)
        || char.GetUnicodeCategory(character) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    /// <summary>Where the text of a statement starts, what was not understood included.</summary>
    private static int FirstCharacter(StatementSyntax statement)
    {
        var position = statement.FullSpan.Start;
        foreach (var trivia in statement.DescendantTokens().FirstOrDefault(token => token.FullSpan.Length > 0).LeadingTrivia)
        {
            if (trivia.Kind == SyntaxKind.SkippedTokensTrivia)
            {
                break;
            }

            position = trivia.Span.End;
        }

        return position;
    }

    /// <summary>Whether an offset lies in a comment, or at the end of its line.</summary>
    private static bool IsInTrivia(SyntaxTree tree, int offset)
    {
        var statements = tree.Root.Statements;
        var index = Places.StatementIndexAt(tree, offset);
        for (var at = Math.Max(0, index - 1); at <= Math.Min(index + 1, statements.Count - 1); at++)
        {
            if (statements[at].DescendantTokens().Any(token => token.LeadingTrivia.Concat(token.TrailingTrivia).Any(Holds)))
            {
                return true;
            }
        }

        return tree.Root.EndOfFile.LeadingTrivia.Any(Holds);

        bool Holds(SyntaxTrivia trivia) =>
            trivia.Kind is SyntaxKind.CommentTrivia or SyntaxKind.DocumentationCommentTrivia && trivia.Span.Start < offset && offset <= trivia.Span.End;
    }
}
