using System.Collections.Immutable;
using CommitLang.LanguageServer.Workspace;
using CommitLang.Symbols;
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
        if (Places.StatementAt(document.Tree, offset) is not DeclarationStatementSyntax statement || !IsUnnamed(statement)
            || document.Model.Declarations.FirstOrDefault(declaration => declaration.Syntax == statement) is not { } symbol)
        {
            return [];
        }

        var name = Fresh(statement, document.Model.Scope.Statements.ContainsKey);
        var edits = new List<FileEdits>();
        foreach (var tree in document.Compilation.Trees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var changes = References(document.Compilation.GetSemanticModel(tree), symbol)
                .Select(token => new TextChange(token.Span, name + token.ValueText[symbol.Name.Length..])).ToList();
            if (ReferenceEquals(tree, document.Tree))
            {
                changes.Add(new(new(EndOfWords(statement), 0), $" as {name}"));
            }

            if (changes.Count > 0)
            {
                edits.Add(new(tree.Text, [.. changes.OrderBy(change => change.Span)]));
            }
        }

        return [.. edits];
    }

    /// <summary>Whether a declaration is whole and has no name of its own.</summary>
    internal static bool IsUnnamed(DeclarationStatementSyntax statement) =>
        !statement.ContainsDiagnostics && !statement.Clauses.Any(clause => clause is AsClauseSyntax);

    private static IEnumerable<SyntaxToken> References(SemanticModel model, DeclarationSymbol symbol) => model.Uses
        .Where(use => ReferenceEquals(use.Symbol, symbol) && use.Token.Parent is ReferenceSyntax && use.Token.ValueText.StartsWith(symbol.Name, StringComparison.Ordinal))
        .Select(use => use.Token);

    /// <summary>Behind the words and their clauses, before the sources.</summary>
    private static int EndOfWords(DeclarationStatementSyntax statement) =>
        statement.Clauses.Where(clause => clause is not CitationClauseSyntax).Select(clause => clause.Span.End).Append(statement.Words.Span.End).Max();

    private static string First(SeparatedSyntaxList<ConductSyntax> conducts) => conducts.Count > 0 ? conducts[0].Name.ValueText : "words";
}
