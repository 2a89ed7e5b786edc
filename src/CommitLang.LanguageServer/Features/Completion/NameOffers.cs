using CommitLang.Binding;
using CommitLang.LanguageServer.Features.Hovers;
using CommitLang.LanguageServer.Features.Names;
using CommitLang.Symbols;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Features.Completion;

/// <summary>The names that fit a place.</summary>
internal static class NameOffers
{
    /// <summary>The names of a check that may stand for what a place takes; names that a library declares last.</summary>
    /// <param name="scope">All names.</param>
    /// <param name="role">What the place takes.</param>
    /// <param name="text">The file; of very many statements its own are offered rather than those of others.</param>
    /// <param name="fits">Whether a name has what was typed.</param>
    internal static IEnumerable<CompletionItem> Of(Scope scope, NameRole role, SourceText text, Func<string, bool> fits)
    {
        IEnumerable<CompletionItem> items = [];
        if (role.HasFlag(NameRole.New))
        {
            return items;
        }

        items = Add(NameRole.Actor, () => Table(scope.Actors, CompletionItemKind.Actor, ActorDetail));
        items = items.Concat(Add(NameRole.Conduct, () => Table(scope.Conducts, CompletionItemKind.Conduct, (_, conduct) => ConductDetail(conduct))));
        items = items.Concat(Add(NameRole.Topic, () => Table(scope.Topics, CompletionItemKind.Topic, (_, topic) => topic.Gloss)));
        items = items.Concat(Add(NameRole.Measure, () => Table(scope.Measures, CompletionItemKind.Measure, (_, measure) => MeasureDetail(measure))));
        items = items.Concat(Add(NameRole.Source, () => Table(scope.Sources, CompletionItemKind.Source, (_, source) => SourceDetail(source))));
        items = items.Concat(Add(NameRole.Agreement, () => Table(scope.Agreements, CompletionItemKind.Agreement, (_, agreement) => agreement.Title)));
        items = items.Concat(Add(NameRole.Unit, () => Units(scope)));
        items = items.Concat(Add(NameRole.Record, () => Statements(scope.StatementNames.Select(name => scope.Statements[name]).OfType<RecordSymbol>(), text, fits).Select(record => Item(
            record.Name, CompletionItemKind.Statement, null, record))));
        items = items.Concat(Add(NameRole.Rule, () => Statements(scope.Rules.Where(rule => rule.IsNamed), text, fits).Select(rule => Item(
            rule.Name, CompletionItemKind.Statement, SyntaxWords.Of(rule.Syntax.Conduct), rule))));
        items = items.Concat(Add(NameRole.Grade, () => Grades.All().Select(grade => new CompletionItem(
            grade, CompletionItemKind.Value, grade, Sort(Rank.Name, grade)) { Detail = Grades.InWords(grade)?[4..] })));
        items = items.Concat(Add(NameRole.Format, () => EventFormats.Names.Select(Value)));
        items = items.Concat(Add(NameRole.Field, () => EventFields.NamesOf(measurements: false).Union(EventFields.NamesOf(measurements: true)).Select(Value)));
        return items;

        IEnumerable<CompletionItem> Add(NameRole one, Func<IEnumerable<CompletionItem>> make) => role.HasFlag(one) ? make() : [];
    }

    /// <summary>The declarations that have a part in the check; those of the file first, and no more than can be offered.</summary>
    internal static IEnumerable<CompletionItem> Of(
        IEnumerable<(string Name, DeclarationStatementSyntax Syntax)> declarations, SyntaxTree tree, Func<string, bool> fits)
    {
        var all = declarations.Where(declaration => fits(declaration.Name)).ToLookup(declaration => declaration.Syntax.SyntaxTree?.Path == tree.Path);
        return all[true].Concat(all[false]).Take(Completions.Limit + 1).Select(declaration => Item(
            declaration.Name, CompletionItemKind.Statement, SyntaxWords.Of(declaration.Syntax.Words), declaration.Syntax.GetDocumentation(), isLibrary: false));
    }

    /// <summary>The text by which offers are sorted: first by rank, then by label whatever the case.</summary>
    internal static string Sort(Rank rank, string label) => $"{(char)('a' + (int)rank)}{label.ToLowerInvariant()}";

    /// <summary>Those of the file first, and no more than can be offered.</summary>
    private static IEnumerable<TSymbol> Statements<TSymbol>(IEnumerable<TSymbol> symbols, SourceText text, Func<string, bool> fits)
        where TSymbol : Symbol
    {
        var all = symbols.Where(symbol => fits(symbol.Name)).ToLookup(symbol => symbol.Locations is [var first, ..] && first.Path == text.Path);
        return all[true].Concat(all[false]).Take(Completions.Limit + 1);
    }

    private static IEnumerable<CompletionItem> Table<TSymbol>(NameTable<TSymbol> names, CompletionItemKind kind, Func<string, TSymbol, string?> detail)
        where TSymbol : Symbol
    {
        foreach (var name in names.Names)
        {
            if (names.TryFind(name, out var symbol))
            {
                yield return Item(name, kind, detail(name, symbol), symbol);
            }
        }
    }

    private static IEnumerable<CompletionItem> Units(Scope scope) =>
        Table(scope.UnitNames, CompletionItemKind.Unit, (_, _) => null)
            .Concat(KnownUnits.Names.Where(name => !scope.UnitNames.Contains(name))
                .Select(name => new CompletionItem(name, CompletionItemKind.Unit, name, Sort(Rank.LibraryName, name))));

    private static CompletionItem Item(string name, CompletionItemKind kind, string? detail, Symbol symbol) =>
        Item(name, kind, detail, symbol.Documentation, symbol.Locations is [var first, ..] && StandardLibrary.Holds(first.Text));

    private static CompletionItem Item(string name, CompletionItemKind kind, string? detail, string? documented, bool isLibrary)
    {
        var written = SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : $"`{name}`";
        return new(name, kind, written, Sort(isLibrary ? Rank.LibraryName : Rank.Name, name))
        {
            Detail = string.IsNullOrWhiteSpace(detail) ? null : detail.ReplaceLineEndings(" "),
            Documentation = documented is { Length: > 0 } documentation ? Markdown.Text(documentation) : null,
        };
    }

    private static CompletionItem Value(string name) => new(name, CompletionItemKind.Value, name, Sort(Rank.Name, name));

    private static string? ActorDetail(string name, ActorSymbol actor) =>
        actor.Name == name ? WithCode(actor.FullName, actor.Code) : actor.FullName is { } full ? $"{actor.Name}, {full}" : $"another name of {actor.Name}";

    private static string? ConductDetail(ConductSymbol conduct) =>
        WithCode(conduct.Parameters.IsEmpty ? conduct.Gloss : $"({string.Join(", ", conduct.Parameters)}) {conduct.Gloss}".TrimEnd(), conduct.Code);

    private static string MeasureDetail(MeasureSymbol measure) => measure.Gloss is { } gloss ? $"{gloss}, in {measure.Unit}" : $"in {measure.Unit}";

    private static string SourceDetail(SourceSymbol source) =>
        string.Join(", ", new[] { source.Title, source.Publisher, source.Published, source.Grade }.Where(part => !string.IsNullOrEmpty(part)));

    private static string? WithCode(string? text, string? code) => code is null ? text : text is null ? $"code {code}" : $"{text} ({code})";
}
