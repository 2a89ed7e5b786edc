using System.Collections.Immutable;
using CommitLang.Binding;
using CommitLang.LanguageServer.Features.Names;
using CommitLang.LanguageServer.Workspace;
using CommitLang.Symbols;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Features.Layout;

/// <summary>What the tokens of a file stand for.</summary>
internal static class SemanticTokens
{
    /// <summary>The tokens of a stretch, in the order of the text. The work is in proportion to the stretch.</summary>
    /// <param name="document">The file as it was last checked: it says which names are known.</param>
    /// <param name="tree">The file as it is now.</param>
    /// <param name="span">The stretch; tokens that touch it are told.</param>
    /// <param name="cancellationToken">Takes the request back.</param>
    internal static ImmutableArray<ClassifiedToken> Of(
        CheckedDocument document, SyntaxTree tree, TextSpan span, CancellationToken cancellationToken)
    {
        var scope = document.Compilation.GetScope(cancellationToken);
        var result = ImmutableArray.CreateBuilder<ClassifiedToken>();
        var statements = tree.Root.Statements;
        for (var index = Math.Max(0, Places.StatementIndexAt(tree, span.Start)); index < statements.Count && statements[index].FullSpan.Start <= span.End; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var token in statements[index].DescendantTokens())
            {
                AddToken(token);
            }
        }

        if (tree.Root.EndOfFile.FullSpan.Start <= span.End)
        {
            AddToken(tree.Root.EndOfFile);
        }

        return result.ToImmutable();

        void AddToken(SyntaxToken token)
        {
            AddComments(token.LeadingTrivia);
            if (token.Text.Length > 0 && Classify(scope, token) is var (kind, isDeclaration, isLibrary))
            {
                AddLines(token.Span, kind, isDeclaration, isLibrary);
            }

            AddComments(token.TrailingTrivia);
        }

        void AddComments(SyntaxTriviaList trivia)
        {
            foreach (var piece in trivia)
            {
                if (piece.Kind is SyntaxKind.CommentTrivia or SyntaxKind.DocumentationCommentTrivia)
                {
                    AddLines(piece.Span, TokenClass.Comment, isDeclaration: false, isLibrary: false);
                }
            }
        }

        void AddLines(TextSpan whole, TokenClass kind, bool isDeclaration, bool isLibrary)
        {
            var start = whole.Start;
            while (start < whole.End)
            {
                var length = tree.Text.AsSpan()[start..whole.End].IndexOfAny('\r', '\n');
                var end = length < 0 ? whole.End : start + length;
                if (end > start && start <= span.End && end >= span.Start)
                {
                    result.Add(new(TextSpan.FromBounds(start, end), kind, isDeclaration, isLibrary));
                }

                start = end + 1;
            }
        }
    }

    private static (TokenClass Class, bool IsDeclaration, bool IsLibrary)? Classify(Scope scope, SyntaxToken token)
    {
        var role = NameRoles.Of(token);
        if (role != NameRole.None)
        {
            return OfName(scope, token.ValueText, role);
        }

        return token.Kind switch
        {
            SyntaxKind.StringToken => (TokenClass.Text, false, false),
            SyntaxKind.NumberToken or SyntaxKind.DateToken => (TokenClass.Number, false, false),
            SyntaxKind.VariableToken or SyntaxKind.UnderscoreToken => (TokenClass.Variable, false, false),
            SyntaxKind.CommaToken or SyntaxKind.OpenParenToken or SyntaxKind.CloseParenToken or SyntaxKind.OpenBracketToken or SyntaxKind.CloseBracketToken => null,
            var kind when SyntaxFacts.IsKeyword(kind) => (TokenClass.Keyword, false, false),
            var kind when SyntaxFacts.GetText(kind) is not null => (TokenClass.Operator, false, false),
            _ => null,
        };
    }

    private static (TokenClass Class, bool IsDeclaration, bool IsLibrary)? OfName(Scope scope, string name, NameRole role)
    {
        var isDeclaration = role.HasFlag(NameRole.New);
        if (role.HasFlag(NameRole.Topic) && (role == (NameRole.Topic | NameRole.New) || scope.Topics.Contains(name) || !scope.Actors.Contains(name)))
        {
            return Told(TokenClass.Topic, scope.Topics);
        }

        if (role.HasFlag(NameRole.Agreement) && (role == NameRole.Agreement || isDeclaration || scope.Agreements.Contains(name)))
        {
            return Told(TokenClass.Agreement, scope.Agreements);
        }

        if (role.HasFlag(NameRole.Measure) && (!role.HasFlag(NameRole.Conduct) || scope.Measures.Contains(name)))
        {
            return Told(TokenClass.Measure, scope.Measures);
        }

        return role switch
        {
            _ when role.HasFlag(NameRole.Conduct) => Told(TokenClass.Conduct, scope.Conducts),
            _ when role.HasFlag(NameRole.Actor) => Told(TokenClass.Actor, scope.Actors),
            _ when role.HasFlag(NameRole.Unit) => Told(TokenClass.Unit, scope.UnitNames),
            _ when role.HasFlag(NameRole.Parameter) => (TokenClass.Variable, isDeclaration, false),
            _ when role.HasFlag(NameRole.Library) => (TokenClass.Text, false, true),
            NameRole.Grade or NameRole.Format or NameRole.Field => (TokenClass.Keyword, false, false),
            _ => (TokenClass.Named, isDeclaration, false),
        };

        (TokenClass, bool, bool) Told<TSymbol>(TokenClass kind, NameTable<TSymbol> names)
            where TSymbol : Symbol =>
            (kind, isDeclaration, names.TryFind(name, out var symbol) && symbol.Locations is [var first, ..] && StandardLibrary.Holds(first.Text));
    }
}
