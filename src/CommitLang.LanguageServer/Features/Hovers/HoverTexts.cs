using System.Collections.Immutable;
using System.Globalization;
using CommitLang.LanguageServer.Features.Names;
using CommitLang.LanguageServer.Features.Verdicts;
using CommitLang.LanguageServer.Workspace;
using CommitLang.Symbols;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Features.Hovers;

/// <summary>What is told about a place when the mouse rests there.</summary>
internal static class HoverTexts
{
    /// <summary>
    /// What is told about an offset: of a name what it stands for, elsewhere in a declaration its verdict; null where there is nothing to tell. Editors show what is wrong
    /// there by themselves.
    /// </summary>
    internal static HoverText? At(CheckedDocument document, int offset, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Places.TokenAt(document.Tree, offset) is not { } token)
        {
            return null;
        }

        var (span, text) = Told(document, token, offset, cancellationToken);
        return text is null ? null : new(span, text);
    }

    private static (TextSpan Span, string? Text) Told(CheckedDocument document, SyntaxToken token, int offset, CancellationToken cancellationToken)
    {
        if (token.Kind == SyntaxKind.ReferenceToken && OfPart(document, token.ValueText) is { } part)
        {
            return (token.Span, OfAnswers(part));
        }

        if (NamedPlace.At(document, offset) is { } place)
        {
            return (place.Span, place.Symbol is DeclarationSymbol declaration && OfDeclaration(document, declaration, cancellationToken) is { } verdict
                ? verdict : new SymbolTexts(document.Model, document.Compilation).Of(place.Symbol));
        }

        return NameRoles.Of(token) == NameRole.Grade && Grades.InWords(token.ValueText) is { } grade ? (token.Span, Markdown.Text(grade))
            : DeclarationAnswers.At(document, offset, cancellationToken) is { } answers ? (answers.Statement.Words.Span.Contains(offset) ? answers.Statement.Words.Span : token.Span, OfAnswers(answers))
            : (token.Span, null);
    }

    /// <summary>The verdict on a member or part of a declaration, by its name.</summary>
    private static DeclarationAnswers? OfPart(CheckedDocument document, string name)
    {
        ImmutableArray<DeclarationResult> parts = [.. (document.Result.Listing?.Named(name) ?? []).Where(answer => answer.Level > 0)];
        return parts is [var first, ..]
            && document.Compilation.Trees.FirstOrDefault(tree => ReferenceEquals(tree.Text, first.Location.Text)) is { } tree
            && Places.StatementAt(tree, first.Location.Span.Start) is DeclarationStatementSyntax statement
                ? new(statement, parts, parts) : null;
    }

    /// <summary>The verdict on a declaration, which another file may hold.</summary>
    private static string? OfDeclaration(CheckedDocument document, DeclarationSymbol declaration, CancellationToken cancellationToken) =>
        document.Compilation.Trees.FirstOrDefault(tree => ReferenceEquals(tree, declaration.Syntax.SyntaxTree)) is { } tree
        && DeclarationAnswers.At(document with { Tree = tree }, declaration.Syntax.Span.Start, cancellationToken) is { } answers
            ? OfAnswers(answers) : null;

    private static string OfAnswers(DeclarationAnswers answers)
    {
        var main = answers.Main;
        var said = main.Said is { } date ? $"{date} " : "";
        return string.Join("\n\n",
        [
            Markdown.Code($"{said}{main.Actor}: {main.Words}"),
            $"**{Markdown.Text(VerdictHints.Text(answers))}**",
            VerdictHints.Sentences(answers),
            answers.RecordCount is var count and > 0
                ? string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "record speaks" : "records speak")} of it") : "no record speaks of it",
        ]);
    }
}
