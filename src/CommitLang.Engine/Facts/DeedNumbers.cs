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
        var known = new Dictionary<Key, int>(program.Records.Length);
        for (int i = 0; i < numbers.Length; i++)
        {
            if (program.Records[i].IsFree)
            {
                numbers[i] = i;
                continue;
            }

            var key = Key.Of(program, program.Records[i], isMutual);
            if (!known.TryGetValue(key, out int number))
            {
                known.Add(key, number = i);
            }

            numbers[i] = number;
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
        var keys = new List<(int Place, Key Key)>();
        foreach (int place in edited)
        {
            if (numbers[place] != place)
            {
                return null;
            }

            if (!program.Records[place].IsFree)
            {
                keys.Add((place, Key.Of(program, program.Records[place], isMutual)));
            }
        }

        for (int i = 0; i < numbers.Length; i++)
        {
            var record = program.Records[i];
            if (numbers[i] != i && edited.Contains(numbers[i]))
            {
                return null;
            }

            foreach (var (place, key) in keys)
            {
                if (place != i && key.MayBe(record) && key.Equals(Key.Of(program, record, isMutual)))
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

    private sealed record Key(Record Record, ImmutableArray<int> Parties)
    {
        internal static Key Of(Program program, Record record, bool[] isMutual)
        {
            bool mutual = record.Conduct >= 0 ? isMutual[record.Conduct] : program.Measures[record.Measure].IsMutual;
            return new Key(record, DeedNumbers.Parties(record.Actor, record.Counterparts, mutual));
        }

        /// <summary>Whether a record is of the same kind and date about the same.</summary>
        internal bool MayBe(Record other) =>
            Record.Conduct == other.Conduct && Record.Measure == other.Measure && Record.Kind == other.Kind && Record.When == other.When;

        public bool Equals(Key? other) =>
            other is not null && Record.Kind == other.Record.Kind && Record.Conduct == other.Record.Conduct
            && Record.Measure == other.Record.Measure && Record.When == other.Record.When
            && Record.IsOfOneMember == other.Record.IsOfOneMember
            && Parties.AsSpan().SequenceEqual(other.Parties.AsSpan()) && SameArguments(Record.Arguments, other.Record.Arguments);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            hash.Add(Record.Kind);
            hash.Add(Record.Conduct);
            hash.Add(Record.Measure);
            hash.Add(Record.When);
            foreach (int party in Parties)
            {
                hash.Add(party);
            }

            return hash.ToHashCode();
        }

        private static bool SameArguments(ImmutableArray<int> a, ImmutableArray<int> b)
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
