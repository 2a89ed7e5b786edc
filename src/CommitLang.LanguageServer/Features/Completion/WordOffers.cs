using System.Collections.Immutable;
using System.Globalization;
using CommitLang.Binding;
using CommitLang.LanguageServer.Features.Names;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Features.Completion;

/// <summary>What the grammar lets stand at a place.</summary>
internal sealed class WordOffers
{
    /// <summary>A statement longer than this has so many tokens that to try every word behind it would take too long.</summary>
    private const int LongestPrefix = 10_000;

    private const string Name = "zzzzzz", Date = "2000-01-01";

    /// <summary>Whole words of the language, each once.</summary>
    private static readonly ImmutableArray<SyntaxKind> Keywords =
        [.. Enum.GetValues<SyntaxKind>().Where(kind => SyntaxFacts.IsKeyword(kind) && SyntaxFacts.GetText(kind) is not null).Distinct()];

    private static readonly ImmutableArray<SyntaxKind> Comparisons =
    [
        SyntaxKind.LessEqualsToken, SyntaxKind.LessToken, SyntaxKind.GreaterEqualsToken, SyntaxKind.GreaterToken, SyntaxKind.EqualsToken,
        SyntaxKind.ExclamationEqualsToken,
    ];

    /// <summary>What may follow the words of a record's head, so that the parser knows which record it is in.</summary>
    private static readonly string[] BehindRecordWord = [$" {Name}: {Name}", $" did {Name}", $" of {Name}: {Name}", $" of {Name} did {Name}"];

    /// <summary>Words that are known as such only by what follows.</summary>
    private static readonly (SyntaxKind Word, string Behind, string Joined)[] Pairs =
    [
        (SyntaxKind.EachKeyword, "", " of"), (SyntaxKind.OneKeyword, "", " of"),
        (SyntaxKind.OfKeyword, $" {Name}: {Name}", ""), (SyntaxKind.OfKeyword, $" {Name} did {Name}", ""), (SyntaxKind.AimsKeyword, $" to {Name}", " to"),
        (SyntaxKind.AtKeyword, $" least 2 {Name} within 1 year", " least"),
        (SyntaxKind.SumKeyword, $"({Name}) <= 1", "(${1:measure})"), (SyntaxKind.AverageKeyword, $"({Name}) <= 1", "(${1:measure})"),
        (SyntaxKind.MaxKeyword, $"({Name}) <= 1", "(${1:measure})"), (SyntaxKind.MinKeyword, $"({Name}) <= 1", "(${1:measure})"),
        (SyntaxKind.CountKeyword, $"({Name}) <= 1", "(${1:conduct})"),
    ];

    private static readonly (SyntaxKind Word, string Text, string Joined)[] KeywordTries =
    [
        .. Keywords.SelectMany(keyword => Behind(keyword).Select(behind => (keyword, SyntaxFacts.GetText(keyword) + behind.Text, behind.Joined))),
    ];

    private static readonly string[] BehindName = ["", $": {Name}", $" did {Name}", " had x of 1", " <= 1", " is consistent"];

    private static readonly string[] BehindDate = ["", $" {Name}: {Name}"];

    private static readonly ImmutableArray<string> Tries =
    [
        .. KeywordTries.Select(tried => tried.Text),
        .. Comparisons.Select(comparison => SyntaxFacts.GetText(comparison) + " 1"),
        .. BehindName.Select(behind => Name + behind),
        .. BehindName.Select(behind => "?v" + behind),
        .. BehindDate.Select(behind => Date + behind),
        "\"s\"",
    ];

    private readonly List<CompletionItem> _items = [];

    /// <summary>Words and operators.</summary>
    internal IReadOnlyList<CompletionItem> Items => _items;

    /// <summary>What a name there may stand for.</summary>
    internal NameRole Roles { get; private set; }

    /// <summary>Whether a date may stand there.</summary>
    internal bool TakesDate { get; private set; }

    /// <summary>Whether a library may stand there.</summary>
    internal bool TakesLibrary => Roles.HasFlag(NameRole.Library);

    /// <summary>The statement that names a file there; null where none does.</summary>
    internal SyntaxKind? FileStatement { get; private set; }

    /// <summary>The declaration of which a verdict may be expected there; null where none may.</summary>
    internal string? TakesVerdictOf { get; private set; }

    internal static WordOffers Of(CursorPlace place, SyntaxTree tree, CancellationToken cancellationToken)
    {
        var offers = new WordOffers();
        if (place.Prefix.Length > LongestPrefix)
        {
            return offers;
        }

        var probe = Probe.Of(place.Prefix, Tries, cancellationToken);
        var next = 0;
        offers.AddKeywords(probe, ref next, place, tree);
        foreach (var comparison in Comparisons)
        {
            if (probe.Accepted(next++) is var (token, _) && token.Kind == comparison && token.Parent is not (UnitStatementSyntax or ColumnMappingSyntax))
            {
                offers._items.Add(new(token.Text, CompletionItemKind.Operator, token.Text, NameOffers.Sort(Rank.Operator, token.Text)));
            }
        }

        foreach (var _ in BehindName)
        {
            offers.Roles |= probe.Accepted(next++) is var (token, _) && token.Text == Name ? NameRoles.Of(token) : NameRole.None;
        }

        var takesVariable = false;
        foreach (var _ in BehindName)
        {
            takesVariable |= probe.Accepted(next++) is var (token, _) && token.Kind == SyntaxKind.VariableToken;
        }

        foreach (var _ in BehindDate)
        {
            offers.TakesDate |= probe.Accepted(next++) is var (token, _) && token.Kind == SyntaxKind.DateToken;
        }

        offers.FileStatement = probe.Accepted(next) is var (text, _) && text is { Kind: SyntaxKind.StringToken, Parent: ImportStatementSyntax or EventsStatementSyntax }
            && text.Parent is { } holder ? holder.Kind : null;
        if (takesVariable && place.Statement is RuleStatementSyntax rule)
        {
            offers.AddVariables(rule, place);
        }

        return offers;
    }

