namespace CommitLang.Generator.Model;

/// <summary>What <c>grammar/commitlang.grammar</c> says, in the order in which it says it.</summary>
internal sealed class Grammar
{
    public List<KeywordCategory> KeywordCategories { get; } = [];

    public List<Operator> Operators { get; } = [];

    public List<TokenClass> Tokens { get; } = [];

    public List<string> Trivia { get; } = [];

    public List<NodeClass> Nodes { get; } = [];

    /// <summary>Every keyword once, in the order of its first mention.</summary>
    public IEnumerable<string> Keywords => KeywordCategories.SelectMany(c => c.Words).Distinct(StringComparer.Ordinal);

    /// <summary>The words of one category of keywords.</summary>
    public IReadOnlyList<string> Category(string name) => KeywordCategories.Find(c => c.Name == name)?.Words
        ?? throw new GrammarException($"no category of keywords is called '{name}'");

    public NodeClass? Find(string name) => Nodes.Find(n => n.Name == name);

    /// <summary>What may stand for an abstract class or a set: as listed, or else whatever names it as its base.</summary>
    public IEnumerable<string> AlternativesOf(NodeClass node) => node.Alternatives.Count > 0
        ? node.Alternatives
        : Nodes.Where(n => n.Base == node.Name && n.Shape != NodeShape.Set).Select(n => n.Name);

    /// <summary>The C# class that holds what a definition describes: a set has none of its own.</summary>
    public string ClassOf(string name)
    {
        var node = Find(name) ?? throw new GrammarException($"no node, abstract or set is called '{name}'");
        return node.Shape == NodeShape.Set
            ? ClassOf(node.Base ?? throw new GrammarException($"the set '{name}' names no base"))
            : node.Name + "Syntax";
    }

    /// <summary>The kind of a quoted keyword or operator.</summary>
    public string KindOfLiteral(string text)
    {
        var known = Operators.Find(o => o.Text == text);
        if (known is not null)
        {
            return known.Name + "Token";
        }

        return Keywords.Contains(text, StringComparer.Ordinal)
            ? Naming.Pascal(text) + "Keyword"
            : throw new GrammarException($"'{text}' is neither a keyword nor an operator");
    }

    /// <summary>The kind of a token written in a field: a quoted literal or <c>@Class</c>.</summary>
    public string KindOf(TokenChoice choice)
    {
        if (choice.IsLiteral)
        {
            return KindOfLiteral(choice.Text);
        }

        var token = Tokens.Find(t => t.Name == choice.Text) ?? throw new GrammarException($"no token is called '{choice.Text}'");
        return token.KindName;
    }
}

internal sealed record KeywordCategory(string Name, string Summary, IReadOnlyList<string> Words);

internal sealed record Operator(string Name, string Text);

internal sealed record TokenClass(string Name, string Summary, IReadOnlyList<string> Examples)
{
    public string KindName => Name + "Token";
}

internal enum NodeShape
{
    Abstract,
    Set,
    Node,
    Statement,
}

internal sealed record NodeClass(
    NodeShape Shape, string Name, string? Base, string Summary, IReadOnlyList<Field> Fields, IReadOnlyList<string> Alternatives)
{
    public bool IsConcrete => Shape is NodeShape.Node or NodeShape.Statement;
}

internal enum FieldCount
{
    One,
    Optional,
    Many,
    AtLeastOne,
    Separated,
    SeparatedPair,
}

/// <summary>A field: either tokens to choose from, or a node.</summary>
internal sealed record Field(
    string Label, IReadOnlyList<TokenChoice> Tokens, string? Node, FieldCount Count, IReadOnlyList<TokenChoice> Separators)
{
    public bool IsToken => Node is null;

    public bool IsList => Count is not (FieldCount.One or FieldCount.Optional);

    public bool IsSeparated => Count is FieldCount.Separated or FieldCount.SeparatedPair;
}

/// <summary>One token of a field: the text of a keyword or operator, or the name of a token class.</summary>
internal sealed record TokenChoice(string Text, bool IsLiteral);
