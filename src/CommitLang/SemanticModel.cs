using System.Collections.Immutable;
using CommitLang.Binding;
using CommitLang.Symbols;
using CommitLang.Syntax;

namespace CommitLang;

/// <summary>What the names of one tree stand for, within the whole check that the tree belongs to.</summary>
public sealed class SemanticModel
{
    private readonly BoundCheck _bound;
    private readonly Lazy<ImmutableArray<NameUse>> _uses;
    private readonly Lazy<ImmutableArray<RecordSymbol>> _records;

    internal SemanticModel(SyntaxTree tree, BoundCheck bound, Lazy<ILookup<SyntaxTree?, NameUse>> uses)
    {
        Tree = tree;
        _bound = bound;
        _uses = new(() => FindUses(uses.Value[tree]));
        _records = new(FindRecords);
    }

    /// <summary>The tree.</summary>
    public SyntaxTree Tree { get; }

    /// <summary>
    /// The declarations of the whole check, in the order of its trees and within each of the text; a declaration with an error only if it
    /// has a name.
    /// </summary>
    public ImmutableArray<DeclarationSymbol> Declarations => [.. _bound.Scope.Declarations];

    /// <summary>The rules of the whole check that can be read, in the order of its trees and within each of the text.</summary>
    public ImmutableArray<RuleSymbol> Rules => [.. _bound.Scope.Rules];

    /// <summary>
    /// The records of the whole check that can be read, withdrawals included, in the order of its trees and within each of the text.
    /// </summary>
    public ImmutableArray<RecordSymbol> Records => _records.Value;

    /// <summary>
    /// What the name at an offset of this tree stands for, be it declared or used there; null where there is no name, or none that was
    /// understood. The end of a name still belongs to it.
    /// </summary>
    public Symbol? GetSymbol(int position)
    {
        var uses = _uses.Value;
        int low = 0, high = uses.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (uses[middle].Token.Span.Start <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low > 0 && uses[low - 1].Token.Span.End >= position ? uses[low - 1].Symbol : null;
    }

    /// <summary>
    /// Every place in this tree that names a symbol, its declaration included, in the order of the text. For all trees of a check ask the
    /// model of each.
    /// </summary>
    public ImmutableArray<Location> FindReferences(Symbol symbol)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        return [.. _uses.Value.Where(u => ReferenceEquals(u.Symbol, symbol)).Select(u => u.Token.GetLocation())];
    }

    /// <summary>All that has a name in the check; its symbols are those of this model.</summary>
    internal Scope Scope => _bound.Scope;

    /// <summary>Every name in this tree and what it stands for, its declaration included, in the order of the text.</summary>
    internal ImmutableArray<NameUse> Uses => _uses.Value;

    /// <summary>The names of the actors of the whole check, other names included, in the order in which they come up.</summary>
    internal IReadOnlyList<string> ActorNames => _bound.Scope.Actors.Names;

    /// <summary>The actor of a name, or of another name of it; null where there is none.</summary>
    internal ActorSymbol? FindActor(string name) => _bound.Scope.Actors.TryFind(Names.Normalize(name), out var actor) ? actor : null;

    private static ImmutableArray<NameUse> FindUses(IEnumerable<NameUse> uses) =>
        [.. uses.OrderBy(u => u.Token.Span).DistinctBy(u => u.Token.Span)];

    private ImmutableArray<RecordSymbol> FindRecords()
    {
        var result = ImmutableArray.CreateBuilder<RecordSymbol>();
        foreach (var syntax in _bound.Statements.InOrder)
        {
            if (syntax is DeclarationStatementSyntax)
            {
                continue;
            }

            result.Add(_bound.Scope.NamedStatements.TryGetValue(syntax, out var named) && named is RecordSymbol record
                ? record
                : new RecordSymbol("", -1, syntax)
                {
                    Locations = [syntax.GetLocation()],
                    Documentation = syntax.GetDocumentation(),
                });
        }

        return result.ToImmutable();
    }
}
