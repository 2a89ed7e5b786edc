using System.Text.Json.Nodes;
using CommitLang.Generator.Model;
using static CommitLang.Generator.Emitters.Editors.TextMateRules;

namespace CommitLang.Generator.Emitters.Editors;

/// <summary>
/// The rules for what stands inside of some statements. A word is a keyword or a name by what stands before it: behind each keyword and mark
/// that a name may follow, a rule waits for that name, on the next line too.
/// </summary>
internal sealed class StatementRules
{
    private readonly Grammar _grammar;
    private readonly Scopes _scopes;
    private readonly FollowSets _sets;
    private readonly string _reference;
    private readonly bool _hasValues;

    public StatementRules(Grammar grammar, IEnumerable<string> statements)
    {
        _grammar = grammar;
        _scopes = new(grammar);
        _sets = new(grammar, statements);
        _reference = Lexemes.Reference(grammar);
        _hasValues = _sets.Nodes.Any(n => n.Name is "Value" or "Duration");
    }

    /// <summary>The rule that waits for what follows the keyword that the statement starts with; the keyword has just been read.</summary>
    public JsonObject Opening(string keyword) => Waiting(@"\G(?=\s)", [], keyword);

    public IEnumerable<JsonObject> Body()
    {
        yield return Include("comment");
        yield return Include("string");
        yield return Include("arguments");

        // The reason of a verdict stands behind a slash only.
        var verdicts = _grammar.Category("verdict");
        if (_sets.Literals.Contains("/"))
        {
            yield return MatchGroups(
                $@"({Lexemes.Words(verdicts)}){Lexemes.EndOfVerdict}\s*(/)\s*({Lexemes.Words(_grammar.Category("reason"))}){Lexemes.EndOfWord}",
                _scopes.Of(verdicts[0]), _scopes.Of("/"), _scopes.Of(_grammar.Category("reason")[0]));
        }

        var literals = _sets.Literals.Except(_grammar.Category("reason").Except(_grammar.Category("record"))).ToList();
        foreach (var function in literals.Where(IsFunction))
        {
            yield return MatchGroups($@"({function})\s*(\()\s*({Lexemes.Name})", _scopes.Of(function), _scopes.Of("("), Scopes.Conduct);
        }

        // A conduct that stands behind something else than a keyword: on the same line only.
        if (_sets.Nodes.Any(n => n.Name == "AtLeastPattern"))
        {
            yield return MatchGroups(
                $@"(least)\s+({Lexemes.Number})\s+({Lexemes.Name})", _scopes.Of("least"), Scopes.Number, Scopes.Conduct);
        }

        if (_sets.Nodes.Any(n => n.Name == "MonitoredStatement"))
        {
            yield return MatchGroups(
                $@"(monitored)\s+({Lexemes.Name})\s+({Lexemes.Name})", _scopes.Of("monitored"), Scopes.Actor, Scopes.Conduct);
        }

        foreach (var group in literals.Where(IsWaitedFor).GroupBy(Signature))
        {
            yield return Waiting($"({Choice(group)})", [_scopes.Of(group.First())], group.First());
        }

        yield return Match(_reference, Scopes.Label);
        yield return Match(Lexemes.Date, Scopes.Date);
        yield return _hasValues ? Include("value") : Match(Lexemes.Number, Scopes.Number);
        yield return Include("variable");
        foreach (var group in literals.Where(l => !IsWaitedFor(l)).GroupBy(_scopes.Of))
        {
            yield return Match(Choice(group), group.Key);
        }

        yield return Include("name");
        yield return Include("mark");
    }

    private bool IsWaitedFor(string literal) => NamesAfter(literal).Count > 0 || DateAfter(literal) || CountAfter(literal);

    // Only a parenthesis can follow: `sum(…)`.
    private bool IsFunction(string literal) => _sets.After(literal).Select(e => e.Token.Text).Distinct(StringComparer.Ordinal).ToList() is ["("];

    private List<Expected> NamesAfter(string literal) => [.. _sets.After(literal).Where(e => e.Token is { IsLiteral: false, Text: "Name" })];

