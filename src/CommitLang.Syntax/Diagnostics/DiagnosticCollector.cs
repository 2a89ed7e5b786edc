using CommitLang.Syntax.Green;

namespace CommitLang.Syntax.Diagnostics;

/// <summary>Gives the diagnostics in a green tree their places.</summary>
internal static class DiagnosticCollector
{
    public static List<Diagnostic> Collect(GreenNode root, SourceText text)
    {
        var found = new List<Diagnostic>();
        Visit(root, 0, text, found);

        // What is told about a missing token belongs behind the token before it, which may be earlier than what was told last.
        return [.. found.OrderBy(d => d.Span)];
    }

    private static void Visit(GreenNode node, int position, SourceText text, List<Diagnostic> found)
    {
        if (node.AsToken is { } token)
        {
            VisitToken(token, position, text, found);
            return;
        }

        for (var i = 0; i < node.SlotCount; i++)
        {
            if (node.GetSlot(i) is { } child)
            {
                if (child.ContainsDiagnostics)
                {
                    Visit(child, position, text, found);
                }

                position += child.FullWidth;
            }
        }
    }

    private static void VisitToken(GreenToken token, int position, SourceText text, List<Diagnostic> found)
    {
        VisitTrivia(token.Leading, position, text, found);
        position += token.LeadingWidth;
        foreach (var diagnostic in token.Diagnostics)
        {
            Add(diagnostic, position, text, found);
        }

        VisitTrivia(token.Trailing, position + token.Text.Length, text, found);
    }

    private static void VisitTrivia(GreenTrivia[] trivia, int position, SourceText text, List<Diagnostic> found)
    {
        foreach (var piece in trivia)
        {
            if (piece.Diagnostic is { } diagnostic)
            {
                Add(diagnostic, position, text, found);
            }

            position += piece.Text.Length;
        }
    }

    private static void Add(GreenDiagnostic green, int position, SourceText text, List<Diagnostic> found)
    {
        var location = new Location(text, new(position + green.Offset, green.Width));
        var diagnostic = Diagnostic.Create(green.Descriptor, location, green.Arguments);
        found.Add(green.FixText is { } fix
            ? diagnostic.WithFix(green.FixTitle ?? $"write `{fix.Trim()}`", fix, ApplicabilityOf(green.Descriptor))
            : diagnostic);
    }

    /// <summary>A mark that was typed in another shape stands for one mark only; everywhere else words are put in that say more than was written.</summary>
    private static FixApplicability ApplicabilityOf(DiagnosticDescriptor descriptor) =>
        descriptor == SyntaxDiagnostics.Lookalike ? FixApplicability.Safe : FixApplicability.Unsafe;
}
