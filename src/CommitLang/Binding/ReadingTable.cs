using System.Collections.Immutable;
using CommitLang.Engine.Model;
using CommitLang.Symbols;
using CommitLang.Syntax;

namespace CommitLang.Binding;

/// <summary>
/// Whose readings there are. A spokesman, an organ too, stands for its principal; whether it did so on this or that day does not matter
/// for whose reading is meant.
/// </summary>
internal sealed class ReadingTable
{
    private readonly BindingContext _context;
    private readonly Dictionary<int, int> _principalOf;
    private readonly Dictionary<SyntaxTree, int> _placeOf = [];

    /// <summary>Where the text first names a principal, or one who stands for it.</summary>
    private readonly Dictionary<int, (int Tree, int Position)> _firstMention = [];

    internal ReadingTable(BindingContext context, IReadOnlyList<Relation> relations, IReadOnlyList<SyntaxTree> trees)
    {
        _context = context;
        _principalOf = PrincipalsOf(relations);
        foreach (var tree in trees)
        {
            _placeOf.Add(tree, _placeOf.Count);
        }
    }

    /// <summary>The principals that have readings, in the order in which the text first mentions them as such.</summary>
    internal ImmutableArray<int> InOrder() => [.. _firstMention.OrderBy(m => m.Value).Select(m => m.Key)];

    internal ImmutableArray<int> Of(AccordingToClauseSyntax clause)
    {
        var result = ImmutableArray.CreateBuilder<int>(clause.Actors.Count);
        var seen = new Distinct<int>();
        foreach (var name in clause.Actors)
        {
            if (_context.Actor(name) is not { } actor)
            {
                continue;
            }

            int principal = PrincipalOf(actor);
            if (seen.Add(principal))
            {
                result.Add(principal);
                Add(principal, name);
            }
            else
            {
                _context.Report(NameDiagnostics.NamedTwice, name, _context.Scope.Actors.InOrder[principal].Name);
            }
        }

        return result.DrainToImmutable();
    }

    internal int PrincipalOf(ActorSymbol actor)
    {
        int index = actor.Index;

        // One step for each actor at most: dates left aside, A may once have spoken for B and later been an organ whose whole B spoke for.
        for (int steps = 0; steps <= _principalOf.Count && _principalOf.TryGetValue(index, out int principal); steps++)
        {
            index = principal;
        }

        return index;
    }

    internal void Add(int principal, SyntaxNode mention)
    {
        var tree = mention.SyntaxTree ?? throw new InvalidOperationException("a node without a tree");
        var place = (_placeOf[tree], mention.FullSpan.Start);
        if (!_firstMention.TryGetValue(principal, out var earlier) || place.CompareTo(earlier) < 0)
        {
            _firstMention[principal] = place;
        }
    }

    private static Dictionary<int, int> PrincipalsOf(IReadOnlyList<Relation> relations)
    {
        var result = new Dictionary<int, int>();
        foreach (var relation in relations)
        {
            if (relation.Kind is RelationKind.SpeaksFor or RelationKind.OrganOf)
            {
                result.TryAdd(relation.From, relation.To);
            }
        }

        return result;
    }
}
