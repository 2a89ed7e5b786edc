using System.Collections.Immutable;
using CommitLang.Engine.Evaluation;
using CommitLang.Engine.Model;
using CommitLang.Engine.Tables;

namespace CommitLang.Engine.Facts;

/// <summary>
/// Records alike in actor, conduct, counterpart and date are one deed: they have one number. A mutual one is the same whichever side it
/// is told from.
/// </summary>
internal static class DeedNumbers
{
    internal static int[] Of(Program program, bool[] isMutual)
    {
        var numbers = new int[program.Records.Length];
        var known = new Dictionary<Record, int>(program.Records.Length, new SameDeed(program, isMutual));
        for (int i = 0; i < numbers.Length; i++)
        {
            if (program.Records[i].IsFree)
            {
                numbers[i] = i;
                continue;
            }

            numbers[i] = known.TryAdd(program.Records[i], i) ? i : known[program.Records[i]];
        }

        return numbers;
    }

    /// <summary>
    /// The numbers after an edit of a few records; null where one of them tells, or told, of the same deed as another, which may have another number now.
    /// </summary>
    /// <param name="numbers">The numbers before.</param>
    /// <param name="edited">The places of the records that are others.</param>
    internal static int[]? After(int[] numbers, Program program, bool[] isMutual, IReadOnlyList<int> edited)
    {
        var result = (int[])numbers.Clone();
        var sameDeed = new SameDeed(program, isMutual);
        var others = new List<(int Place, Record Record)>();
        foreach (int place in edited)
        {
            if (numbers[place] != place)
            {
                return null;
            }

            if (!program.Records[place].IsFree)
            {
                others.Add((place, program.Records[place]));
            }
        }

        for (int i = 0; i < numbers.Length; i++)
        {
            var record = program.Records[i];
            if (numbers[i] != i && edited.Contains(numbers[i]))
            {
                return null;
            }

            foreach (var (place, other) in others)
            {
                if (place != i && sameDeed.Equals(other, record))
                {
                    return null;
                }
            }
        }

        return result;
    }

    /// <summary>The numbers where deeds that tables tell of as well have the number that they have there.</summary>
    internal static int[] WithTables(Session session, RecordedTables tables)
    {
        var numbers = (int[])session.DeedNumbers.Clone();
        for (int i = 0; i < numbers.Length; i++)
        {
            var record = session.Program.Records[i];
            if (numbers[i] < i)
            {
                numbers[i] = numbers[numbers[i]];
            }
            else if (record.Kind == RecordKind.Deed && !record.IsOfOneMember && record.Counterparts.Length <= 1
                && record.When is { IsOneDay: true, Earliest: var day, Latest: var last } && day == last && record.Arguments.All(a => a < 0))
            {
                int rank = session.Ranks.RankOf(record.Conduct);
                int counterpart = record.Counterparts.IsEmpty ? -1 : record.Counterparts[0];
                int found = tables.Find(record.Actor, rank, counterpart, day);
                if (found < 0 && counterpart >= 0 && session.Matching.IsMutual[record.Conduct])
                {
                    found = tables.Find(counterpart, rank, record.Actor, day);
                }

                numbers[i] = found >= 0 ? found : numbers[i];
            }
        }

        return numbers;
    }

    /// <summary>The parties in an order of their own where the sides do not matter, else the actor before the sorted counterparts.</summary>
    internal static ImmutableArray<int> Parties(int actor, ImmutableArray<int> counterparts, bool isMutual)
    {
        if (counterparts.IsEmpty)
        {
            return [actor];
        }

        if (isMutual)
        {
            return [.. counterparts.Append(actor).Distinct().Order()];
        }

        return counterparts.Length == 1 ? [actor, counterparts[0]] : [actor, .. counterparts.Distinct().Order()];
    }

    /// <summary>Whether records tell of the same deed.</summary>
    private sealed class SameDeed(Program program, bool[] isMutual) : IEqualityComparer<Record>
    {
        public bool Equals(Record? one, Record? other) =>
            one is not null && other is not null && one.Kind == other.Kind && one.Conduct == other.Conduct && one.Measure == other.Measure && one.When == other.When
            && one.IsOfOneMember == other.IsOfOneMember && HaveSameParties(one, other) && HaveSameArguments(one.Arguments, other.Arguments);

        public int GetHashCode(Record record)
        {
            // Parties are added up, each once: of a mutual deed the sides do not matter.
            int parties = Spread(record.Actor);
            for (int i = 0; i < record.Counterparts.Length; i++)
            {
                int counterpart = record.Counterparts[i];
                parties += counterpart != record.Actor && record.Counterparts.IndexOf(counterpart) == i ? Spread(counterpart) : 0;
            }

            return HashCode.Combine(record.Kind, record.Conduct, record.Measure, record.When, parties);
        }

        private static int Spread(int party) => unchecked((party + 1) * (int)0x9E3779B1);

        private bool IsMutual(Record record) => record.Conduct >= 0 ? isMutual[record.Conduct] : program.Measures[record.Measure].IsMutual;

        private bool HaveSameParties(Record one, Record other)
        {
            bool mutual = IsMutual(one);
            return !mutual && one.Counterparts.Length <= 1 && other.Counterparts.Length <= 1
                ? one.Actor == other.Actor && one.Counterparts.AsSpan().SequenceEqual(other.Counterparts.AsSpan())
                : Parties(one.Actor, one.Counterparts, mutual).AsSpan().SequenceEqual(Parties(other.Actor, other.Counterparts, mutual).AsSpan());
        }

        private static bool HaveSameArguments(ImmutableArray<int> a, ImmutableArray<int> b)
        {
            for (int i = 0; i < Math.Max(a.Length, b.Length); i++)
            {
                if (Matching.At(a, i) != Matching.At(b, i))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
