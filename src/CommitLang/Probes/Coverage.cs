using System.Collections.Immutable;
using CommitLang.Binding;
using CommitLang.Lowering;
using CommitLang.Syntax;

namespace CommitLang;

/// <summary>
/// Finds the rules, records and clauses that no verdict depends on. What a verdict rests on as evidence, directly or through rules, it depends on; of
/// everything else the check is answered once more without it. Verdicts that <c>expect</c> asks for, as of other days too, count.
/// </summary>
public static class Coverage
{
    /// <summary>Statements times tries stay below this, so that the work has a bound.</summary>
    private const int Budget = 200_000;

    private const int LeastTries = 25;
    private const int MostTries = 2_000;

    /// <summary>
    /// Every rule, record and clause of the check, in the order of its trees and within each of the text; what a library that is shipped with the compiler
    /// holds is left out. Empty where the check has errors other than of expectations that do not hold.
    /// </summary>
    /// <exception cref="ArgumentException">The grade of the options is none.</exception>
    /// <exception cref="OperationCanceledException">The question was taken back.</exception>
    public static ImmutableArray<CoverageItem> Of(Compilation compilation, CheckOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        ArgumentNullException.ThrowIfNull(options);
        options = options with { Parts = int.MaxValue };
        var result = compilation.Check(options, cancellationToken);
        if (!result.IsAnswered)
        {
            return [];
        }

        var check = compilation.Lower(cancellationToken);
        var statements = StatementsOf(check);
        var tries = new Tries(compilation, options, VerdictTable.Of(result), Math.Clamp(Budget / Math.Max(1, statements.Count), LeastTries, MostTries));
        var evidence = EvidenceOf(check, result);
        var items = ImmutableArray.CreateBuilder<CoverageItem>();
        foreach (var tree in compilation.Trees.Where(tree => !StandardLibrary.Holds(tree.Text)))
        {
            foreach (var statement in tree.Root.Statements.Where(statements.Contains))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var dependence = statement is DeclarationStatementSyntax || evidence.Contains(statement)
                    ? Dependence.Depended
                    : tries.Without(tree, statement, cancellationToken);
                if (statement is not DeclarationStatementSyntax)
                {
                    items.Add(Item(statement is RuleStatementSyntax ? CoverageKind.Rule : CoverageKind.Record, statement, statement, dependence));
                }

                foreach (var clause in statement.ChildNodes().OfType<ClauseSyntax>().Where(MayDecide))
                {
                    // Where the whole statement changes nothing, no clause of it does.
                    var ofClause = dependence == Dependence.Depended ? tries.Without(tree, clause, cancellationToken) : dependence;
                    items.Add(Item(CoverageKind.Clause, clause, statement, ofClause));
                }
            }
        }

        return items.ToImmutable();
    }

    private static CoverageItem Item(CoverageKind kind, SyntaxNode node, StatementSyntax statement, Dependence dependence) =>
        new(kind, node is RuleStatementSyntax { Name: { } name } ? $"rule {name}" : SyntaxWords.Of(node), node.GetLocation(), statement.GetLocation(), dependence);

    private static HashSet<StatementSyntax> StatementsOf(LoweredCheck check) => new(
        check.Declarations.Concat(check.Records).Concat(check.Tables.Select(table => table.Statement)).Concat(check.Withdrawals).Concat(check.Rules),
        ReferenceEqualityComparer.Instance);

    /// <summary>Names, sources and the audience are no part of what is judged, nor is how a table is laid out.</summary>
    private static bool MayDecide(ClauseSyntax clause) => clause is not (AsClauseSyntax or CitationClauseSyntax or ToldClauseSyntax or SkippedClauseSyntax
        or FormatClauseSyntax or MeasureClauseSyntax or ColumnsClauseSyntax);

    /// <summary>The statements that some verdict rests on.</summary>
    private static HashSet<StatementSyntax> EvidenceOf(LoweredCheck check, CheckResult result)
    {
        var found = new HashSet<StatementSyntax>(ReferenceEqualityComparer.Instance);
        foreach (var evidence in result.Declarations.SelectMany(declaration => declaration.DecidingEvidence))
        {
            foreach (var fact in new[] { evidence.Derivation.Fact, evidence.Other?.Fact }.OfType<Engine.Facts.Fact>())
            {
                found.UnionWith(Derivations.Recorded(fact).Select(recorded => check.StatementOf(recorded.Record)));
                found.UnionWith(Derivations.Chain(fact).Select(step => check.Rules[step.Rule]));
            }
        }

        return found;
    }

    /// <summary>Answers the check without a piece of its text, so many times.</summary>
    private sealed class Tries(Compilation compilation, CheckOptions options, List<string> verdicts, int limit)
    {
        private int _done;

        internal Dependence Without(SyntaxTree tree, SyntaxNode node, CancellationToken cancellationToken)
        {
            if (_done == limit)
            {
                return Dependence.NotTried;
            }

            _done++;
            var edited = tree.WithChangedText(tree.Text.WithChanges(new TextChange(node.Span, "")), cancellationToken);
            var without = Compilation.Of([.. compilation.Trees.Select(t => ReferenceEquals(t, tree) ? edited : t)], compilation.Events).Check(options, cancellationToken);

            // What cannot be left out is needed.
            return without.IsAnswered && VerdictTable.Of(without).SequenceEqual(verdicts, StringComparer.Ordinal)
                ? Dependence.Independent
                : Dependence.Depended;
        }
    }
}
