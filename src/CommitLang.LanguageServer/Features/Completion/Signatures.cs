using System.Collections.Immutable;
using CommitLang.LanguageServer.Workspace;
using CommitLang.Symbols;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Features.Completion;

/// <summary>What a conduct takes, while its arguments are written.</summary>
internal static class Signatures
{
    /// <summary>The conduct in whose parentheses an offset lies; null where it lies in none, or the conduct has no parameters.</summary>
    /// <param name="document">The file as it was last checked.</param>
    /// <param name="tree">The file as it is now.</param>
    /// <param name="offset">The cursor, in the text of <paramref name="tree"/>.</param>
    /// <param name="cancellationToken">Takes the request back.</param>
    internal static Signature? At(CheckedDocument document, SyntaxTree tree, int offset, CancellationToken cancellationToken)
    {
        var index = Places.StatementIndexAt(tree, offset);
        if (index < 0)
        {
            return null;
        }

        var before = tree.Root.Statements[index].DescendantTokens().Where(token => token.Text.Length > 0 && token.Span.End <= offset).ToList();
        var (depth, commas) = (0, 0);
        for (var i = before.Count - 1; i > 0; i--)
        {
            switch (before[i].Kind)
            {
                case SyntaxKind.CloseParenToken:
                    depth++;
                    break;
                case SyntaxKind.OpenParenToken when depth > 0:
                    depth--;
                    break;
                case SyntaxKind.OpenParenToken when before[i].Parent is ArgumentListSyntax:
                    return document.Compilation.GetScope(cancellationToken).Conducts.TryFind(before[i - 1].ValueText, out var conduct) && !conduct.Parameters.IsEmpty
                        ? Of(conduct, commas) : null;
                case SyntaxKind.OpenParenToken:
                    return null;
                case SyntaxKind.CommaToken when depth == 0:
                    commas++;
                    break;
            }
        }

        return null;
    }

    private static Signature Of(ConductSymbol conduct, int active)
    {
        var label = conduct.Name + "(";
        var parameters = ImmutableArray.CreateBuilder<TextSpan>(conduct.Parameters.Length);
        foreach (var parameter in conduct.Parameters)
        {
            label += parameters.Count == 0 ? "" : ", ";
            parameters.Add(new(label.Length, parameter.Length));
            label += parameter;
        }

        return new(label + ")", parameters.ToImmutable(), Math.Min(active, parameters.Count), conduct.Gloss is { Length: > 0 } gloss ? Markdown.Text(gloss) : null);
    }
}
