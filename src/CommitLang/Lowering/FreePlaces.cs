using System.Collections.Immutable;
using CommitLang.Binding;
using CommitLang.Engine.Model;
using CommitLang.Syntax;

namespace CommitLang.Lowering;

/// <summary>
/// Makes room in a check that somebody edits: between records, and between declarations, places are kept free, so that one that is written there gets a number
/// of its own and all others keep theirs, in the order of the text.
/// </summary>
internal static class FreePlaces
{
    /// <summary>So many statements may come between two others before all get new numbers.</summary>
    private const int Between = 2;

    /// <param name="check">A check without free places.</param>
    /// <param name="last">The check before the edit, whose numbers are kept where its records are the same; null where there is none.</param>
    internal static LoweredCheck In(LoweredCheck check, LoweredCheck? last)
    {
        var program = check.Program;
        var rows = check.Rows.Length;
        var texts = check.Records.Length - rows;
        var (records, recordCount) = last is not null && Places(last) is var (taken, count) && AreAlike(check.Records, texts, last.Records, taken)
            ? (taken, count) : Spread(texts);
        var (declarations, declarationCount) = Spread(check.Declarations.Length);
        return check with
        {
            Records = [.. Fill(records, recordCount, place => check.Records[place]), .. check.Records.Skip(texts)],
            Declarations = [.. Fill(declarations, declarationCount, place => check.Declarations[place])],
            Program = program with
            {
                Records = [.. Put(records, recordCount, program.Records, Record.Free), .. program.Records.Skip(texts)],
                Declarations = [.. Put(declarations, declarationCount, [.. program.Declarations.Select(Moved)], Declaration.Free)],
                Withdrawals = [.. program.Withdrawals.Select(withdrawal => withdrawal with { Declarations = [.. withdrawal.Declarations.Select(MovedReference)] })],
                Corrections = [.. program.Corrections.Select(correction => new Correction(MovedStatement(correction.By), [.. correction.Corrected.Select(MovedStatement)]))],
                Expectations = [.. program.Expectations.Select(expected => expected with { Declaration = MovedReference(expected.Declaration) })],
            },
        };

        DeclarationReference MovedReference(DeclarationReference reference) => reference with { Declaration = declarations[reference.Declaration] };

        StatementReference MovedStatement(StatementReference statement) => statement.Kind switch
        {
            StatementKind.Record when statement.Index < texts => statement with { Index = records[statement.Index] },
            StatementKind.Record => statement with { Index = statement.Index + recordCount - texts },
            StatementKind.Declaration => statement with { Index = declarations[statement.Index] },
            StatementKind.Withdrawal => statement,
            _ => throw new InvalidOperationException($"Unexpected statement kind {statement.Kind}."),
        };

        Declaration Moved(Declaration declaration) => declaration.Replaces.IsEmpty && !declaration.Conditions.Any(clause => clause.Condition.LooksAtVerdicts)
            ? declaration
            : declaration with
            {
                Replaces = [.. declaration.Replaces.Select(MovedReference)],
                Conditions = [.. declaration.Conditions.Select(clause => clause with { Condition = MovedCondition(clause.Condition) })],
            };

        Condition MovedCondition(Condition condition) => condition switch
        {
            AndCondition and => new AndCondition(MovedCondition(and.Left), MovedCondition(and.Right)),
            OrCondition or => new OrCondition(MovedCondition(or.Left), MovedCondition(or.Right)),
            NotCondition not => new NotCondition(MovedCondition(not.Operand)),
            VerdictCondition verdict => verdict with { Declaration = MovedReference(verdict.Declaration) },
            PatternCondition => condition,
            _ => throw new InvalidOperationException($"Unexpected condition {condition}."),
        };
    }

    /// <summary>The statements by their places after an edit of one file.</summary>
    /// <param name="items">What stands at each place now; something does somewhere.</param>
    /// <param name="old">The tree of the file before.</param>
    /// <param name="kept">The statements of the file that were kept, and what each is now.</param>
    /// <param name="changed">The statements that came, by their places.</param>
    /// <param name="order">The order of the trees before.</param>
    /// <param name="rows">How many of the last are rows of tables, which stand behind all of the text.</param>
    internal static Numbered<TSyntax> Follow<TSyntax, TItem>(
        Numbered<TSyntax> all, Numbered<TItem> items, Func<TItem, bool> isFree, SyntaxTree old, Dictionary<StatementSyntax, StatementSyntax> kept,
        IReadOnlyDictionary<int, TSyntax> changed, IReadOnlyDictionary<SyntaxTree, int> order, int rows)
        where TSyntax : StatementSyntax
    {
        var moved = new Dictionary<int, TSyntax>(changed);
        var leading = new List<int>();
        var (first, end) = RangeOf(all, all.Length - rows, old, order);
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

    /// <summary>The places that have statements of a tree, those behind all of the text aside.</summary>
    private static (int First, int End) RangeOf<TSyntax>(Numbered<TSyntax> all, int texts, SyntaxTree tree, IReadOnlyDictionary<SyntaxTree, int> order)
        where TSyntax : StatementSyntax
    {
        return (CountBefore(order[tree]), CountBefore(order[tree] + 1));

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

    private static (int[] Places, int Count) Spread(int count) => count == 0
        ? ([], 0)
        : ([.. Enumerable.Range(0, count).Select(i => Between + (i * (Between + 1)))], Between + (count * (Between + 1)));

    /// <summary>The places that records of the text have.</summary>
    private static (int[] Places, int Count) Places(LoweredCheck check)
    {
        var count = check.Records.Length - check.Rows.Length;
        return ([.. Enumerable.Range(0, count).Where(place => !check.Program.Records[place].IsFree)], count);
    }

    private static bool AreAlike(Numbered<StatementSyntax> records, int texts, Numbered<StatementSyntax> last, int[] places)
    {
        if (texts == 0 || places.Length != texts)
        {
            return false;
        }

        for (var i = 0; i < texts; i++)
        {
            if (!records[i].IsWrittenAs(last[places[i]]))
            {
                return false;
            }
        }

        return true;
    }

    private static T[] Put<T>(int[] places, int count, Numbered<T> items, T free)
    {
        var result = new T[count];
        Array.Fill(result, free);
        for (var i = 0; i < places.Length; i++)
        {
            result[places[i]] = items[i];
        }

        return result;
    }

    private static IEnumerable<T> Fill<T>(int[] places, int count, Func<int, T> itemAt)
    {
        var next = 0;
        for (var place = 0; place < count; place++)
        {
            if (next < places.Length && places[next] == place)
            {
                next++;
            }

            yield return itemAt(Math.Max(0, next - 1));
        }
    }
}
