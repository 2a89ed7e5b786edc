using CommitLang.Symbols;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Features.Names;

/// <summary>
/// An unnamed declaration is called by its actors and words, its members by theirs, and the second of two alike by a number: where an edit changes what they are
/// called, the places that call them so are changed too.
/// </summary>
internal static class MovedReferences
{
    /// <summary>The edits of the places that call a declaration otherwise than it is called after an edit, by file and place.</summary>
    /// <param name="check">The check before the edit.</param>
    /// <param name="after">The check after it, with the same declarations.</param>
    /// <param name="partOf">What a part of a reference, between slashes, is called after it.</param>
    /// <param name="cancellationToken">Takes the request back.</param>
    internal static IEnumerable<(SyntaxTree Tree, TextChange Change)> Of(
        Compilation check, Compilation after, Func<DeclarationSymbol, string, string> partOf, CancellationToken cancellationToken)
    {
        var before = check.GetSemanticModel(check.Trees[0]).Scope.Declarations;
        var now = after.GetScope(cancellationToken).Declarations;
        if (before.Count != now.Count)
        {
            yield break;
        }

        var names = before.Zip(now).ToDictionary(pair => pair.First, pair => pair.Second.Name);
        foreach (var tree in check.Trees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var (token, symbol) in check.GetSemanticModel(tree).Uses)
            {
                if (symbol is DeclarationSymbol declaration && token.Parent is ReferenceSyntax && names.TryGetValue(declaration, out var name)
                    && token.ValueText.StartsWith(declaration.Name, StringComparison.Ordinal))
                {
                    var written = name + string.Join('/', token.ValueText[declaration.Name.Length..].Split('/').Select(part => partOf(declaration, part)));
                    if (written != token.ValueText)
                    {
                        yield return (tree, new(token.Span, written));
                    }
                }
            }
        }
    }
}
