using System.Globalization;
using CommitLang.Diagnostics;
using CommitLang.Engine.Model;
using CommitLang.Syntax;
using Program = CommitLang.Engine.Model.Program;

namespace CommitLang.Binding;

/// <summary>Binds the statements of an edit, all of them plain ones, with the names of the check before it.</summary>
internal sealed class EditBinder(BoundCheck last, ChangedStatements statements, EditedPlaces places, CancellationToken cancellationToken)
{
    private readonly DiagnosticBag _found = new();

    /// <summary>What is wrong with the new statements.</summary>
    internal IReadOnlyList<Diagnostic> Found => _found.All;

    private Program Program => last.Check.Program;

    /// <summary>Whether a diagnostic is of a statement that is gone, or was bound again.</summary>
    internal bool IsOfOld(Diagnostic diagnostic) => statements.Before.Exists(old => IsIn(diagnostic, old));

    /// <summary>Puts the statements at their places; false where something else may hang on what they were or are.</summary>
    internal bool TryBind()
    {
        var keepsName = KeepsName();
        if (!MayGo(keepsName))
        {
            return false;
        }

        var context = new BindingContext(last.Scope, _found, null, cancellationToken);
        var declarations = new DeclarationBinder(context, last.Names.Groups, last.Names.Readings, last.Names.Agreements);
        var records = new RecordBinder(context, last.Names.Groups, last.Names.Readings);
        var known = last.Scope.NameCount;
        var bound = new List<(Declaration Declaration, DeclarationStatementSyntax Syntax)>();
        foreach (var statement in statements.After)
        {
            if (statement.ContainsDiagnostics)
            {
                continue;
            }

            var said = _found.All.Count;
            bool isWhole;
            if (statement is DeclarationStatementSyntax syntax)
            {
                var one = declarations.Bind(syntax);
                isWhole = !one.IsBroken;
                if (isWhole && one is not { References.Count: 0, Declaration.IsReservation: false })
                {
                    return false;
                }

                if (isWhole && one.Declaration is { } declaration)
                {
                    bound.Add((declaration, syntax));
                }
            }
            else
            {
                isWhole = statement is RecordSyntax record && records.Bind(record);
            }

            // What is said of a statement that is whole may be said of the first of several only.
            if (last.Scope.NameCount != known || (isWhole && _found.All.Count > said))
            {
                return false;
            }
        }

        if (keepsName && bound is [var changed])
        {
            return TryChange(changed.Declaration, changed.Syntax) && places.TryPutRecords([]);
        }

        return places.TryPutRecords([.. records.Records.Select(record => (record.Record, (StatementSyntax)record.Syntax))]) && TryName(bound);
    }

    private static string? NameOf(StatementSyntax statement) =>
        statement is RecordSyntax record && RecordBinder.ClausesOf(record).OfType<AsClauseSyntax>().FirstOrDefault() is { Name: { IsMissing: false } name }
            ? name.Identifier.ValueText : null;

    private static bool IsIn(Diagnostic diagnostic, StatementSyntax statement) =>
        ReferenceEquals(diagnostic.Location.Text, statement.SyntaxTree?.Text) && statement.FullSpan.Contains(diagnostic.Span);

    private static bool Means(StatementReference reference, int declaration) =>
        reference.Kind == StatementKind.Declaration && reference.Index == declaration;

    /// <summary>Whether the edit is one of a single declaration, which has the same name as before.</summary>
    private bool KeepsName() =>
        statements is { Before: [DeclarationStatementSyntax old], After: [DeclarationStatementSyntax now] } && places.OldDeclarations.Count == 1
        && NameOf(old) == NameOf(now) && (NameOf(old) is not null || DeclarationTable.MadeName(old) == DeclarationTable.MadeName(now))
        && (last.Statements.Revisions.Count == 0 || old.Actors.ToString() == now.Actors.ToString());

    /// <summary>Whether nothing hangs on what the old statements are.</summary>
    private bool MayGo(bool keepsName)
    {
        foreach (var old in statements.Before)
        {
            // What was said of one that is whole may have to be said of another one now.
            if (old is not RecordSyntax record || last.Names.BroughtNames.Contains(record)
                || (places.Holds(old) && last.Diagnostics.Any(diagnostic => IsIn(diagnostic, old))))
            {
                return false;
            }
        }

        return (keepsName || KeepNames()) && !places.OldDeclarations.Any(IsReferredTo);
    }

