using System.Runtime.CompilerServices;
using CommitLang.Syntax;
using CommitLang.Syntax.Green;

namespace CommitLang;

/// <summary>Pieces of a text as they are quoted in answers: as written, on one line, with single blanks and without comments.</summary>
internal static class SyntaxWords
{
    /// <summary>Hardly anything that is quoted is longer, and so nothing is made but the text itself.</summary>
    private const int Room = 256;

    internal static string Of(SyntaxNode node)
    {
        var result = new DefaultInterpolatedStringHandler(0, 0, null, stackalloc char[Room]);
        Add(node.Green, ref result);
        return result.ToStringAndClear();
    }

    /// <summary>What a declaration says: its words, then its clauses but for those that are left out.</summary>
    internal static string Of(DeclarationStatementSyntax statement, Func<SyntaxKind, bool> isLeftOut)
    {
        var result = new DefaultInterpolatedStringHandler(0, 0, null, stackalloc char[Room]);
        Add(statement.Words.Green, ref result);
        if (statement.Clauses.Green is GreenList clauses)
        {
            for (var slot = 0; slot < clauses.SlotCount; slot++)
            {
                AddClause(clauses.GetSlot(slot), ref result);
            }
        }
        else
        {
            AddClause(statement.Clauses.Green, ref result);
        }

        return result.ToStringAndClear();

        void AddClause(GreenNode? clause, ref DefaultInterpolatedStringHandler result)
        {
            if (clause is not null && !isLeftOut(clause.Kind))
            {
                result.AppendLiteral(" ");
                Add(clause, ref result);
            }
        }
    }

    private static void Add(GreenNode node, ref DefaultInterpolatedStringHandler result)
    {
        var isParted = false;
        Add(node, result.Text.Length, ref result, ref isParted);
    }

    /// <summary>Asks green nodes, so that none of a large file is made to be quoted only.</summary>
    /// <param name="node">What is quoted.</param>
    /// <param name="start">Where what is quoted starts.</param>
    /// <param name="result">What stands before it.</param>
    /// <param name="isParted">Whether something stood between what was added last and what comes next.</param>
    private static void Add(GreenNode node, int start, ref DefaultInterpolatedStringHandler result, ref bool isParted)
    {
        if (node.AsToken is { } token)
        {
            if (token.Text.Length > 0)
            {
                if (result.Text.Length > start && (isParted || token.Leading.Length > 0))
                {
                    result.AppendLiteral(" ");
                }

                result.AppendLiteral(token.Text);
                isParted = token.Trailing.Length > 0;
            }

            return;
        }

        for (var slot = 0; slot < node.SlotCount; slot++)
        {
            if (node.GetSlot(slot) is { } child)
            {
                Add(child, start, ref result, ref isParted);
            }
        }
    }
}
