using System.Collections.Immutable;
using CommitLang.Symbols;
using CommitLang.Syntax;

namespace CommitLang;

/// <summary>
/// The check with actors swapped in what its rules say, not in whose rules they are. But for the names of the two this is the check with them swapped in everything
/// else, and its answers go by the same names as those of the check itself.
/// </summary>
internal sealed class MirroredRules(Compilation compilation, Dictionary<ActorSymbol, ActorSymbol> swaps)
{
    internal Compilation Make(CancellationToken cancellationToken)
    {
        var trees = ImmutableArray.CreateBuilder<SyntaxTree>();
        foreach (var tree in compilation.Trees)
        {
            var changes = tree.Root.Statements.OfType<RuleStatementSyntax>()
                .SelectMany(Names)
                .Select(name => new TextChange(name.Token.Span, $"`{swaps[name.Actor].Name}`"))
                .ToList();
            trees.Add(changes.Count == 0 ? tree : tree.WithChangedText(tree.Text.WithChanges(changes), cancellationToken));
        }

        return Compilation.Of(trees.ToImmutable(), compilation.Events);
    }

    /// <summary>Where a rule names an actor that is swapped.</summary>
    internal IEnumerable<(SyntaxToken Token, ActorSymbol Actor)> Names(RuleStatementSyntax rule)
    {
        var model = compilation.GetSemanticModel(rule.SyntaxTree ?? throw new InvalidOperationException("a rule of a check is in one of its trees"));
        foreach (var token in rule.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.NameToken)
                && token.Parent?.Parent is not AccordingToClauseSyntax
                && model.GetSymbol(token.Span.Start) is ActorSymbol actor
                && swaps.ContainsKey(actor))
            {
                yield return (token, actor);
            }
        }
    }
}
