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

    /// <param name="bound">A check without free places.</param>
    /// <param name="trees">Its trees.</param>
    /// <param name="last">The check before the edit, whose numbers are kept where its records are the same; null where there is none.</param>
    internal static BoundCheck In(BoundCheck bound, ImmutableArray<SyntaxTree> trees, LoweredCheck? last)
    {
        var check = bound.Check;
        var program = check.Program;
        var rows = check.Rows.Length;
        var texts = check.Records.Count - rows;
        var (records, recordCount) = last is not null && Places(last) is var (taken, count) && AreAlike(check.Records, texts, last.Records, taken)
            ? (taken, count) : Spread(texts);
        var (declarations, declarationCount) = Spread(check.Declarations.Count);
        var files = new Dictionary<SyntaxTree, int>(ReferenceEqualityComparer.Instance);
        foreach (var tree in trees)
        {
            files.Add(tree, files.Count);
        }

        var places = new StatementPlaces(
            new(trees, [.. Fill(declarations, declarationCount, check.Declarations)]),
            new(trees, [.. Fill(records, recordCount, check.Records), .. check.Records.Skip(texts).Select(PlaceOf)]));
        var spread = check with
        {
            Records = places.Records,
            Declarations = places.Declarations,
            Program = program with
            {
                Records = [.. Put(records, recordCount, program.Records, Record.Free), .. program.Records.Skip(texts)],
                Declarations = [.. Put(declarations, declarationCount, [.. program.Declarations.Select(Moved)], Declaration.Free)],
                Withdrawals = [.. program.Withdrawals.Select(withdrawal => withdrawal with { Declarations = [.. withdrawal.Declarations.Select(MovedReference)] })],
                Corrections = [.. program.Corrections.Select(correction => new Correction(MovedStatement(correction.By), [.. correction.Corrected.Select(MovedStatement)]))],
                Expectations = [.. program.Expectations.Select(expected => expected with { Declaration = MovedReference(expected.Declaration) })],
            },
        };
        return bound with { Check = spread, Places = places };

        StatementPlace PlaceOf(StatementSyntax statement) => statement.SyntaxTree is { } tree
            ? new(files[tree], tree.Root.Statements.IndexOf(statement))
            : throw new InvalidOperationException("a statement of a check belongs to no tree");

        // A free place has the statement before it, or the first, so that those of a file stand together.
        IEnumerable<StatementPlace> Fill(int[] taken, int count, IReadOnlyList<StatementSyntax> statements)
        {
            var next = 0;
            var place = default(StatementPlace);
            for (var number = 0; number < count; number++)
            {
                if (number == 0)
                {
                    place = PlaceOf(statements[0]);
                }

                if (next < taken.Length && taken[next] == number)
                {
                    place = PlaceOf(statements[next]);
                    next++;
                }

                yield return place;
            }
        }

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

    private static (int[] Places, int Count) Spread(int count) => count == 0
        ? ([], 0)
        : ([.. Enumerable.Range(0, count).Select(i => Between + (i * (Between + 1)))], Between + (count * (Between + 1)));

    /// <summary>The places that records of the text have.</summary>
    private static (int[] Places, int Count) Places(LoweredCheck check)
    {
        var count = check.Records.Count - check.Rows.Length;
        return ([.. Enumerable.Range(0, count).Where(place => !check.Program.Records[place].IsFree)], count);
    }

    private static bool AreAlike(IReadOnlyList<StatementSyntax> records, int texts, IReadOnlyList<StatementSyntax> last, int[] places)
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
}
