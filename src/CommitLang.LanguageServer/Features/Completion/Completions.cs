using System.Collections.Immutable;
using System.Globalization;
using CommitLang.Binding;
using CommitLang.LanguageServer.Features.Actions;
using CommitLang.LanguageServer.Features.Names;
using CommitLang.LanguageServer.Workspace;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Features.Completion;

/// <summary>What may be written at a place.</summary>
internal static class Completions
{
    /// <summary>More offers than so many help nobody; the client asks again when more is typed.</summary>
    internal const int Limit = 400;

    /// <summary>What may stand at an offset. The work is in proportion to the statement and to the number of names, never to the check.</summary>
    /// <param name="document">The file as it was last checked: whence the names come.</param>
    /// <param name="tree">The file as it is now; may be newer than that of the document.</param>
    /// <param name="offset">The cursor, in the text of <paramref name="tree"/>.</param>
    /// <param name="files">The files that <c>import</c> or <c>events</c> may name, as they would be written in this file.</param>
    /// <param name="cancellationToken">Takes the request back.</param>
    internal static CompletionOffers At(
        CheckedDocument document, SyntaxTree tree, int offset, ImmutableArray<string> files, CancellationToken cancellationToken)
    {
        if (CursorPlace.At(tree, offset) is not { } place)
        {
            return InString(tree, offset, files);
        }

        var typed = tree.Text.ToString(TextSpan.FromBounds(place.Word.Start, offset));
        var words = WordOffers.Of(place, tree, cancellationToken);
        var scope = document.Compilation.GetScope(cancellationToken);
        IEnumerable<CompletionItem> all =
        [
            .. words.Items,
            .. NameOffers.Of(scope, words.Roles, tree.Text, name => IsIn(typed, name)),
            .. words.Roles.HasFlag(NameRole.Declaration) && !words.Roles.HasFlag(NameRole.New)
                ? NameOffers.Of(document.Compilation.GetDeclarations(cancellationToken), tree, name => IsIn(typed, name)) : [],
            .. words.Roles == (NameRole.Declaration | NameRole.New) ? FreshName(document, place) : [],
            .. words.Roles.HasFlag(NameRole.Declaration) && typed.Contains('/', StringComparison.Ordinal) ? Parts(document, typed) : [],
            .. words.TakesLibrary ? Libraries() : [],
            .. words.FileStatement is { } statement ? Files(statement, files, quoted: true) : [],
            .. words.TakesDate ? Dates(document, tree, place) : [],
            .. words.TakesVerdictOf is { } reference ? Answers(document, reference) : [],
            .. place.Prefix.Length == 0 && words.TakesDate ? Records(document) : [],
        ];
        var own = OwnName(place);
        var fitting = all.Where(item => item.Label != own && IsIn(typed, item.Label)).DistinctBy(item => (item.Label, item.Kind))
            .OrderBy(item => item.SortText, StringComparer.Ordinal).ThenBy(item => item.Label, StringComparer.Ordinal).ThenBy(item => item.Kind).ToList();
        return new(place.Word, [.. fitting.Take(Limit)]) { IsComplete = fitting.Count <= Limit };
    }

    /// <summary>A name for the declaration, as somebody would choose it.</summary>
    private static IEnumerable<CompletionItem> FreshName(CheckedDocument document, CursorPlace place)
    {
        if (place.Statement is DeclarationStatementSyntax { Words.IsMissing: false } declaration)
        {
            var name = DeclarationNames.Fresh(declaration, document.Compilation.GetScope().Statements.ContainsKey);
            yield return new(name, CompletionItemKind.Statement, name, NameOffers.Sort(Rank.Due, name)) { Detail = "a name that is free" };
        }
    }

    /// <summary>Members and parts of declarations, once the name of one is written.</summary>
    private static IEnumerable<CompletionItem> Parts(CheckedDocument document, string typed) =>
        document.Result.Listing?.WithParts().Where(answer => answer.Level > 0 && answer.Reading is null && IsIn(typed, answer.Name)).Take(Limit + 1)
            .Select(answer => new CompletionItem(answer.Name, CompletionItemKind.Statement, answer.Name, NameOffers.Sort(Rank.Name, answer.Name))
            {
                Detail = Terms.Of(answer.Verdict, answer.Reason),
            }) ?? [];

    /// <summary>The name that the statement declares, which it cannot mean; null where it declares none.</summary>
    private static string? OwnName(CursorPlace place) => place is { Prefix.Length: > 0, Statement: { } statement }
        && statement.ChildNodes().OfType<NameSyntax>().FirstOrDefault() is { IsMissing: false } name && NameRoles.Of(name.Identifier).HasFlag(NameRole.New)
            ? name.Identifier.ValueText : null;

