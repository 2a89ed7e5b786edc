using CommitLang.Generator.Model;

namespace CommitLang.Syntax.Tests.Grammar;

/// <summary>Random sentences of the grammar file, token by token.</summary>
internal sealed class SentenceDeriver(CommitLang.Generator.Model.Grammar grammar, Random random)
{
    /// <summary>Deep enough for a condition in parentheses in a condition; each abstract node counts as well.</summary>
    private const int Deepest = 12;

    /// <summary>What may stand between any two tokens of a statement.</summary>
    private static readonly string[] Gaps = [" ", " ", " ", " ", " ", "  ", "\t", "\n  ", "\n\n\t", " # a comment\n    "];

    public string Derive(NodeClass node)
    {
        var tokens = new List<string>();
        Derive(node.Name, 0, tokens);
        return string.Concat(tokens.Select((token, i) => i == 0 ? token : Gaps[random.Next(Gaps.Length)] + token));
    }

    private void Derive(string name, int depth, List<string> tokens)
    {
        var node = grammar.Find(name) ?? throw new InvalidOperationException(name);
        if (!node.IsConcrete)
        {
            Derive(Choose(node, depth), depth + 1, tokens);
            return;
        }

        foreach (var field in node.Fields)
        {
            var count = field.Count switch
            {
                FieldCount.One => 1,
                FieldCount.Optional => random.Next(2),
                FieldCount.Many => random.Next(3),
                FieldCount.AtLeastOne or FieldCount.Separated => 1 + random.Next(2),
                FieldCount.SeparatedPair => 2 + random.Next(2),
                _ => throw new InvalidOperationException($"unexpected {field.Count}"),
            };
            var separator = field.IsSeparated ? Text(field.Separators[random.Next(field.Separators.Count)]) : "";
            for (var i = 0; i < count; i++)
            {
                if (i > 0 && field.IsSeparated)
                {
                    tokens.Add(separator);
                }

                Derive(field, depth, tokens);
            }
        }
    }

    private void Derive(Field field, int depth, List<string> tokens)
    {
        if (field.Node is { } below)
        {
            Derive(below, depth + 1, tokens);
        }
        else if (Text(field.Tokens[random.Next(field.Tokens.Count)]) is { Length: > 0 } text)
        {
            tokens.Add(text);
        }
    }

    /// <summary>One alternative; deep down one that does not lead back here.</summary>
    private string Choose(NodeClass node, int depth)
    {
        var alternatives = node.Alternatives.Count > 0
            ? node.Alternatives
            : [.. grammar.Nodes.Where(n => n.Base == node.Name && n.Shape != NodeShape.Set).Select(n => n.Name)];
        if (depth > Deepest && alternatives.Contains("SimplePattern"))
        {
            return "SimplePattern";
        }

        return alternatives[random.Next(alternatives.Count)];
    }

    private string Text(TokenChoice choice)
    {
        if (choice.IsLiteral)
        {
            return choice.Text;
        }

        var examples = grammar.Tokens.Single(t => t.Name == choice.Text).Examples;
        return examples.Count == 0 ? "" : examples[random.Next(examples.Count)];
    }
}
