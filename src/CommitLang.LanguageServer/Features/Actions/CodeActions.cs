using System.Collections.Immutable;
using CommitLang.Fixes;
using CommitLang.LanguageServer.Features.Verdicts;
using CommitLang.LanguageServer.Workspace;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Features.Actions;

/// <summary>Changes that are offered at a place.</summary>
internal static class CodeActions
{
    /// <summary>So many mends of one kind are tried one by one, where all at once give an error.</summary>
    private const int MostTries = 50;

    /// <summary>What is offered for a stretch of the file; the diagnostics are those of the document's result.</summary>
    internal static ImmutableArray<CodeAction> At(CheckedDocument document, TextSpan span, CancellationToken cancellationToken)
    {
        var own = document.Result.Diagnostics.Where(diagnostic => ReferenceEquals(diagnostic.Location.Text, document.Tree.Text)).ToList();
        var actions = ImmutableArray.CreateBuilder<CodeAction>();
        foreach (var diagnostic in own.Where(diagnostic => diagnostic.Span.Start <= span.End && diagnostic.Span.End >= span.Start))
        {
            cancellationToken.ThrowIfCancellationRequested();
            AddMends(document, diagnostic, own, actions);
        }

        foreach (var answers in DeclarationAnswers.In(document, span, cancellationToken).Take(1))
        {
            AddForDeclaration(document, answers, actions);
        }

        return actions.ToImmutable();
    }

    /// <summary>Makes edits that are pending; empty where nothing would do that.</summary>
    /// <param name="document">The file for which they were offered, as it then was or later.</param>
    /// <param name="pending">What makes them.</param>
    /// <param name="options">How the check is asked.</param>
    /// <param name="imports">Finds the files that the check imports; null where it imports none.</param>
    /// <param name="cancellationToken">Takes the request back.</param>
    internal static ImmutableArray<FileEdits> Resolve(
        CheckedDocument document, PendingEdit pending, CheckOptions options, IImportResolver? imports, CancellationToken cancellationToken) => pending switch
    {
        PendingEdit.Record record => Records(document, record, options, cancellationToken),
        PendingEdit.FixAll all => FixAll(document, all.Id, imports, cancellationToken),
        PendingEdit.Name name => DeclarationNames.Give(document, name.Offset, cancellationToken),
        _ => throw new InvalidOperationException($"unexpected edit {pending}"),
    };

    private static void AddMends(CheckedDocument document, Diagnostic diagnostic, List<Diagnostic> own, ImmutableArray<CodeAction>.Builder actions)
    {
        if (diagnostic.Fix is { } fix)
        {
            actions.Add(new(fix.Title, CodeActionKind.QuickFix)
            {
                Edits = [new(document.Tree.Text, [fix.Change])],
                Diagnostic = diagnostic,
                IsPreferred = fix.Applicability != FixApplicability.Shown,
            });
        }

        if (NameDeclarations.IsOf(diagnostic))
        {
            actions.AddRange(NameDeclarations.For(document, diagnostic));
        }

        if (diagnostic.Fix is { Applicability: not FixApplicability.Shown } && own.Count(other => IsMendable(other, diagnostic.Id)) > 1)
        {
            actions.Add(new($"mend all of {diagnostic.Id} in this file ({diagnostic.Descriptor.Title.ToLowerInvariant()})", CodeActionKind.FixAll)
            {
                Pending = new PendingEdit.FixAll(diagnostic.Id),
                Diagnostic = diagnostic,
            });
        }
    }

    private static void AddForDeclaration(CheckedDocument document, DeclarationAnswers answers, ImmutableArray<CodeAction>.Builder actions)
    {
        if (DeclarationNames.IsUnnamed(answers.Statement))
        {
            actions.Add(new("name this declaration", CodeActionKind.Refactor) { Pending = new PendingEdit.Name(answers.Statement.Span.Start) });
        }

        if (TodaysExpectation.For(document, answers) is { } expectation)
        {
            actions.Add(expectation);
        }

        foreach (var goal in new[] { Verdict.Consistent, Verdict.Contradicted }.Where(goal => goal != answers.Main.Verdict))
        {
            actions.Add(new($"paste the record that would make it {Terms.Of(goal)}", CodeActionKind.Refactor)
            {
                Pending = new PendingEdit.Record(answers.Statement.Span.Start, goal),
            });
        }
    }

    private static ImmutableArray<FileEdits> Records(CheckedDocument document, PendingEdit.Record record, CheckOptions options, CancellationToken cancellationToken)
    {
        if (Places.StatementAt(document.Tree, record.Offset) is not DeclarationStatementSyntax statement)
        {
            return [];
        }

        var inquiry = Inquiry.Open(document.Compilation, options, cancellationToken);
        var location = statement.GetLocation();
        var answer = inquiry.Result.Declarations.FirstOrDefault(declaration => declaration.Level == 0 && declaration.Location == location);
        var change = answer is null ? null : inquiry.ChangesOf(answer, cancellationToken).FirstOrDefault(change => change.Verdict == record.Goal);
        var main = document.Compilation.Trees[0].Text;
        return change is null ? [] : [new(main, [Insertions.AtEnd(main, string.Join('\n', change.Lines))])];
    }

    /// <summary>All mends of one kind that do not lie on one another, but for those that would give the check a new error.</summary>
    private static ImmutableArray<FileEdits> FixAll(CheckedDocument document, string id, IImportResolver? imports, CancellationToken cancellationToken)
    {
        var offered = new List<TextChange>();
        foreach (var diagnostic in document.Result.Diagnostics.Where(diagnostic => ReferenceEquals(diagnostic.Location.Text, document.Tree.Text) && IsMendable(diagnostic, id)))
        {
            if (diagnostic.Fix is { } fix && !offered.Any(other => other.Span.Overlaps(fix.Change.Span) || other.Span.Start == fix.Change.Span.Start))
            {
                offered.Add(fix.Change);
            }
        }

        offered.Sort((left, right) => left.Span.CompareTo(right.Span));
        var made = IsGood(offered) ? offered : [];
        foreach (var change in made.Count == 0 ? offered.Take(MostTries) : [])
        {
            made = IsGood([.. made, change]) ? [.. made, change] : made;
        }

        return made.Count == 0 ? [] : [new(document.Tree.Text, [.. made])];

        bool IsGood(List<TextChange> changes)
        {
            var text = document.Tree.Text.WithChanges(changes);
            var main = document.Compilation.Trees[0];
            var now = ReferenceEquals(main, document.Tree) ? main.WithChangedText(text, cancellationToken) : main;
            var after = Compilation.Create(
                now, new ChangedTexts(imports, new Dictionary<string, SourceText>(StringComparer.Ordinal) { [text.Path] = text }), document.Compilation.Events);
            return NewErrors.Of(document.Compilation, after, cancellationToken) is null;
        }
    }

    private static bool IsMendable(Diagnostic diagnostic, string id) =>
        diagnostic.Id == id && diagnostic.Fix is { Applicability: not FixApplicability.Shown };
}