    private void AddKeywords(Probe probe, ref int next, CursorPlace place, SyntaxTree tree)
    {
        var present = ClausesOf(place);
        foreach (var same in KeywordTries.GroupBy(tried => tried.Word))
        {
            var (keyword, written, found) = (same.Key, (string?)null, default(SyntaxToken));
            foreach (var (_, _, joined) in same)
            {
                if (probe.Accepted(next++) is var (token, behind) && token.Kind == keyword && written is null)
                {
                    (found, written) = (token, token.Text + (Due(token, behind) ?? joined));
                }
            }

            if (written is null || (found.Parent is ClauseSyntax clause && clause.Parent is StatementSyntax && clause.Span.Start == found.Span.Start && present.Contains(clause.Kind)))
            {
                continue;
            }

            if (found.Parent is VerdictReasonSyntax { Parent: VerdictSyntax verdict } && !VerdictWords.MayGiveReason(verdict.Keyword.Kind, keyword))
            {
                continue;
            }

            if (found.Parent is VerdictSyntax { Parent: ExpectStatementSyntax expect })
            {
                TakesVerdictOf = expect.Declaration.Name.ValueText;
            }

            Add(keyword, written, found, place, tree);
        }
    }

    private static IEnumerable<(string Text, string Joined)> Behind(SyntaxKind keyword)
    {
        yield return ("", Pairs.FirstOrDefault(pair => pair.Word == keyword && pair.Behind.Length == 0).Joined ?? "");
        foreach (var pair in Pairs.Where(pair => pair.Word == keyword && pair.Behind.Length > 0))
        {
            yield return (pair.Behind, pair.Joined);
        }

        foreach (var text in SyntaxFacts.RecordKeywords.Contains(keyword) ? BehindRecordWord : [])
        {
            yield return (text, Pairs.FirstOrDefault(pair => pair.Word == keyword).Joined ?? "");
        }
    }

    /// <summary>The word that must come behind another one; null where it is one of several, or none.</summary>
    private static string? Due(SyntaxToken token, SyntaxToken behind) =>
        behind.IsMissing && behind.Parent == token.Parent && SyntaxFacts.IsKeyword(behind.Kind) && !SyntaxFacts.TimeKeywords.Contains(behind.Kind)
            ? $" {SyntaxFacts.GetText(behind.Kind)}" : null;

    private void Add(SyntaxKind keyword, string written, SyntaxToken found, CursorPlace place, SyntaxTree tree)
    {
        // Where something stands behind the cursor, it is that which goes on, and not places to fill in.
        var isAtEnd = tree.Text.GetLineText(tree.Text.GetLinePosition(place.Word.End).Line).Length == tree.Text.GetLinePosition(place.Word.End).Column;
        var snippet = place.Prefix.Length == 0 && isAtEnd ? Snippets.Of(keyword) : null;
        var kind = found.Parent is VerdictSyntax or VerdictReasonSyntax ? CompletionItemKind.Value
            : snippet is null ? CompletionItemKind.Keyword : CompletionItemKind.Snippet;
        var label = written.Split('(')[0];
        _items.Add(new(label, kind, snippet ?? (isAtEnd ? written : label), NameOffers.Sort(Rank.Keyword, ((int)keyword).ToString("D4", CultureInfo.InvariantCulture)))
        {
            IsSnippet = snippet is not null || (isAtEnd && label != written),
        });
    }

    /// <summary>The kinds of clauses that the statement has, but for the one that is being written, and that it can have only once.</summary>
    private static HashSet<SyntaxKind> ClausesOf(CursorPlace place) =>
    [
        .. place.Prefix.Length == 0 ? [] : place.Statement?.ChildNodes().OfType<ClauseSyntax>()
            .Where(clause => clause.Span.Start != place.Word.Start && !Clauses.MayRepeat(clause.Kind)).Select(clause => clause.Kind) ?? [],
    ];

    private void AddVariables(RuleStatementSyntax rule, CursorPlace place)
    {
        var variables = rule.DescendantTokens().Where(token => token.Kind == SyntaxKind.VariableToken && !Places.Touches(token.Span, place.Word.End))
            .Select(token => token.Text).Distinct(StringComparer.Ordinal);
        _items.AddRange(variables.Select(variable => new CompletionItem(variable, CompletionItemKind.Variable, variable, NameOffers.Sort(Rank.Variable, variable))));
    }
}