    private List<string> WordsAfter(string literal) => [.. _sets.After(literal).Where(e => e.Token.IsLiteral && Lexemes.IsWord(e.Token.Text))
        .Select(e => e.Token.Text).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    // Four digits are a year where a date may stand and no number.
    private bool DateAfter(string literal) => Has(literal, "Date") && !Has(literal, "Number");

    private bool CountAfter(string literal) =>
        _sets.After(literal).Any(e => e.Token.Text == "Number" && e.Role is "AtLeastPattern.Count" or "RequireStatement.Count");

    private bool Has(string literal, string token) => _sets.After(literal).Any(e => !e.Token.IsLiteral && e.Token.Text == token);

    /// <summary>Keywords with the same signature share a rule.</summary>
    private string Signature(string literal) => string.Join(' ',
        _scopes.Of(literal), Scopes.Of(NamesAfter(literal)), NamesAfter(literal).Count > 0, DateAfter(literal), CountAfter(literal),
        string.Join(',', WordsAfter(literal)), string.Join(',', Roles(literal)));

    private IEnumerable<string> Roles(string literal) => NamesAfter(literal).Select(e => Scopes.Of([e])).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private JsonObject Waiting(string begin, IEnumerable<string> beginScopes, string literal)
    {
        var alternatives = new List<string> { Lexemes.NextStatement };
        var scopes = new List<string>();
        var names = NamesAfter(literal);

        // A comma stands in lists of every kind.
        var scope = literal == "," ? Scopes.AnyName : Scopes.Of(names);
        if (WordsAfter(literal) is { Count: > 0 } words)
        {
            alternatives.Add($"(?=(?:{Lexemes.Words(words)}){EndOf(words[0])})");
        }

        Add(names.Count > 0 || Has(literal, "Reference"), $"({_reference})", Scopes.Label);
        Add(DateAfter(literal), $"({Lexemes.Date}|{Lexemes.Year})", Scopes.Date);
        Add(CountAfter(literal), $"({Lexemes.Number})", Scopes.Number);
        var behind = names.Count == 0 ? "" : $@"(?!{Lexemes.Name}\s*,|,)";
        if (names.Count > 0)
        {
            // Names parted by commas are of one kind; the last ends the rule.
            const string Last = @"(?!\s*,\s*(?!\[))";
            Add(Roles(literal).Count() > 1, $"({Lexemes.Name}){BeforeVerb(_grammar)}", Scopes.Actor);
            Add(Roles(literal).Contains(Scopes.Measure) && Roles(literal).Count() > 1, $"({Lexemes.Name}){BeforeComparison(_grammar)}", Scopes.Measure);
            Add(true, $"({Lexemes.Name}){Last}", scope);
        }

        alternatives.Add($@"(?=[^\s#]){behind}");
        return Between(begin, beginScopes, string.Join('|', alternatives), scopes,
            names.Count == 0
                ? [Include("comment")]
                : [Include("comment"), Match($@"{Lexemes.Name}(?=\s*,)", scope), Match(",", _scopes.Of(","))]);

        void Add(bool isMeant, string expression, string name)
        {
            if (isMeant)
            {
                alternatives.Add(expression);
                scopes.Add(name);
            }
        }
    }

    /// <summary>Behind the actor of a pattern.</summary>
    public static string BeforeVerb(Grammar grammar) =>
        $@"(?=\s+(?:possibly\s+)?(?:{Lexemes.Words(grammar.Category("record").Take(4))}){Lexemes.EndOfWord})";

    /// <summary>Behind a measure that is compared.</summary>
    public static string BeforeComparison(Grammar grammar) =>
        $@"(?=\s*(?:{Lexemes.Words(grammar.Operators.Select(o => o.Text).Where(o => o[0] is '<' or '>' or '=' or '!'))}))";

    private string EndOf(string word) => _grammar.Category("verdict").Contains(word) ? Lexemes.EndOfVerdict : Lexemes.EndOfWord;

    private string Choice(IEnumerable<string> literals)
    {
        var all = literals.ToList();
        return Lexemes.IsWord(all[0]) ? $"(?:{Lexemes.Words(all)}){EndOf(all[0])}" : Lexemes.Words(all);
    }
}
