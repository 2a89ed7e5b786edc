using System.Collections.Immutable;
using CommitLang.Binding;
using CommitLang.Engine.Model;
using CommitLang.Syntax;
using Program = CommitLang.Engine.Model.Program;

namespace CommitLang.Lowering;

/// <summary>
/// Whether two checks know the same: everything but declarations, withdrawals and expectations is alike. Where the names are alike, a statement that is written
/// alike means the same; statements that an edit did not touch are the same green nodes, so that comparing them costs next to nothing.
/// </summary>
internal static class SameFacts
{
    internal static bool Of(BoundCheck one, BoundCheck other) =>
        NamesAreAlike(one.Check.Program, other.Check.Program)
        && RulesOfTheCheckAreAlike(one.Check.Program, other.Check.Program)
        && one.Check.NamedActors == other.Check.NamedActors
        && one.Check.Units.AsSpan().SequenceEqual(other.Check.Units.AsSpan())
        && AreAlike(one.Statements.Units, other.Statements.Units)
        && AreAlike(one.Check.Rules, other.Check.Rules)
        && RecordsAreAlike(one.Check, other.Check)
        && one.Check.Rows.AsSpan().SequenceEqual(other.Check.Rows.AsSpan())
        && AreAlike(one.Check.Tables, other.Check.Tables);

    /// <summary>For each declaration of a check the place of the one that is written alike and has the same name in another; -1 where there is none.</summary>
    internal static int[] Declarations(LoweredCheck of, LoweredCheck among)
    {
        var places = new Dictionary<string, int>(among.Declarations.Count, StringComparer.Ordinal);
        for (int i = 0; i < among.Declarations.Count; i++)
        {
            if (!among.Program.Declarations[i].IsFree)
            {
                places[among.Program.Declarations[i].Name] = i;
            }
        }

        var result = new int[of.Declarations.Count];
        for (int i = 0; i < result.Length; i++)
        {
            result[i] = !of.Program.Declarations[i].IsFree && places.TryGetValue(of.Program.Declarations[i].Name, out int place)
                && of.Declarations[i].IsWrittenAs(among.Declarations[place]) ? place : -1;
        }

        return result;
    }

    private static bool NamesAreAlike(Program one, Program other) =>
        AreEqual(one.Actors, other.Actors)
        && AreEqual(one.Relations, other.Relations)
        && AreAlike(one.Conducts, other.Conducts, static (a, b) => a.Name == b.Name && a.Arity == b.Arity && a.IsMutual == b.IsMutual && AreEqual(a.Parents, b.Parents))
        && AreAlike(one.Topics, other.Topics, static (a, b) => a.Name == b.Name && AreEqual(a.Parents, b.Parents))
        && AreEqual(one.Measures, other.Measures)
        && AreEqual(one.Sources, other.Sources)
        && AreAlike(one.Agreements, other.Agreements, static (a, b) => a.Name == b.Name && a.Dates == b.Dates && AreEqual(a.Parties, b.Parties))
        && AreEqual(one.Arguments, other.Arguments);

    /// <summary>What is said of the check as a whole, and of what stands in place of what.</summary>
    private static bool RulesOfTheCheckAreAlike(Program one, Program other) =>
        one.Accept == other.Accept
        && one.RequiredSources == other.RequiredSources
        && AreEqual(one.Readings, other.Readings)
        && AreAlike(one.Corrections, other.Corrections, static (a, b) => a.By == b.By && AreEqual(a.Corrected, b.Corrected));

    private static bool AreEqual<T>(ImmutableArray<T> one, ImmutableArray<T> other) => one.AsSpan().SequenceEqual(other.AsSpan());

    private static bool AreAlike<T>(ImmutableArray<T> one, ImmutableArray<T> other, Func<T, T, bool> areAlike)
    {
        if (one.Length != other.Length)
        {
            return false;
        }

        for (int i = 0; i < one.Length; i++)
        {
            if (!areAlike(one[i], other[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreAlike<TSyntax>(ImmutableArray<TSyntax> one, ImmutableArray<TSyntax> other)
        where TSyntax : StatementSyntax =>
        AreAlike(one, other, static (a, b) => a.IsWrittenAs(b));

    /// <summary>Whether the same records stand at the same places.</summary>
    private static bool RecordsAreAlike(LoweredCheck one, LoweredCheck other)
    {
        if (one.Records.Count != other.Records.Count)
        {
            return false;
        }

        for (int i = 0; i < one.Records.Count; i++)
        {
            if (one.Program.Records[i].IsFree != other.Program.Records[i].IsFree || !one.Records[i].IsWrittenAs(other.Records[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreAlike(ImmutableArray<LoweredTable> one, ImmutableArray<LoweredTable> other) =>
        AreAlike(one, other, static (a, b) => ReferenceEquals(a.Table, b.Table) && a.Statement.IsWrittenAs(b.Statement));

    private static bool AreAlike<TSyntax, TSymbol>(List<Declared<TSyntax, TSymbol>> one, List<Declared<TSyntax, TSymbol>> other)
        where TSyntax : StatementSyntax =>
        one.Count == other.Count && Enumerable.Range(0, one.Count).All(i => one[i].Syntax.IsWrittenAs(other[i].Syntax));
}
