using System.Collections.Immutable;
using CommitLang.LanguageServer.Workspace;
using CommitLang.Symbols;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Features.Names;

/// <summary>A place that names something.</summary>
/// <param name="Tree">The file.</param>
/// <param name="Span">The name: of <c>w/2023</c> only <c>w</c>, of another name of an actor what stands between the quotation marks.</param>
/// <param name="Symbol">What it stands for.</param>
/// <param name="Spelling">The name as it is called here, without backquotes.</param>
/// <param name="IsString">Whether it stands in quotation marks, behind <c>aka</c>.</param>
internal sealed record NamedPlace(SyntaxTree Tree, TextSpan Span, Symbol Symbol, string Spelling, bool IsString)
{
    /// <summary>Whether the name is declared here.</summary>
    internal bool IsDeclaration => IsString || Symbol.Locations.Any(location => ReferenceEquals(location.Text, Tree.Text) && location.Span.Contains(Span));

    internal Location Location => new(Tree.Text, Span);

    /// <summary>The place at an offset of a file; null where there is no name that is understood.</summary>
    internal static NamedPlace? At(CheckedDocument document, int offset)
    {
        var model = document.Model;
        var uses = model.Uses;
        int low = 0, high = uses.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = uses[middle].Token.Span.Start <= offset ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && Places.Touches(uses[low - 1].Token.Span, offset)
            ? Of(document.Tree, uses[low - 1].Token, uses[low - 1].Symbol)
            : OtherNames(document.Tree, Places.StatementAt(document.Tree, offset) as ActorStatementSyntax, model).FirstOrDefault(place => Places.Touches(place.Span, offset));
    }

    /// <summary>All places of a check that name something, in the order of its trees and within each of the text.</summary>
    internal static IEnumerable<NamedPlace> All(Compilation check, Symbol symbol, CancellationToken cancellationToken)
    {
        foreach (var tree in check.Trees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var place in In(check.GetSemanticModel(tree), symbol))
            {
                yield return place;
            }
        }
    }

    /// <summary>The places of one file that name something, in the order of the text.</summary>
    internal static IEnumerable<NamedPlace> In(SemanticModel model, Symbol symbol)
    {
        var uses = model.Uses.Where(use => ReferenceEquals(use.Symbol, symbol)).Select(use => Of(model.Tree, use.Token, symbol));
        var others = symbol.Locations.Where(location => symbol is ActorSymbol && ReferenceEquals(location.Text, model.Tree.Text))
            .SelectMany(location => OtherNames(model.Tree, Places.StatementAt(model.Tree, location.Span.Start) as ActorStatementSyntax, model));
        return uses.Concat(others).OrderBy(place => place.Span);
    }

    private static NamedPlace Of(SyntaxTree tree, SyntaxToken token, Symbol symbol)
    {
        var isPart = token.Kind == SyntaxKind.ReferenceToken && token.ValueText.StartsWith(symbol.Name + "/", StringComparison.Ordinal);
        return isPart
            ? new(tree, new(token.Span.Start, symbol.Name.Length), symbol, symbol.Name, IsString: false)
            : new(tree, token.Span, symbol, token.ValueText, IsString: false);
    }

    private static IEnumerable<NamedPlace> OtherNames(SyntaxTree tree, ActorStatementSyntax? statement, SemanticModel model)
    {
        if (statement is null || model.GetSymbol(statement.Name.Span.Start) is not ActorSymbol actor)
        {
            yield break;
        }

        foreach (var name in statement.Clauses.OfType<AkaClauseSyntax>().SelectMany(clause => clause.Names))
        {
            var token = name.Text;
            if (token.Text.Length > 2 && token.Text[1..^1] == token.ValueText)
            {
                yield return new(tree, TextSpan.FromBounds(token.Span.Start + 1, token.Span.End - 1), actor, token.ValueText, IsString: true);
            }
        }
    }
}
