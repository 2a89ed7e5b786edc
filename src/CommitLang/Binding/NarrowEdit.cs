using System.Collections.Immutable;
using CommitLang.Syntax;

namespace CommitLang.Binding;

/// <summary>What came of binding an edit by itself.</summary>
/// <param name="Bound">The check after the edit, as if it had been bound as a whole.</param>
/// <param name="Edit">The text that is another, and where in it.</param>
/// <param name="Declarations">The places of declarations that came, went or mean something else than before.</param>
/// <param name="Records">The same of records.</param>
internal sealed record NarrowBinding(BoundCheck Bound, ShiftedText Edit, ImmutableArray<int> Declarations, ImmutableArray<int> Records);

/// <summary>
/// Binds an edit of one file without binding anything else, where it is sure that nothing else can mean something else: the edit is in remarks, or in statements
/// that are left out before and after it, or in plain records and declarations that nothing hangs on. Whatever is not that plain is left to
/// <see cref="CheckBinder"/>.
/// </summary>
internal static class NarrowEdit
{
    /// <summary>Beyond so many errors not each gets a suggestion, and which ones do hangs on all of them.</summary>
    private const int MostErrors = 100;

    /// <summary>The check after an edit; null where it must be bound as a whole.</summary>
    internal static NarrowBinding? Bind(
        BoundCheck last, ImmutableArray<SyntaxTree> before, ImmutableArray<SyntaxTree> after, CancellationToken cancellationToken)
    {
        if (ChangedTree(before, after) is not { } changed)
        {
            return null;
        }

        var edit = ShiftedText.Of(before[changed].Text, after[changed].Text);
        var statements = ChangedStatements.Of(before[changed], after[changed], edit);
        if (!ArePlain(last, statements) || last.Diagnostics.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) > MostErrors)
        {
            return null;
        }

        var places = new EditedPlaces(last, after, changed, statements);
        var binder = new EditBinder(last, statements, places, cancellationToken);
        return binder.TryBind() && edit.Shift([.. last.Diagnostics.Where(diagnostic => !binder.IsOfOld(diagnostic))]) is { } kept && places.Finished() is { } bound
            ? new(bound with { Names = Follow(last.Names, before[changed], statements), Diagnostics = [.. kept, .. binder.Found] }, edit, [.. places.Declarations], [.. places.Records])
            : null;
    }

    /// <summary>The statements that were the first to name something, as the nodes that they are now.</summary>
    private static BoundNames Follow(BoundNames names, SyntaxTree edited, ChangedStatements statements) =>
        names.BroughtNames.Any(one => ReferenceEquals(one.SyntaxTree, edited))
            ? names with { BroughtNames = [.. names.BroughtNames.Select(one => ReferenceEquals(one.SyntaxTree, edited) ? statements.Now(one) ?? one : one)] }
            : names;

    private static int? ChangedTree(ImmutableArray<SyntaxTree> before, ImmutableArray<SyntaxTree> after)
    {
        if (before.Length != after.Length)
        {
            return null;
        }

        int? changed = null;
        for (int i = 0; i < before.Length; i++)
        {
            if (ReferenceEquals(before[i], after[i]))
            {
                continue;
            }

            if (changed is not null || before[i].Path != after[i].Path)
            {
                return null;
            }

            changed = i;
        }

        return changed;
    }

    /// <summary>Whether the statements are of the plain kind, or cannot be read, and name what they named before, or what is declared.</summary>
    private static bool ArePlain(BoundCheck last, ChangedStatements statements)
    {
        var all = statements.Before.Concat(statements.After);
        if (!all.All(statement => statement is RecordSyntax record && (record.ContainsDiagnostics || IsPlain(record))))
        {
            return false;
        }

        var scope = last.Scope;
        if (scope is { Actors.HasDeclared: true, Conducts.HasDeclared: true, Topics.HasDeclared: true })
        {
            return true;
        }

        // In a sketch names come into being by being used: while they stay as they are, it has the same names in the same order. Only arguments name topics.
        return ((scope.Actors.HasDeclared && scope.Conducts.HasDeclared) || (!all.Any(statement => statement.ContainsDiagnostics) && statements.Before.SelectMany(WordsOf).SequenceEqual(statements.After.SelectMany(WordsOf))))
            && !all.Any(HasArguments) && !last.Diagnostics.Any(diagnostic => diagnostic.Descriptor == NameDiagnostics.CaseOnly);
    }

    /// <summary>Whether the statement can be read, and says nothing of other statements, of readings, and of groups.</summary>
    private static bool IsPlain(RecordSyntax syntax) =>
        !syntax.ContainsDiagnostics
        && syntax switch
        {
            DeclarationStatementSyntax declaration => declaration.Actors is NamedActorsSyntax && declaration.Words is not ReservationWordsSyntax,
            DeedStatementSyntax deed => deed.Actors is NamedActorsSyntax,
            MeasurementStatementSyntax measurement => measurement.Actors is NamedActorsSyntax,
            _ => false,
        }
        && !RecordBinder.ClausesOf(syntax).Any(clause => clause is AccordingToClauseSyntax or CorrectsClauseSyntax or ReplacingClauseSyntax);

    /// <summary>The names in a statement.</summary>
    private static IEnumerable<string> WordsOf(SyntaxNode syntax) =>
        syntax.DescendantTokens().Where(token => token.IsKind(SyntaxKind.NameToken)).Select(token => token.ValueText);

    private static bool HasArguments(SyntaxNode syntax) => syntax.DescendantTokens().Any(token => token.IsKind(SyntaxKind.OpenParenToken));
}
