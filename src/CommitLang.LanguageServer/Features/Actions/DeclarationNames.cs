using System.Collections.Immutable;
using CommitLang.LanguageServer.Features.Names;
using CommitLang.LanguageServer.Workspace;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Features.Actions;

/// <summary>Gives declarations names.</summary>
internal static class DeclarationNames
{
    /// <summary>A name for a declaration that has none, as somebody would choose it: <c>no-decoupling</c>, <c>stockpile-limit</c>.</summary>
    internal static string Fresh(DeclarationStatementSyntax declaration, Func<string, bool> isTaken)
    {
        var words = declaration.Words switch
        {
            ProhibitionWordsSyntax prohibition => "no-" + First(prohibition.Conducts),
            PromiseWordsSyntax promise => First(promise.Conducts),
            ReservationWordsSyntax reservation => "may-" + First(reservation.Conducts),
            KeepWordsSyntax keep => "keep-" + keep.Conduct.Name.ValueText,
            QuantityWordsSyntax { Quantity: MeasureQuantitySyntax measure } => measure.Measure.Identifier.ValueText + "-bound",
            QuantityWordsSyntax { Quantity: AggregateQuantitySyntax aggregate } => aggregate.Argument.Name.ValueText + "-bound",
            _ => "words",
        };
        var name = Binding.Names.IsName(words) ? words : "words";
        for (var number = 2; isTaken(name) || SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None; number++)
        {
            name = $"{words}-{number}";
        }

        return name;
    }

    /// <summary>The edits that name the declaration at an offset, and that call it so wherever it is referred to; empty where it has a name.</summary>
    internal static ImmutableArray<FileEdits> Give(CheckedDocument document, int offset, CancellationToken cancellationToken)
    {
        if (Places.StatementAt(document.Tree, offset) is not DeclarationStatementSyntax statement || !IsUnnamed(statement))
        {
            return [];
        }

        var name = Fresh(statement, document.Compilation.GetScope(cancellationToken).Statements.ContainsKey);
        var given = new TextChange(new(EndOfWords(statement), 0), $" as {name}");
        var after = NewErrors.With(document.Compilation, document.Tree, [given], cancellationToken);
        return
        [
            .. MovedReferences.Of(document.Compilation, after, (_, part) => part, cancellationToken).Append((document.Tree, given))
                .GroupBy(edit => edit.Item1).OrderBy(file => document.Compilation.Trees.IndexOf(file.Key))
                .Select(file => new FileEdits(file.Key.Text, [.. file.Select(edit => edit.Item2).OrderBy(change => change.Span)])),
        ];
    }

    /// <summary>Whether a declaration is whole and has no name of its own.</summary>
    internal static bool IsUnnamed(DeclarationStatementSyntax statement) =>
        !statement.ContainsDiagnostics && !statement.Clauses.Any(clause => clause is AsClauseSyntax);

    /// <summary>Behind the words and their clauses, before the sources.</summary>
    private static int EndOfWords(DeclarationStatementSyntax statement) =>
        statement.Clauses.Where(clause => clause is not CitationClauseSyntax).Select(clause => clause.Span.End).Append(statement.Words.Span.End).Max();

    private static string First(SeparatedSyntaxList<ConductSyntax> conducts) => conducts.Count > 0 ? conducts[0].Name.ValueText : "words";
}