    /// <summary>Whether the same names are given as before, in the same order, and nobody means what has them.</summary>
    private bool KeepNames()
    {
        var names = statements.Before.Select(NameOf).OfType<string>().ToList();
        return names.SequenceEqual(statements.After.Select(NameOf).OfType<string>(), StringComparer.Ordinal)
            && !names.Any(IsAsked) && !(names.Count > 0 && last.Diagnostics.Any(diagnostic => diagnostic.Descriptor == NameDiagnostics.Duplicate));
    }

    /// <summary>Whether another statement means the declaration so that what it says hangs on it, or it means another.</summary>
    private bool IsReferredTo(int place) => Program.Declarations[place] is { Replaces.IsEmpty: false } || (IsAsked(Program.Declarations[place].Name) && IsMeant(place));

    private bool IsMeant(int place) =>
        Program.Withdrawals.Any(withdrawal => withdrawal.Declarations.Any(reference => reference.Declaration == place))
        || Program.Corrections.Any(correction => Means(correction.By, place) || correction.Corrected.Any(corrected => Means(corrected, place)))
        || Program.Expectations.Any(expected => expected.Declaration.Declaration == place && (expected.Count is not null || expected.Declaration.Suffix.Length > 0))
        || Program.Declarations.Any(declaration => declaration.Replaces.Any(reference => reference.Declaration == place)
            || declaration.Conditions.Any(clause => clause.Condition.LooksAt(place)));

    /// <summary>Whether some statement means a declaration of the name, or a part of it, or would if there were one.</summary>
    private bool IsAsked(string name)
    {
        foreach (var asked in last.Names.Asked)
        {
            if (IsOrIsBelow(asked, name))
            {
                return true;
            }
        }

        return false;
    }

    private bool TryChange(Declaration declaration, DeclarationStatementSyntax syntax)
    {
        var place = places.OldDeclarations[0];
        var old = Program.Declarations[place];

        // Parts that come and go may be what some other statement names.
        if ((DeclarationTable.HasParts(old) || DeclarationTable.HasParts(declaration)) && IsAsked(old.Name))
        {
            return false;
        }

        places.PutDeclaration(place, declaration with { Name = old.Name }, syntax);
        return true;
    }

    /// <summary>Puts the new declarations at their places and gives them their names; those that are alike get new numbers where one comes or goes before them.</summary>
    private bool TryName(List<(Declaration Declaration, DeclarationStatementSyntax Syntax)> bound)
    {
        if (bound.Count == 0 && places.OldDeclarations.Count == 0)
        {
            return true;
        }

        var all = statements.Before.OfType<DeclarationStatementSyntax>().Where(places.Holds).Concat(bound.Select(one => one.Syntax)).ToList();
        List<string> made = [.. all.Where(one => NameOf(one) is null).Select(DeclarationTable.MadeName).Distinct(StringComparer.Ordinal)];
        return !last.Names.HasMissed && !all.Select(NameOf).OfType<string>().Any(IsAsked) && !made.Any(name => IsAsked(name) || last.Scope.StatementNames.Exists(given => IsOrIsBelow(given, name)))
            && places.TryPutDeclarations([.. bound.Select(one => (one.Declaration with { Name = NameOf(one.Syntax) ?? DeclarationTable.MadeName(one.Syntax) }, one.Syntax))])
            && made.TrueForAll(TryNumber);
    }

    /// <summary>Numbers the declarations of which a name is made, in the order of the text; false where another one has a name that begins so.</summary>
    private bool TryNumber(string made)
    {
        var number = 0;
        foreach (var (place, declaration, syntax) in places.DeclarationsBy(name => IsOrIsBelow(name, made)))
        {
            if (NameOf(syntax) is not null || DeclarationTable.MadeName(syntax) != made)
            {
                return false;
            }

            number++;
            var name = number == 1 ? made : string.Create(CultureInfo.InvariantCulture, $"{made}/{number}");
            if (declaration.Name != name)
            {
                places.Rename(place, declaration with { Name = name });
            }
        }

        return true;
    }

    private static bool IsOrIsBelow(string name, string other) =>
        name.StartsWith(other, StringComparison.Ordinal) && (name.Length == other.Length || name[other.Length] == '/');
}