    /// <summary>Files and libraries, where a string names one.</summary>
    private static CompletionOffers InString(SyntaxTree tree, int offset, ImmutableArray<string> files)
    {
        if (CursorPlace.StringAt(tree, offset) is not { Parent: ImportStatementSyntax or EventsStatementSyntax } token || token.Parent is null
            || token.Text.StartsWith("\"\"\"", StringComparison.Ordinal))
        {
            return new(new(offset, 0), []);
        }

        var end = token.Text.Length > 1 && token.Text[^1] == '"' ? token.Span.End - 1 : token.Span.End;
        return new(TextSpan.FromBounds(token.Span.Start + 1, Math.Max(end, offset)), [.. Files(token.Parent.Kind, files, quoted: false)]);
    }

    private static IEnumerable<CompletionItem> Files(SyntaxKind statement, ImmutableArray<string> files, bool quoted) =>
        files.Where(file => file.EndsWith(".commit", StringComparison.Ordinal) == (statement == SyntaxKind.ImportStatement) && !file.Contains('"', StringComparison.Ordinal) && !file.Contains('\\', StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(file => new CompletionItem(file, CompletionItemKind.File, quoted ? $"\"{file}\"" : file, NameOffers.Sort(Rank.Name, file)));

    private static IEnumerable<CompletionItem> Libraries() => StandardLibrary.All.Select(library =>
        new CompletionItem(library.Name, CompletionItemKind.Library, library.Name, NameOffers.Sort(Rank.LibraryName, library.Name)) { Detail = library.Summary });

    /// <summary>The day of evaluation, and the dates of the statements around.</summary>
    private static IEnumerable<CompletionItem> Dates(CheckedDocument document, SyntaxTree tree, CursorPlace place)
    {
        const int Near = 4, Most = 6;
        var index = Places.StatementIndexAt(tree, place.Word.Start);
        var statements = tree.Root.Statements;
        var around = Enumerable.Range(0, Near * 2)
            .Select(step => step % 2 == 0 ? index - step / 2 : index + 1 + step / 2)
            .Where(at => at >= 0 && at < statements.Count)
            .SelectMany(at => statements[at].DescendantTokens())
            .Where(token => token.Kind == SyntaxKind.DateToken && token.Text.Length > 0 && !Places.Touches(token.Span, place.Word.End))
            .Select(token => token.Text).Distinct(StringComparer.Ordinal).Take(Most);
        var day = document.Result.AsOf.ToString();
        var number = 0;
        yield return Date(day, document.Result.IsAsOfToday ? "today" : "the day of evaluation");
        foreach (var date in around.Where(date => date != day))
        {
            yield return Date(date, "used nearby");
        }

        CompletionItem Date(string date, string detail) =>
            new(date, CompletionItemKind.Date, date, NameOffers.Sort(Rank.Date, (number++).ToString("D2", CultureInfo.InvariantCulture))) { Detail = detail };
    }

    private static IEnumerable<CompletionItem> Records(CheckedDocument document) => Snippets.Records(document.Result.AsOf.ToString()).Select(snippet =>
        new CompletionItem(snippet.Label, CompletionItemKind.Snippet, snippet.Text, NameOffers.Sort(Rank.Snippet, snippet.Label)) { Detail = snippet.Detail, IsSnippet = true });

    /// <summary>The verdicts that a declaration has, each once, the common reading's first.</summary>
    private static IEnumerable<CompletionItem> Answers(CheckedDocument document, string reference) =>
        (document.Result.Listing?.Named(reference) ?? []).OrderBy(answer => answer.Reading is null ? 0 : 1)
            .DistinctBy(answer => (answer.Verdict, answer.Reason))
            .Select((answer, index) => new CompletionItem(
                Terms.Of(answer.Verdict, answer.Reason), CompletionItemKind.Value, Terms.Of(answer.Verdict, answer.Reason),
                NameOffers.Sort(Rank.Answer, index.ToString("D2", CultureInfo.InvariantCulture)))
            {
                Detail = answer.Reading is { } reading ? $"its verdict according to {reading}" : $"its verdict as of {document.Result.AsOf}",
            });

    /// <summary>Whether what was typed is in a label, perhaps with other characters between, whatever the case.</summary>
    private static bool IsIn(string typed, string label)
    {
        var wanted = typed.Trim('`');
        var next = 0;
        foreach (var character in label)
        {
            if (next < wanted.Length && char.ToUpperInvariant(character) == char.ToUpperInvariant(wanted[next]))
            {
                next++;
            }
        }

        return next == wanted.Length;
    }
}
