namespace CommitLang.Generator.Model;

/// <summary>Reads the grammar file; its head describes the notation.</summary>
internal static class GrammarReader
{
    public static Grammar Read(string text)
    {
        var grammar = new Grammar();
        var summary = "";
        foreach (var definition in Definitions(text))
        {
            if (definition.StartsWith("##", StringComparison.Ordinal))
            {
                summary = definition[2..].Trim();
                continue;
            }

            ReadDefinition(grammar, definition, summary);
            summary = "";
        }

        Check(grammar);
        return grammar;
    }

    /// <summary>Joins continuation lines and leaves out comments and blank lines.</summary>
    private static IEnumerable<string> Definitions(string text)
    {
        var current = "";
        foreach (var raw in text.Split('\n'))
        {
            var line = raw.TrimEnd();
            if (line.Length > 0 && line[0] == ' ')
            {
                current += " " + line.Trim();
                continue;
            }

            if (current.Length > 0)
            {
                yield return current;
            }

            current = line.StartsWith('#') && !line.StartsWith("##", StringComparison.Ordinal) ? "" : line;
        }

        if (current.Length > 0)
        {
            yield return current;
        }
    }

    private static void ReadDefinition(Grammar grammar, string definition, string summary)
    {
        var words = GrammarWords.Split(definition);
        switch (words[0])
        {
            case "keywords":
                grammar.KeywordCategories.Add(new(words[1], summary, words[3..]));
                break;
            case "operator":
                grammar.Operators.Add(new(words[1], words[2].Trim('\'')));
                break;
            case "token":
                grammar.Tokens.Add(new(words[1], summary, words[2..]));
                break;
            case "trivia":
                grammar.Trivia.Add(words[1]);
                break;
            case "abstract":
                AddNode(grammar, NodeShape.Abstract, words, summary);
                break;
            case "set":
                AddNode(grammar, NodeShape.Set, words, summary);
                break;
            case "node":
                AddNode(grammar, NodeShape.Node, words, summary);
                break;
            case "statement":
                AddNode(grammar, NodeShape.Statement, words, summary);
                break;
            default:
                throw new GrammarException($"a definition starts with '{words[0]}'");
        }
    }

    private static void AddNode(Grammar grammar, NodeShape shape, List<string> words, string summary)
    {
        var position = 2;
        string? baseName = null;
        if (words.Count > position && words[position] == ":")
        {
            baseName = words[position + 1];
            position += 2;
        }

        baseName ??= shape == NodeShape.Statement ? "Statement" : null;
        if (words.Count > position && words[position] == "=")
        {
            position++;
        }

        if (shape is NodeShape.Abstract or NodeShape.Set)
        {
            var alternatives = words.Skip(position).Where(w => w != "|").ToList();
            grammar.Nodes.Add(new(shape, words[1], baseName, summary, [], alternatives));
            return;
        }

        var fields = new FieldReader(grammar, words, position).ReadAll();
        if (shape == NodeShape.Statement)
        {
            fields.Add(new("EndOfStatement", [new("EndOfStatement", false)], null, FieldCount.One, []));
        }

        grammar.Nodes.Add(new(shape, words[1], baseName, summary, fields, []));
    }

    /// <summary>Every name that a definition mentions must be defined; a slip here would show up as C# that does not compile.</summary>
    private static void Check(Grammar grammar)
    {
        foreach (var node in grammar.Nodes)
        {
            foreach (var name in node.Alternatives.Concat(node.Fields.Select(f => f.Node).OfType<string>()))
            {
                grammar.ClassOf(name);
            }

            foreach (var choice in node.Fields.SelectMany(f => f.Tokens.Concat(f.Separators)))
            {
                grammar.KindOf(choice);
            }
        }
    }
}
