using CommitLang.Syntax;

namespace CommitLang.Binding;

/// <summary>The clauses of statements.</summary>
internal static class Clauses
{
    /// <summary>
    /// Reports a clause that is given twice where one is all that a statement can have: the second one, by its first word. Conditions,
    /// citations, corrections, relations and parties may be repeated; they add up.
    /// </summary>
    internal static void CheckRepeated(this BindingContext context, SyntaxList<ClauseSyntax> clauses)
    {
        if (clauses.Count < 2)
        {
            return;
        }

        for (int i = 1; i < clauses.Count; i++)
        {
            var kind = clauses[i].Kind;
            if (MayRepeat(kind))
            {
                continue;
            }

            for (int j = 0; j < i; j++)
            {
                if (clauses[j].Kind == kind)
                {
                    context.ReportTwice(clauses[i]);
                    break;
                }
            }
        }
    }

    internal static void ReportTwice(this BindingContext context, ClauseSyntax clause)
    {
        var word = FirstWord(clause);
        context.Report(ClauseDiagnostics.Twice, word, word.Text);
    }

    /// <summary>The word that a clause starts with.</summary>
    internal static SyntaxToken FirstWord(SyntaxNode clause) => clause.DescendantTokens().First();

    /// <summary>Whether clauses of a kind add up, so that a statement may have several.</summary>
    internal static bool MayRepeat(SyntaxKind kind) => kind is SyntaxKind.CitationClause or SyntaxKind.CorrectsClause
        or SyntaxKind.IfClause or SyntaxKind.WhileClause or SyntaxKind.UnlessClause or SyntaxKind.WhenClause
        or SyntaxKind.ReplacingClause or SyntaxKind.OrganClause or SyntaxKind.MemberClause or SyntaxKind.SpeaksForClause
        or SyntaxKind.ActsForClause or SyntaxKind.PartyClause;
}
