using System.Collections.Immutable;
using CommitLang.Engine.Facts;
using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Tables;

/// <summary>
/// The deeds of tables in one reading, with what rules derive from them: tables one behind the other, each with a place for each row. A row becomes a
/// <see cref="Facts.Fact"/> only when somebody looks at it. Once all tables are added it may be asked by several threads.
/// </summary>
internal sealed class TableFacts
{
    private readonly Program _program;
    private readonly Grade[] _grades;
    private readonly int?[] _publications;
    private readonly List<DeedTable> _tables = [];
    private readonly List<int> _offsets = [];
    private readonly List<(int Rank, int Table)> _derived = [];
    private readonly ImmutableArray<int>[] _alone;
    private int _everywhere;

    internal TableFacts(Matching matching, ConductRanks ranks, RecordedTables recorded, int knownBy)
    {
        (_program, Ranks, Recorded) = (matching.Program, ranks, recorded);
        _grades = [.. _program.Tables.Select(t => Knowledge.GradeOf(_program, t.Sources, knownBy))];
        _publications = [.. _program.Tables.Select(t => ReportReader.PublicationOf(_program, t))];
        _alone = new ImmutableArray<int>[_program.Actors.Length];
        AddForAll(recorded.Deeds);
        if (recorded.OtherSides is { } sides)
        {
            AddForAll(sides);
        }
    }

    internal ConductRanks Ranks { get; }

    internal RecordedTables Recorded { get; }

    /// <summary>How many tables there are.</summary>
    internal int Count => _tables.Count;

    /// <summary>How many rows all tables have.</summary>
    internal int Rows { get; private set; }

    /// <summary>Whether all reports are graded alike, so that it does not matter which of several something rests on.</summary>
    internal bool AreGradedAlike => _grades.Distinct().Count() <= 1;

    internal DeedTable this[int table] => _tables[table];

    /// <summary>The place of the first row of a table among all rows.</summary>
    internal int OffsetOf(int table) => _offsets[table];

    /// <summary>Adds what a rule derived: a table of one conduct.</summary>
    internal void Add(DeedTable table, int rank)
    {
        _derived.Add((rank, _tables.Count));
        Append(table);
    }

    /// <summary>The tables that may have rows of conducts of these ranks, from a given one on.</summary>
    internal void TablesOf(ReadOnlySpan<RankRange> ranks, int from, List<int> tables)
    {
        for (int i = from; i < _everywhere; i++)
        {
            tables.Add(i);
        }

        foreach (var (rank, table) in _derived)
        {
            if (table >= from)
            {
                foreach (var range in ranks)
                {
                    if (range.First <= rank && rank <= range.Last)
                    {
                        tables.Add(table);
                        break;
                    }
                }
            }
        }
    }

    /// <summary>The row at a place as a fact.</summary>
    internal Fact Fact(int place)
    {
        int table = TableAt(place);
        return Fact(table, place - _offsets[table]);
    }

    /// <summary>The row of a table as a fact.</summary>
    internal Fact Fact(int index, int row)
    {
        var table = _tables[index];
        int key = table.KeyOfRow(row);
        return Fact(table, row, table.ActorOfKey(key), table.KeyRanks[key]);
    }

    internal Fact Fact(DeedTable table, int row, int actor, int rank)
    {
        int day = table.Days[row];
        var when = Occasion.OneDay(day, day);
        var counterparts = Alone(table.Counterparts[row]);
        if (table.Origins is not { } origins)
        {
            return new Fact
            {
                Kind = RecordKind.Deed,
                Actor = actor,
                Conduct = Ranks.ConductAt(rank),
                Counterparts = counterparts,
                When = when,
                Grade = GradeOf(table.Numbers[row]),
                Known = KnownFrom(table.Numbers[row]),
                Record = table.Numbers[row],
                Deed = table.Numbers[row],
            };
        }

        var dating = Fact(origins.Dating[row]);
        if (table.Rule < 0 || dating.Rule == table.Rule)
        {
            return dating.With(actor, counterparts, when, table.IsPossible(row));
        }

        var premises = ImmutableArray.CreateBuilder<Fact>(origins.OthersEach + 1);
        if (origins.DatingComesFirst)
        {
            premises.Add(dating);
        }

        foreach (int other in origins.OthersOf(row))
        {
            if (other >= 0)
            {
                premises.Add(Fact(other));
            }
        }

        if (!origins.DatingComesFirst)
        {
            premises.Add(dating);
        }

        return new Fact
        {
            Kind = RecordKind.Deed,
            Actor = actor,
            Conduct = Ranks.ConductAt(rank),
            Counterparts = counterparts,
            When = when,
            IsPossible = table.IsPossible(row),
            Grade = premises.Select(p => p.Grade).Aggregate(Grade.Worst),
            Known = premises.Max(p => p.Known),
            Record = table.Numbers[row],
            Deed = table.Numbers[row],
            Rule = table.Rule,
            Premises = premises.ToImmutable(),
        };
    }

    /// <summary>How many reports tell of a deed, and how many independent publishers they have; 0 where none is told.</summary>
    internal (int Reports, int Publishers) ReportsOf(int deed) =>
        (Recorded.Further.Of(deed).Length + 1, Recorded.PublishersOf(_program, deed).Told);

    /// <summary>From which day on the earliest report of a deed is known.</summary>
    internal int KnownFrom(int deed)
    {
        int known = KnownFromReport(deed);
        foreach (int report in Recorded.Further.Of(deed))
        {
            known = Math.Min(known, KnownFromReport(report));
        }

        return known;
    }

    /// <summary>The best grade of its reports.</summary>
    private Grade GradeOf(int deed)
    {
        var grade = _grades[Reports.PlaceOf(_program, deed).Table];
        foreach (int report in Recorded.Further.Of(deed))
        {
            grade = Grade.Best(grade, _grades[Reports.PlaceOf(_program, report).Table]);
        }

        return grade;
    }

    private int KnownFromReport(int report)
    {
        var (index, row) = Reports.PlaceOf(_program, report);
        var table = _program.Tables[index];
        return table.Published is { } published && published[row] is var day and not Calendar.Beginning ? day
            : _publications[index] ?? table.Days[row];
    }

    private void AddForAll(DeedTable table)
    {
        _everywhere++;
        Append(table);
    }

    private void Append(DeedTable table)
    {
        _tables.Add(table);
        _offsets.Add(Rows);
        Rows = checked(Rows + table.Count);
    }

    private int TableAt(int place)
    {
        int low = 0, high = _offsets.Count - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (_offsets[middle] <= place)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }

    private ImmutableArray<int> Alone(int counterpart) =>
        counterpart < 0 ? [] : _alone[counterpart] is { IsDefault: false } known ? known : _alone[counterpart] = [counterpart];
}
