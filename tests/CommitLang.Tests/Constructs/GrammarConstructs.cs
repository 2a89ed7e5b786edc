extern alias generator;

using generator::CommitLang.Generator;
using generator::CommitLang.Generator.Model;
using CommitLang.Tests.Documents;

namespace CommitLang.Tests.Constructs;

/// <summary>
/// The constructs of the language, as the grammar file names them: everything that may stand in a field of a node where something else may
/// stand, or nothing.
/// </summary>
/// <remarks>
/// <c>DeedStatement.NotKeyword 'not'</c> is a word, <c>ArgumentList.Arguments Wildcard</c> a node in a field, <c>ArgumentList.Arguments, several</c> more
/// than one of a list, <c>PromiseWords.Conducts parted by 'or'</c> one of several separators, <c>Date: quarter</c> a way to write a token.
/// </remarks>
internal static class GrammarConstructs
{
    internal static Grammar File { get; } = GrammarReader.Read(Repository.Read(Outputs.GrammarPath));

    internal static IEnumerable<string> All => File.Nodes
        .Where(node => node.IsConcrete)
        .SelectMany(node => node.Fields.SelectMany(f => Of(node.Name, f)))
        .Concat(TokenForm.All.Select(form => form.Construct));

    internal static string OfStatement(string statement) => $"CompilationUnit.Statements {statement}";

    internal static string OfNode(string owner, Field field, string kind) => $"{owner}.{field.Label} {kind}";

    internal static string OfToken(string owner, Field field, TokenChoice choice) => $"{owner}.{field.Label} {Spelled(choice)}";

    internal static string OfSeveral(string owner, Field field) => $"{owner}.{field.Label}, several";

    internal static string OfSeparator(string owner, Field field, TokenChoice separator) => $"{owner}.{field.Label} parted by {Spelled(separator)}";

    /// <summary>Whether something else, or nothing, may stand in a field: where just one word may stand there is nothing to choose.</summary>
    internal static bool HasChoice(Field field) =>
        field is not { Count: FieldCount.One, Tokens: [{ IsLiteral: true }] } && !field.Tokens.Any(IsWithoutText);

    /// <summary>The kinds of nodes that may stand where a name of the grammar is asked for.</summary>
    internal static IReadOnlySet<string> KindsOf(string name)
    {
        var kinds = new HashSet<string>();
        var seen = new HashSet<string>();
        var left = new Stack<string>([name]);
        while (left.TryPop(out var next))
        {
            var node = File.Find(next) ?? throw new InvalidOperationException(next);
            if (!seen.Add(next))
            {
                continue;
            }

            if (node.IsConcrete)
            {
                kinds.Add(next);
                continue;
            }

            var below = node.Alternatives.Count > 0
                ? node.Alternatives
                : File.Nodes.Where(n => n.Base == next && n.Shape != NodeShape.Set).Select(n => n.Name);
            foreach (var alternative in below)
            {
                left.Push(alternative);
            }
        }

        return kinds;
    }

    /// <summary>Whether a node always has a word or an operator of its own, so that another of its kind says the same about what is in it.</summary>
    internal static bool HasWordOfItsOwn(string kind) => File.Find(kind)?.Fields.Any(field =>
        field is { Count: FieldCount.One, Tokens: [{ IsLiteral: true }] } or { Count: FieldCount.SeparatedPair }) ?? false;

    private static IEnumerable<string> Of(string owner, Field field)
    {
        if (!HasChoice(field))
        {
            yield break;
        }

        if (field.Node is { } node)
        {
            foreach (var kind in KindsOf(node))
            {
                yield return OfNode(owner, field, kind);
            }
        }

        foreach (var choice in field.Tokens)
        {
            yield return OfToken(owner, field, choice);
        }

        if (field.IsList)
        {
            yield return OfSeveral(owner, field);
        }

        if (field.Separators.Count > 1)
        {
            foreach (var separator in field.Separators)
            {
                yield return OfSeparator(owner, field, separator);
            }
        }
    }

    private static bool IsWithoutText(TokenChoice choice) =>
        !choice.IsLiteral && File.Tokens.Single(token => token.Name == choice.Text).Examples.Count == 0;

    private static string Spelled(TokenChoice choice) => choice.IsLiteral ? $"'{choice.Text}'" : $"@{choice.Text}";
}
