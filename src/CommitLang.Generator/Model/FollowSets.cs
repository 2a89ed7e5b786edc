namespace CommitLang.Generator.Model;

/// <summary>A token that may stand at some place, and the field of the node whose name it is there: <c>CounterpartClause.Counterparts</c>.</summary>
internal readonly record struct Expected(TokenChoice Token, string Role);

/// <summary>
/// What may stand behind each keyword and operator within some statements: FIRST and FOLLOW of the field, one token far. An editor that
/// colours text line by line can tell names from keywords by it, as the parser does by the place in the grammar.
/// </summary>
internal sealed class FollowSets
{
    private readonly Grammar _grammar;
    private readonly List<NodeClass> _nodes = [];
    private readonly Dictionary<string, HashSet<Expected>> _first = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<Expected>> _follow = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<Expected>> _after = new(StringComparer.Ordinal);
    private bool _hasGrown;

    public FollowSets(Grammar grammar, IEnumerable<string> statements)
    {
        _grammar = grammar;
        foreach (var statement in statements)
        {
            Reach(statement);
        }

        do
        {
            _hasGrown = false;
            _nodes.ForEach(Grow);
        }
        while (_hasGrown);
    }

    /// <summary>The nodes that the statements are made of, in the order in which they are met.</summary>
    public IReadOnlyList<NodeClass> Nodes => _nodes;

    /// <summary>Each keyword and operator once, in the order in which the statements name them.</summary>
    public IEnumerable<string> Literals => _nodes.SelectMany(n => n.Fields).SelectMany(f => f.Tokens.Concat(f.Separators))
        .Where(t => t.IsLiteral).Select(t => t.Text).Distinct(StringComparer.Ordinal);

    /// <summary>What may stand behind a keyword or operator.</summary>
    public IReadOnlySet<Expected> After(string literal) => _after.TryGetValue(literal, out var known) ? known : new HashSet<Expected>();

    private void Reach(string name)
    {
        var node = _grammar.Find(name) ?? throw new GrammarException($"no node, abstract or set is called '{name}'");
        if (_nodes.Contains(node))
        {
            return;
        }

        _nodes.Add(node);
        _first[name] = [];
        _follow[name] = [];
        foreach (var part in node.IsConcrete ? node.Fields.Select(f => f.Node).OfType<string>() : _grammar.AlternativesOf(node))
        {
            Reach(part);
        }
    }

    private void Grow(NodeClass node)
    {
        if (!node.IsConcrete)
        {
            foreach (var alternative in _grammar.AlternativesOf(node))
            {
                Add(_first[node.Name], _first[alternative]);
                Add(_follow[alternative], _follow[node.Name]);
            }

            return;
        }

        var rest = new HashSet<Expected>(_follow[node.Name]);
        for (var i = node.Fields.Count - 1; i >= 0; i--)
        {
            var field = node.Fields[i];
            var first = FirstOf(node, field);
            var behind = new HashSet<Expected>(rest);
            behind.UnionWith(field.IsSeparated ? field.Separators.Select(s => new Expected(s, "")) : field.IsList ? first : []);
            if (field.Node is not null)
            {
                Add(_follow[field.Node], behind);
            }

            foreach (var token in field.Tokens.Where(t => t.IsLiteral))
            {
                Add(AfterOf(token.Text), behind);
            }

            foreach (var separator in field.Separators)
            {
                Add(AfterOf(separator.Text), first);
            }

            rest = field.Count is FieldCount.Optional or FieldCount.Many ? [.. rest, .. first] : first;
        }

        Add(_first[node.Name], rest);
    }

    // The outermost field that is no name by itself says what the name stands for.
    private HashSet<Expected> FirstOf(NodeClass node, Field field)
    {
        var role = $"{node.Name}.{field.Label}";
        return field.Node is null
            ? [.. field.Tokens.Select(t => new Expected(t, role))]
            : [.. _first[field.Node].Select(e => IsMereName(e.Role) ? e with { Role = role } : e)];
    }

    private static bool IsMereName(string role) => role is "Name.Identifier" or "Reference.Name";

    private HashSet<Expected> AfterOf(string literal)
    {
        if (!_after.TryGetValue(literal, out var set))
        {
            _after[literal] = set = [];
        }

        return set;
    }

    private void Add(HashSet<Expected> set, IEnumerable<Expected> more)
    {
        var before = set.Count;
        set.UnionWith(more.ToList());
        _hasGrown |= set.Count > before;
    }
}
