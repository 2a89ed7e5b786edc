using CommitLang.Syntax.Green;

namespace CommitLang.Syntax;

public abstract partial class StatementSyntax
{
    /// <summary>
    /// The documentation comment above the statement, its lines joined and without the marks; null if there is none. A plain
    /// comment or a blank line between does not part it from the statement.
    /// </summary>
    public string? GetDocumentation()
    {
        List<string>? lines = null;
        foreach (var trivia in Green.FirstToken()?.Leading ?? [])
        {
            if (trivia.Kind == SyntaxKind.DocumentationCommentTrivia)
            {
                (lines ??= []).Add(trivia.Text.TrimStart('#').Trim());
            }
        }

        return lines is null ? null : string.Join('\n', lines);
    }
}
