using System.Collections;
using CommitLang.Generator;
using CommitLang.Generator.Model;

namespace CommitLang.Syntax.Tests.Grammar;

/// <summary>
/// The derived sentences leave out nothing: every token and every node that the grammar file allows in a field is parsed there without a diagnostic,
/// every optional field is seen with and without it, and every list empty, with one and with several, by each of its separators.
/// </summary>
public sealed class DerivationTests
{
    private const int MostSentences = 30_000;

    private static readonly CommitLang.Generator.Model.Grammar File =
        GrammarReader.Read(System.IO.File.ReadAllText(Path.Combine(Repository.Root, Outputs.GrammarPath)));

    /// <summary>What the grammar file allows and precedence takes elsewhere: what binds no closer stands there in parentheses only.</summary>
    private static readonly string[] NeverParsed =
    [
        "OrCondition.Operands: OrCondition",
        "AndCondition.Operands: AndCondition",
        "AndCondition.Operands: OrCondition",
        "NotCondition.Operand: AndCondition",
        "NotCondition.Operand: OrCondition",
    ];

    public static TheoryData<string> StatementNames => GrammarFileTests.StatementNames;

    [Theory]
    [MemberData(nameof(StatementNames))]
    public void Every_way_to_write_a_statement_is_derived_and_parsed(string statement)
    {
        var wanted = WaysBelow(statement).Except(NeverParsed).ToHashSet();
        if (statement != nameof(SyntaxKind.RuleStatement))
        {
            // In a condition `and` alone joins conditions; only `within` behind it makes a pattern of it.
            wanted.Remove("JointPattern.Within: nothing");
        }

        var deriver = new SentenceDeriver(File, new Random(9));
        var node = File.Find(statement) ?? throw new InvalidOperationException(statement);
        for (var i = 0; i < MostSentences && wanted.Count > 0; i++)
        {
            var tree = SyntaxTree.ParseText(deriver.Derive(node));
            if (tree.GetDiagnostics().Count == 0)
            {
                wanted.ExceptWith(tree.Root.Statements.SelectMany(s => s.DescendantNodes().Prepend(s)).SelectMany(WaysOf));
            }
        }

        Assert.Empty(wanted);
    }

    [Fact]
    public void What_is_never_parsed_is_in_the_grammar() =>
        Assert.Empty(NeverParsed.Except(File.Nodes.Where(node => node.IsConcrete).SelectMany(WaysOf)));

    /// <summary>All that may stand in the fields of a statement and of everything below it.</summary>
    private static HashSet<string> WaysBelow(string statement)
    {
        var ways = new HashSet<string>();
        var seen = new HashSet<string>();
        var left = new Stack<string>([statement]);
        while (left.TryPop(out var name))
        {
            if (!seen.Add(name) || File.Find(name) is not { } node)
            {
                continue;
            }

            ways.UnionWith(WaysOf(node));
            foreach (var below in node.Fields.Where(field => field.Node is not null).SelectMany(field => KindsOf(field.Node ?? "")))
            {
                left.Push(below);
            }
        }

        return ways;
    }

    private static IEnumerable<string> WaysOf(NodeClass node) => node.Fields.Where(field => !IsEnd(field)).SelectMany(field => WaysOf(node.Name, field));

    private static IEnumerable<string> WaysOf(string owner, Field field)
    {
        foreach (var kind in field.Node is { } node ? KindsOf(node) : field.Tokens.Select(File.KindOf))
        {
            yield return $"{owner}.{field.Label}: {kind}";
        }

        if (field.Count is FieldCount.Optional or FieldCount.Many)
        {
            yield return $"{owner}.{field.Label}: nothing";
        }

        if (field.Count is not (FieldCount.One or FieldCount.Optional or FieldCount.SeparatedPair))
        {
            yield return $"{owner}.{field.Label}: just one";
        }

        if (field.IsList)
        {
            yield return $"{owner}.{field.Label}: several";
        }

        foreach (var separator in field.Separators)
        {
            yield return $"{owner}.{field.Label}: parted by {File.KindOf(separator)}";
        }
    }

    /// <summary>What stands in the fields of a node that was parsed.</summary>
    private static IEnumerable<string> WaysOf(SyntaxNode node)
    {
        var owner = node.Kind.ToString();
        foreach (var field in File.Find(owner)?.Fields ?? throw new InvalidOperationException(owner))
        {
            var place = $"{owner}.{field.Label}";
            switch (node.GetType().GetProperty(field.Label)?.GetValue(node))
            {
                case null:
                    yield return $"{place}: nothing";
                    break;
                case SyntaxToken token:
                    yield return $"{place}: {token.Kind}";
                    break;
                case SyntaxNode child:
                    yield return $"{place}: {child.Kind}";
                    break;
                case IEnumerable list:
                    var children = list.Cast<SyntaxNode>().ToList();
                    yield return $"{place}: {(children.Count == 0 ? "nothing" : children.Count == 1 ? "just one" : "several")}";
                    foreach (var child in children)
                    {
                        yield return $"{place}: {child.Kind}";
                    }

                    if (children.Count > 1 && list.GetType().GetMethod("GetSeparator")?.Invoke(list, [0]) is SyntaxToken separator)
                    {
                        yield return $"{place}: parted by {separator.Kind}";
                    }

                    break;
                case var unexpected:
                    throw new InvalidOperationException($"unexpected {unexpected}");
            }
        }
    }

    private static bool IsEnd(Field field) => field.Tokens.Any(choice => !choice.IsLiteral && File.Tokens.Single(t => t.Name == choice.Text).Examples.Count == 0);

    /// <summary>The kinds of nodes that may stand where a name of the grammar is asked for.</summary>
    private static IEnumerable<string> KindsOf(string name)
    {
        var node = File.Find(name) ?? throw new InvalidOperationException(name);
        if (node.IsConcrete)
        {
            return [name];
        }

        var below = node.Alternatives.Count > 0
            ? node.Alternatives
            : File.Nodes.Where(n => n.Base == name && n.Shape != NodeShape.Set).Select(n => n.Name);
        return below.Where(alternative => alternative != name).SelectMany(KindsOf).Distinct();
    }
}
