using System.Collections.Immutable;
using CommitLang.Engine.Model;
using CommitLang.Lowering;
using CommitLang.Syntax;

namespace CommitLang.Binding;

/// <summary>Where each statement of a check stands after an edit of one file.</summary>
/// <param name="trees">The trees after it.</param>
/// <param name="edited">The number of the file.</param>
/// <param name="statements">Which of its statements are not as they were.</param>
internal sealed class FollowedStatements(ImmutableArray<SyntaxTree> trees, int edited, ChangedStatements statements)
{
    /// <summary>The statements by their numbers after the edit.</summary>
    /// <param name="items">What has each number now; something has one.</param>
    /// <param name="changed">The statements that came, by their numbers.</param>
    /// <param name="rows">How many of the last are rows of tables, which stand behind all of the text.</param>
    internal PlacedStatements<TSyntax> Of<TSyntax, TItem>(
        PlacedStatements<TSyntax> all, Numbered<TItem> items, Func<TItem, bool> isFree, IReadOnlyDictionary<int, TSyntax> changed, int rows)
        where TSyntax : StatementSyntax
    {
        var places = all.Places;
        var moved = new List<KeyValuePair<int, StatementPlace>>();
        var leading = new List<int>();
        var texts = all.Count - rows;
        var (first, end) = (all.CountBefore(new(edited, statements.First), texts), all.CountBefore(new(edited, statements.End), texts));
        (first, end) = (changed.Keys.Append(first).Min(), changed.Keys.Select(number => number + 1).Append(end).Max());
        while (end < texts && isFree(items[end]))
        {
            end++;
        }

        // In front of what changed everything is where it was.
        StatementPlace? previous = first > 0 ? places[first - 1] : null;
        for (var number = first; number < end; number++)
        {
            if (!isFree(items[number]))
            {
                previous = changed.TryGetValue(number, out var came) ? new(edited, statements.PlaceOf(came)) : Follow(places[number]);
            }

            // A free place has the statement before it, so that those of a file stand together.
            if (previous is { } place)
            {
                Put(number, place);
                leading.ForEach(free => Put(free, place));
                leading.Clear();
            }
            else
            {
                leading.Add(number);
            }
        }

        // At the beginning, places that were kept free in front of the file may have a statement of it.
        leading.ForEach(free => Put(free, Follow(places[end])));
        if (statements.MovesThoseBehind)
        {
            for (var number = end; number < texts && places[number].File == edited; number++)
            {
                Put(number, Follow(places[number]));
            }

            for (var row = texts; row < all.Count; row++)
            {
                Put(row, Follow(places[row]));
            }
        }

        return new(trees, places.With(moved));

        void Put(int number, StatementPlace place)
        {
            if (places[number] != place)
            {
                moved.Add(new(number, place));
            }
        }
    }

    /// <summary>Where a statement stands that is as it was.</summary>
    private StatementPlace Follow(StatementPlace place) => place.File == edited && statements.PlaceNow(place.Index) is var now and >= 0 ? place with { Index = now } : place;
}
