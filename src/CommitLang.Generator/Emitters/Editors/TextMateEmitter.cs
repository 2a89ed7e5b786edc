using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommitLang.Generator.Model;
using static CommitLang.Generator.Emitters.Editors.TextMateRules;

namespace CommitLang.Generator.Emitters.Editors;

/// <summary>Writes the TextMate grammar, by which VS Code and others colour a text before, or without, a language server.</summary>
internal static class TextMateEmitter
{
    private static readonly JsonSerializerOptions Layout =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Emit(Grammar grammar)
    {
        var scopes = new Scopes(grammar);
        var records = grammar.Nodes.Where(n => n is { Shape: NodeShape.Statement, Base: "Record" }).ToList();
        var repository = Common(grammar, scopes);
        var patterns = new List<JsonObject> { Include("comment") };
        foreach (var statement in grammar.Nodes.Where(n => n.Shape == NodeShape.Statement && n.Base != "Record" && n.Fields[0].Tokens is [{ IsLiteral: true }]))
        {
            var keyword = statement.Fields[0].Tokens[0].Text;
            repository[statement.Name] = Statement(grammar, statement.Name, keyword);
            patterns.Add(Include(statement.Name));
        }

        repository["RecordBody"] = new JsonObject { ["patterns"] = Patterns(new StatementRules(grammar, records.Select(r => r.Name)).Body()) };
        repository["Record"] = Record(records, scopes);
        patterns.Add(Include("Record"));
        patterns.Add(Include("mark"));
        var file = new JsonObject
        {
            ["comment"] = "Made from grammar/commitlang.grammar by CommitLang.Generator; edit that file and run the generator.",
            ["name"] = "CommitLang",
            ["scopeName"] = "source.commitlang",
            ["fileTypes"] = new JsonArray("commit"),
            ["patterns"] = Patterns(patterns),
            ["repository"] = repository,
        };
        return file.ToJsonString(Layout) + "\n";
    }

    private static JsonObject Statement(Grammar grammar, string name, string keyword)
    {
        // An actor may be called like the word that a statement starts with; then a colon or a comma follows.
        var rules = new StatementRules(grammar, [name]);
        var notActor = keyword == "rule" ? @"(?!\s*,)" : @"(?!\s*[,:])";
        return Between($@"^\x{{FEFF}}?\s*({Lexemes.Words([keyword])}){Lexemes.EndOfWord}{notActor}", [Scopes.Statement], Lexemes.NextStatement, [],
            rules.Body().Prepend(rules.Opening(keyword)));
    }

    /// <summary>Actors stand before the colon or verb, whatever they are called.</summary>
    private static JsonObject Record(IEnumerable<NodeClass> records, Scopes scopes)
    {
        var verbs = records.SelectMany(r => r.Fields.First(f => f.Count == FieldCount.One && f.IsToken && f.Tokens.All(t => t.IsLiteral)).Tokens)
            .Select(t => t.Text).Where(Lexemes.IsWord).ToList();
        var verb = $"(?:{Lexemes.Words(verbs)}){Lexemes.EndOfWord}";
        const string Group = $@"(each|one)(?=\s+of{Lexemes.EndOfWord})";
        return Between(
            $@"^\x{{FEFF}}?\s*(?:({Lexemes.Date}|{Lexemes.Year})|{Group}|({Lexemes.Name}))", [Scopes.Date, scopes.Of("each"), Scopes.Actor],
            Lexemes.NextStatement, [],
            Include("comment"),
            MatchGroups(Group, scopes.Of("each")),
            MatchGroups($@"(of)(?=\s+{Lexemes.Name}\s*(?::|{verb}|possibly\s)){Lexemes.EndOfWord}", scopes.Of("of")),
            MatchGroups($@"(possibly)(?=\s+{verb})", scopes.Of("possibly")),
            Between($"(?=:|{verb})", [], Lexemes.NextStatement, [], Include("RecordBody")),
            Match(Lexemes.Name, Scopes.Actor),
            Match(",", scopes.Of(",")),
            Include("string"),
            Include("mark"));
    }

