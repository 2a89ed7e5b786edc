using System.Collections;
using System.Collections.Immutable;
using CommitLang.Engine.Model;
using CommitLang.Syntax;

namespace CommitLang.Lowering;

/// <summary>Where a statement stands.</summary>
/// <param name="File">The number of its file among the trees of the check.</param>
/// <param name="Index">How many statements stand before it there.</param>
internal readonly record struct StatementPlace(int File, int Index) : IComparable<StatementPlace>
{
    public int CompareTo(StatementPlace other) => File != other.File ? File.CompareTo(other.File) : Index.CompareTo(other.Index);
}

/// <summary>
/// Statements by their numbers, in the order of the text, each known by its place: so that an edit, after which all nodes of a file are others, costs nothing for
/// those that it leaves where they are. The node is found when somebody asks.
/// </summary>
internal sealed class PlacedStatements<TSyntax>(ImmutableArray<SyntaxTree> trees, Numbered<StatementPlace> places) : IReadOnlyList<TSyntax>
    where TSyntax : StatementSyntax
{
    public int Count => places.Length;

    internal Numbered<StatementPlace> Places => places;

    public TSyntax this[int number]
    {
        get
        {
            var place = places[number];
            return trees[place.File].Root.Statements[place.Index] as TSyntax
                ?? throw new InvalidOperationException($"a statement of another kind stands at {place}");
        }
    }

    /// <summary>How many numbers have a statement in front of a place.</summary>
    /// <param name="end">Numbers from this one on are not looked at.</param>
    internal int CountBefore(StatementPlace place, int end)
    {
        var (low, high) = (0, end);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = places[middle].CompareTo(place) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The numbers of the statements of a tree, from the first up to, not including, the second; nothing where it is none of the check.</summary>
    internal (int First, int End) RangeOf(SyntaxTree tree) =>
        trees.IndexOf(tree) is var file and >= 0 ? (CountBefore(new(file, 0), Count), CountBefore(new(file + 1, 0), Count)) : (0, 0);

    public IEnumerator<TSyntax> GetEnumerator()
    {
        for (var number = 0; number < Count; number++)
        {
            yield return this[number];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>The statements behind the numbers of a check that somebody edits.</summary>
internal sealed record StatementPlaces(PlacedStatements<DeclarationStatementSyntax> Declarations, PlacedStatements<StatementSyntax> Records);
