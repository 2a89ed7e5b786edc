using CommitLang.Engine.Model;
using CommitLang.Syntax;

namespace CommitLang.Binding;

/// <summary>Which node stands at each place of a check after an edit of one file, all nodes of which are others now.</summary>
/// <param name="old">The tree of the file before.</param>
/// <param name="kept">The statements of the file that were kept, and what each is now.</param>
/// <param name="order">The order of the trees before.</param>
internal sealed class FollowedStatements(SyntaxTree old, Dictionary<StatementSyntax, StatementSyntax> kept, IReadOnlyDictionary<SyntaxTree, int> order)
{
    /// <summary>The statements by their places after the edit.</summary>
    /// <param name="items">What stands at each place now; something does somewhere.</param>
    /// <param name="changed">The statements that came, by their places.</param>
    /// <param name="rows">How many of the last are rows of tables, which stand behind all of the text.</param>
    internal Numbered<TSyntax> Of<TSyntax, TItem>(
        Numbered<TSyntax> all, Numbered<TItem> items, Func<TItem, bool> isFree, IReadOnlyDictionary<int, TSyntax> changed, int rows)
        where TSyntax : StatementSyntax
    {
        var moved = new Dictionary<int, TSyntax>(changed);
        var leading = new List<int>();
        var (first, end) = RangeOf(all, all.Length - rows);
        (first, end) = (changed.Keys.Append(first).Min(), changed.Keys.Select(place => place + 1).Append(end).Max());
        var previous = first > 0 ? all[first - 1] : null;
        for (var place = first; place < end; place++)
        {
            if (!isFree(items[place]))
            {
                previous = changed.GetValueOrDefault(place) ?? (kept.TryGetValue(all[place], out var now) ? (TSyntax)now : all[place]);
                moved[place] = previous;
            }
            else if (previous is not null)
            {
                // A free place has the statement before it, so that those of a file stand together.
                moved[place] = previous;
            }
            else
            {
                leading.Add(place);
            }

            if (previous is { } before)
            {
                leading.ForEach(free => moved[free] = before);
                leading.Clear();
            }
        }

        for (var row = all.Length - rows; row < all.Length; row++)
        {
            if (ReferenceEquals(all[row].SyntaxTree, old) && kept.TryGetValue(all[row], out var now))
            {
                moved[row] = (TSyntax)now;
            }
        }

        // At the beginning, places that were kept free in front of the file may have a statement of it.
        if (leading.Count > 0)
        {
            var next = moved.GetValueOrDefault(end) ?? all[end];
            leading.ForEach(free => moved[free] = next);
        }

        return all.With(moved);
    }

    /// <summary>The places that have statements of the file, those behind all of the text aside.</summary>
    private (int First, int End) RangeOf<TSyntax>(Numbered<TSyntax> all, int texts)
        where TSyntax : StatementSyntax
    {
        return (CountBefore(order[old]), CountBefore(order[old] + 1));

        int CountBefore(int file)
        {
            var (low, high) = (0, texts);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = all[middle].SyntaxTree is { } found && order[found] < file ? (middle + 1, high) : (low, middle);
            }

            return low;
        }
    }
}