    private static JsonObject Common(Grammar grammar, Scopes scopes)
    {
        const string Escape = @"\\(?:[""\\nt]|u\{[0-9A-Fa-f]{1,6}\})";
        var escapes = new List<JsonObject>
        {
            Match(Escape, "constant.character.escape.commitlang"),
            Match(@"\\.?", "invalid.illegal.escape.commitlang"),
        };
        return new()
        {
            ["comment"] = new JsonObject
            {
                ["patterns"] = Patterns([
                    Match(@"^\x{FEFF}?\s*(##.*)$", "comment.line.documentation.commitlang"),
                    Match(@"#.*$", "comment.line.number-sign.commitlang"),
                ]),
            },
            ["string"] = new JsonObject
            {
                ["patterns"] = Patterns([
                    Quoted("\"\"\"", "\"\"\"", "string.quoted.triple.commitlang", escapes),
                    Quoted("\"", "\"|$", "string.quoted.double.commitlang", escapes),
                    Match("“[^”“\"\\n]*[”“\"]|„[^”“\"\\n]*[”“\"]|«[^»\"\\n]*[»\"]|「[^」\"\\n]*[」\"]|『[^』\"\\n]*[』\"]|＂[^＂\"\\n]*[＂\"]", "string.quoted.other.commitlang"),
                ]),
            },
            ["variable"] = Match(Lexemes.Variable, "variable.parameter.commitlang"),
            ["value"] = Value(grammar, scopes),
            ["arguments"] = Between(@"(?<=[\p{L}\p{Nd}_`])(\()", [scopes.Of("(")], $@"(\))|{Lexemes.NextStatement}", [scopes.Of(")")],
                Include("comment"), Include("string"), Include("arguments"), Match(Lexemes.Date, Scopes.Date), Include("value"), Include("variable"),
                Match(Lexemes.Name, "variable.other.argument.commitlang"), Include("mark")),
            ["name"] = new JsonObject
            {
                ["patterns"] = Patterns([
                    Match(Lexemes.Name + StatementRules.BeforeVerb(grammar), Scopes.Actor),
                    Match(Lexemes.Name + StatementRules.BeforeComparison(grammar), Scopes.Measure),
                    Match(Lexemes.Name + @"(?=\()", Scopes.Conduct),
                    Match(Lexemes.Name, Scopes.AnyName),
                ]),
            },
            ["mark"] = new JsonObject
            {
                ["patterns"] = Patterns([
                    .. grammar.Operators.GroupBy(o => scopes.Of(o.Text)).OrderByDescending(g => g.Max(o => o.Text.Length))
                        .Select(g => Match(Lexemes.Words(g.Select(o => o.Text)), g.Key)),
                    Match(@"[^\s#""]", "invalid.illegal.commitlang"),
                ]),
            },
        };
    }

    private static JsonObject Quoted(string begin, string end, string scope, IEnumerable<JsonObject> patterns) => new()
    {
        ["name"] = scope,
        ["begin"] = begin,
        ["end"] = end,
        ["patterns"] = Patterns(patterns.Select(p => (JsonObject)p.DeepClone())),
    };

    /// <summary>A number with the magnitude, the end of the range and the unit that may follow it.</summary>
    private static JsonObject Value(Grammar grammar, Scopes scopes)
    {
        // Behind a number these words go on with the sentence; all others are units.
        var noUnits = Lexemes.Words(grammar.Category("clause").Concat(grammar.Category("rule")).Concat(["of", "and", "or", "known", "not"]).Distinct(StringComparer.Ordinal));
        var magnitude = $"(?:{Lexemes.Words(grammar.Category("magnitude"))}){Lexemes.EndOfWord}";
        return Between($"({Lexemes.Number})", [Scopes.Number],
            $@"{Lexemes.NextStatement}|(%)|(?!{magnitude}|(?:{noUnits}){Lexemes.EndOfWord})({Lexemes.Name})(?!/)|(?=[^\s#])(?!{magnitude}|\.\.)",
            [Scopes.Unit, Scopes.Unit],
            Include("comment"),
            Match(magnitude, Scopes.Unit),
            MatchGroups($@"(\.\.)\s*(-)?\s*({Lexemes.Number})", scopes.Of(".."), scopes.Of("-"), Scopes.Number));
    }
}
