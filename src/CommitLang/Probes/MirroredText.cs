using System.Collections.Immutable;
using System.Text;
using CommitLang.Symbols;
using CommitLang.Syntax;

namespace CommitLang;

/// <summary>
/// The text of a check with actors swapped in everything that was said, done and measured and in who is who; not in rules, and not in whose reading something
/// is: what judges stays, what is judged is swapped. Without its expectations.
/// </summary>
internal sealed class MirroredText(Compilation compilation, Dictionary<ActorSymbol, ActorSymbol> swaps)
{
    private static readonly Dictionary<DeclarationSymbol, string> Unchanged = [];

    private readonly Dictionary<string, string> _names = swaps.ToDictionary(pair => pair.Key.Name, pair => pair.Value.Name, StringComparer.Ordinal);

    /// <summary>The mirrored check.</summary>
    internal Compilation Make(CancellationToken cancellationToken)
    {
        var mirrored = Compilation.Of(Swap(Unchanged, cancellationToken));

        // Unnamed words have a name made of their actors, and what refers to them by it must follow.
        var renamed = new Dictionary<DeclarationSymbol, string>(ReferenceEqualityComparer.Instance);
        foreach (var (before, after) in DeclarationsOf(compilation).Zip(DeclarationsOf(mirrored)))
        {
            if (before.Name != after.Name)
            {
                renamed.Add(before, after.Name);
            }
        }

        return renamed.Count == 0 ? mirrored : Compilation.Of(Swap(renamed, cancellationToken));
    }

    /// <summary>What stands behind the name of a declaration, such as <c>/Germany/2023</c>, with the actors swapped.</summary>
    internal string Part(string suffix) => string.Join('/', suffix.Split('/').Select(segment => _names.GetValueOrDefault(segment, segment)));

    /// <summary>The actor that a name in the text stands for, if it is one of those that are swapped.</summary>
    internal ActorSymbol? Swapped(SemanticModel model, SyntaxToken token) =>
        token.IsKind(SyntaxKind.NameToken) && model.GetSymbol(token.Span.Start) is ActorSymbol actor && swaps.ContainsKey(actor) ? actor : null;

    private static ImmutableArray<DeclarationSymbol> DeclarationsOf(Compilation check) => check.GetSemanticModel(check.Trees[0]).Declarations;

    private ImmutableArray<SyntaxTree> Swap(Dictionary<DeclarationSymbol, string> renamed, CancellationToken cancellationToken)
    {
        var relations = RelationsOf();
        var trees = ImmutableArray.CreateBuilder<SyntaxTree>();
        foreach (var tree in compilation.Trees)
        {
            var model = compilation.GetSemanticModel(tree);
            var changes = new List<TextChange>();
            foreach (var statement in tree.Root.Statements)
            {
                cancellationToken.ThrowIfCancellationRequested();
                switch (statement)
                {
                    case RuleStatementSyntax:
                        break;
                    case ExpectStatementSyntax:
                        changes.Add(new(statement.Span, ""));
                        break;
                    case ActorStatementSyntax actor when Swapped(model, actor.Name.Identifier) is { } symbol:
                        changes.AddRange(actor.Clauses.OfType<RelationClauseSyntax>().Select(clause => new TextChange(clause.Span, "")));
                        if (relations.Remove(swaps[symbol], out var others))
                        {
                            changes.Add(new(new(actor.Span.End, 0), others));
                        }

                        break;
                    default:
                        changes.AddRange(Changes(model, statement, renamed));
                        break;
                }
            }

            trees.Add(changes.Count == 0 ? tree : tree.WithChangedText(tree.Text.WithChanges(changes), cancellationToken));
        }

        return trees.ToImmutable();
    }

    private IEnumerable<TextChange> Changes(SemanticModel model, SyntaxNode node, Dictionary<DeclarationSymbol, string> renamed)
    {
        foreach (var token in node.DescendantTokens())
        {
            if (token.Parent is ReferenceSyntax)
            {
                if (Reference(model, token, renamed) is { } text && text != token.Text)
                {
                    yield return new(token.Span, text);
                }
            }
            else if (Swapped(model, token) is { } actor && !IsReading(token))
            {
                yield return new(token.Span, $"`{swaps[actor].Name}`");
            }
        }
    }

    private string? Reference(SemanticModel model, SyntaxToken token, Dictionary<DeclarationSymbol, string> renamed)
    {
        if (model.GetSymbol(token.Span.Start) is not DeclarationSymbol declaration)
        {
            return null;
        }

        var written = token.ValueText;
        return written.StartsWith(declaration.Name, StringComparison.Ordinal)
            ? renamed.GetValueOrDefault(declaration, declaration.Name) + Part(written[declaration.Name.Length..])
            : Part(written);
    }

    /// <summary>What each swapped actor is to others, as clauses with the actors swapped: its counterpart is that now. Name and other names stay where they are.</summary>
    private Dictionary<ActorSymbol, string> RelationsOf()
    {
        var relations = new Dictionary<ActorSymbol, string>(ReferenceEqualityComparer.Instance);
        foreach (var tree in compilation.Trees)
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var statement in tree.Root.Statements.OfType<ActorStatementSyntax>())
            {
                if (Swapped(model, statement.Name.Identifier) is { } actor)
                {
                    var clauses = statement.Clauses.OfType<RelationClauseSyntax>().SelectMany(clause => clause.DescendantTokens())
                        .Select(token => Swapped(model, token) is { } other ? $"`{swaps[other].Name}`" : token.Text)
                        .Aggregate(new StringBuilder(), (text, token) => text.Append(' ').Append(token));
                    relations[actor] = relations.GetValueOrDefault(actor, "") + clauses;
                }
            }
        }

        return relations;
    }

    private static bool IsReading(SyntaxToken token) => token.Parent?.Parent is AccordingToClauseSyntax;
}
