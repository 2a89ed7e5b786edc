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
