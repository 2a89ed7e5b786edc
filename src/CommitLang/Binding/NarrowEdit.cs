using System.Collections.Immutable;
using CommitLang.Diagnostics;
using CommitLang.Engine.Model;
using CommitLang.Lowering;
using CommitLang.Syntax;
using Program = CommitLang.Engine.Model.Program;

namespace CommitLang.Binding;

/// <summary>What came of binding an edit that touches next to nothing.</summary>
/// <param name="Bound">The check after the edit, as if it had been bound as a whole.</param>
/// <param name="Edit">The text that is another, and where in it.</param>
/// <param name="Declaration">The place of the one declaration that means something else than before; null where none does.</param>
internal sealed record NarrowBinding(BoundCheck Bound, ShiftedText Edit, int? Declaration);

/// <summary>
/// Binds an edit of one file without binding anything else, where it is sure that nothing else can mean something else: the edit is in remarks, or in statements
/// that are left out before and after it, or in one declaration that nothing hangs on. Whatever is not that plain is left to <see cref="CheckBinder"/>.
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
        var statements = ChangedStatements.Of(before[changed], after[changed]);
        return statements switch
        {
            { Before: [DeclarationStatementSyntax old], After: [DeclarationStatementSyntax now] } when PlaceOf(last.Check, old) is >= 0 and var place =>
                Rebind(last, place, old, now, cancellationToken) is { } declaration ? Changed(old, now, place, declaration) : null,
            _ when statements.Before.TrueForAll(old => IsLeftOut(last, old)) && StillBroken(last, statements, cancellationToken) is { } errors =>
                Unchanged([.. last.Diagnostics.Where(diagnostic => !statements.Before.Exists(old => IsIn(diagnostic, old)))], errors),
            _ => null,
        };

        NarrowBinding? Unchanged(IReadOnlyCollection<Diagnostic> kept, IReadOnlyList<Diagnostic> found) => edit.Shift(kept) is { } shifted
            ? new(last with { Check = Moved(last.Check, last.Check.Program, before[changed], statements), Diagnostics = [.. shifted, .. found] }, edit, null)
            : null;

        NarrowBinding? Changed(DeclarationStatementSyntax old, DeclarationStatementSyntax now, int place, Declaration declaration)
        {
            if (edit.Shift(last.Diagnostics) is not { } shifted)
            {
                return null;
            }

            statements.Map.Add(old, now);
            var program = last.Check.Program with { Declarations = last.Check.Program.Declarations.SetItem(place, declaration) };
            return new(last with { Check = Moved(last.Check, program, before[changed], statements), Diagnostics = shifted }, edit, place);
        }
    }

    private static bool IsIn(Diagnostic diagnostic, StatementSyntax statement) =>
        ReferenceEquals(diagnostic.Location.Text, statement.SyntaxTree?.Text) && statement.FullSpan.Contains(diagnostic.Span);

    /// <summary>Whether a statement that can be read has no part in the check, since something that it names is not there, and nothing else can hang on it.</summary>
    private static bool IsLeftOut(BoundCheck last, StatementSyntax syntax) =>
        syntax is RecordSyntax record && IsPlain(record) && NameOf(record) is null && !HasArguments(record)
        && !(record is DeclarationStatementSyntax words && last.Names.BroughtNames.Contains(words))
        && !last.Check.Declarations.Any(declaration => ReferenceEquals(declaration, syntax))
        && !last.Check.Records.Any(one => ReferenceEquals(one, syntax))
        && !last.Check.Withdrawals.Any(withdrawal => ReferenceEquals(withdrawal, syntax));

    /// <summary>
    /// What is wrong with statements that came in place of ones that were left out, and are left out as well, as while somebody writes a name letter by letter; null
    /// where one has a part in the check now, or something else may hang on it.
    /// </summary>
    private static IReadOnlyList<Diagnostic>? StillBroken(BoundCheck last, ChangedStatements statements, CancellationToken cancellationToken)
    {
        if (!(NamesAreDeclared(last.Scope) || statements.Before.SelectMany(WordsOf).SequenceEqual(statements.After.SelectMany(WordsOf)))
            || last.Diagnostics.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) > MostErrors)
        {
            return null;
        }

        var found = new DiagnosticBag();
        var context = new BindingContext(last.Scope, found, null, cancellationToken);
        var known = last.Scope.NameCount;
        foreach (var statement in statements.After)
        {
            if (statement is not RecordSyntax now || !IsPlain(now) || NameOf(now) is not null || HasArguments(now))
            {
                return null;
            }

            var isBroken = now is DeclarationStatementSyntax declaration
                ? new DeclarationBinder(context, last.Names.Groups, last.Names.Readings, last.Names.Agreements).Bind(declaration).IsBroken
                : !new RecordBinder(context, last.Names.Groups, last.Names.Readings).Bind(now);
            if (!isBroken || last.Scope.NameCount != known)
            {
                return null;
            }
        }

        return found.All;
    }

    /// <summary>Values of arguments come into being by being named, be the statement left out or not.</summary>
    private static bool HasArguments(SyntaxNode syntax) => syntax.DescendantTokens().Any(token => token.IsKind(SyntaxKind.OpenParenToken));

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

    private static int PlaceOf(LoweredCheck check, DeclarationStatementSyntax syntax)
    {
        for (int i = 0; i < check.Declarations.Length; i++)
        {
            if (ReferenceEquals(check.Declarations[i], syntax))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The declaration as it is now; null where something else may hang on what it was, or it is not plain.</summary>
    private static Declaration? Rebind(
        BoundCheck last, int place, DeclarationStatementSyntax old, DeclarationStatementSyntax now, CancellationToken cancellationToken)
    {
        var program = last.Check.Program;
        if (!IsPlain(old) || !IsPlain(now)
            || !HaveOneName(old, now)
            || last.Names.BroughtNames.Contains(old)
            || IsReferredTo(program, place)
            || !(NamesAreDeclared(last.Scope) || WordsOf(old).SequenceEqual(WordsOf(now)))
            || (last.Statements.Revisions.Count > 0 && old.Actors.ToString() != now.Actors.ToString()))
        {
            return null;
        }

        var found = new DiagnosticBag();
        var context = new BindingContext(last.Scope, found, null, cancellationToken);
        var known = last.Scope.NameCount;
        var bound = new DeclarationBinder(context, last.Names.Groups, last.Names.Readings, last.Names.Agreements).Bind(now);
        if (found.All.Count > 0 || bound.IsBroken || bound.Declaration is not { IsReservation: false } declaration || last.Scope.NameCount != known
            || bound.References.Count > 0)
        {
            return null;
        }

        // Parts that come and go may be what some other statement names in vain.
        var hadParts = DeclarationTable.HasParts(program.Declarations[place]);
        return (hadParts || bound.HasParts) && last.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error)
            ? null
            : declaration with { Name = program.Declarations[place].Name };
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

    private static bool HaveOneName(DeclarationStatementSyntax old, DeclarationStatementSyntax now)
    {
        var (before, after) = (NameOf(old), NameOf(now));
        return before == after && (before is not null || DeclarationTable.MadeName(old) == DeclarationTable.MadeName(now));
    }

    private static string? NameOf(RecordSyntax syntax) => RecordBinder.ClausesOf(syntax).OfType<AsClauseSyntax>().FirstOrDefault()?.Name.Identifier.ValueText;

    private static bool NamesAreDeclared(Scope scope) => scope.Actors.HasDeclared && scope.Conducts.HasDeclared && scope.Topics.HasDeclared;

    /// <summary>The names in a statement: while they stay as they are, a sketch has the same names in the same order.</summary>
    private static IEnumerable<string> WordsOf(SyntaxNode syntax) =>
        syntax.DescendantTokens().Where(token => token.IsKind(SyntaxKind.NameToken)).Select(token => token.ValueText);

    private static bool IsReferredTo(Program program, int place) =>
        program.Withdrawals.Any(withdrawal => withdrawal.Declarations.Any(reference => reference.Declaration == place))
        || program.Corrections.Any(correction => Names(correction.By, place) || correction.Corrected.Any(corrected => Names(corrected, place)))
        || program.Expectations.Any(expected => expected.Declaration.Declaration == place && (expected.Count is not null || expected.Declaration.Suffix.Length > 0))
        || program.Declarations.Any(declaration => declaration.Replaces.Any(reference => reference.Declaration == place)
            || declaration.Conditions.Any(clause => clause.Condition.LooksAt(place)))
        || program.Declarations[place] is { Replaces.IsEmpty: false };

    private static bool Names(StatementReference reference, int declaration) =>
        reference.Kind == StatementKind.Declaration && reference.Index == declaration;

    /// <summary>The check with the statements of the changed file in place of those that they were.</summary>
    private static LoweredCheck Moved(LoweredCheck check, Program program, SyntaxTree old, ChangedStatements statements)
    {
        return check with
        {
            Program = program,
            Declarations = Move(check.Declarations),
            Records = Move(check.Records),
            Rules = Move(check.Rules),
            Withdrawals = Move(check.Withdrawals),
            Expectations = Move(check.Expectations),
            Sources = Move(check.Sources),
            Agreements = Move(check.Agreements),
            Tables = [.. check.Tables.Select(table => table with { Statement = MoveOne(table.Statement) })],
        };

        ImmutableArray<TSyntax> Move<TSyntax>(ImmutableArray<TSyntax> nodes)
            where TSyntax : StatementSyntax
        {
            var moved = ImmutableArray.CreateBuilder<TSyntax>(nodes.Length);
            foreach (var node in nodes)
            {
                moved.Add(MoveOne(node));
            }

            return moved.MoveToImmutable();
        }

        TSyntax MoveOne<TSyntax>(TSyntax node)
            where TSyntax : StatementSyntax =>
            ReferenceEquals(node.SyntaxTree, old) && statements.Map.TryGetValue(node, out var now) ? (TSyntax)now : node;
    }
}
