using System.Collections.Immutable;
using CommitLang.Engine.Model;
using CommitLang.Engine.Tables;
using Program = CommitLang.Engine.Model.Program;

namespace CommitLang.Explanations;

/// <summary>A program of whose tables only the rows are left that can have to do with something, with the way back to what the rows were before.</summary>
internal sealed class NarrowedTables
{
    private const int Block = 4096;

    /// <summary>For each table the rows that are left; null where all are.</summary>
    private readonly ImmutableArray<int[]?> _rows;

    /// <summary>How many records stand in the text, all of which are left.</summary>
    private readonly int _texts;

    /// <summary>The records behind those of the text that are left, by their numbers before.</summary>
    private readonly int[] _records;
    private readonly Program _before;

    private NarrowedTables(Program before, Program program, ImmutableArray<int[]?> rows, int texts, int[] records) =>
        (_before, Program, _rows, _texts, _records) = (before, program, rows, texts, records);

    internal Program Program { get; }

    /// <param name="conducts">The conducts that matter.</param>
    /// <param name="actors">The actors whose deeds matter, mutual ones of the other side too; null where anybody's do.</param>
    /// <param name="isMutual">For each conduct whether it is mutual.</param>
    /// <param name="texts">How many records stand in the text: those behind them are rows of tables too.</param>
    /// <param name="concerns">Whether a record matters.</param>
    internal static NarrowedTables Of(Program program, bool[] conducts, bool[]? actors, bool[] isMutual, int texts, Func<Record, bool> concerns)
    {
        var rows = ImmutableArray.CreateBuilder<int[]?>(program.Tables.Length);
        var tables = ImmutableArray.CreateBuilder<ReportTable>(program.Tables.Length);
        foreach (var table in program.Tables)
        {
            var left = Left(table, conducts, actors, isMutual);
            rows.Add(left.Count == table.Count ? null : [.. left]);
            tables.Add(left.Count == table.Count ? table : Only(table, left));
        }

        int[] records = [.. Enumerable.Range(texts, program.Records.Length - texts).Where(number => concerns(program.Records[number]))];
        var narrowed = program with
        {
            Tables = tables.MoveToImmutable(),
            Records = texts + records.Length == program.Records.Length
                ? program.Records
                : [.. Enumerable.Range(0, texts).Concat(records).Select(number => program.Records[number])],
        };
        return new(program, narrowed, rows.MoveToImmutable(), texts, records);
    }

    /// <summary>The number that a record or report had before.</summary>
    internal int Before(int number)
    {
        if (!Program.IsReport(number))
        {
            return number < _texts ? number : _records[number - _texts];
        }

        var (table, row) = Reports.PlaceOf(Program, number);
        return _before.Records.Length + _before.Tables.Take(table).Sum(t => t.Count) + (_rows[table] is { } rows ? rows[row] : row);
    }

    /// <summary>The reports that became known on a day, and are of earlier days.</summary>
    internal IEnumerable<int> KnownLaterOn(int day)
    {
        var number = Program.Records.Length;
        foreach (var table in Program.Tables)
        {
            for (var row = 0; table.Published is { } published && row < table.Count; row++)
            {
                if (published[row] == day && table.Days[row] < day)
                {
                    yield return number + row;
                }
            }

            number += table.Count;
        }
    }

    private static List<int> Left(ReportTable table, bool[] conducts, bool[]? actors, bool[] isMutual)
    {
        var isConduct = table.ConductOf.Select(conduct => conduct >= 0 && conducts[conduct]).ToArray();
        var hasOtherSide = table.ConductOf.Select(conduct => conduct >= 0 && isMutual[conduct]).ToArray();
        var isActor = actors is null ? null : table.ActorOf.Select(actor => actors[actor]).ToArray();
        var left = new List<int>();
        var (byConduct, byActor, byCounterpart) = (new int[Block], new int[Block], new int[Block]);
        for (var start = 0; start < table.Count; start += Block)
        {
            var count = Math.Min(Block, table.Count - start);
            table.Conducts.Read(start, byConduct.AsSpan(0, count));
            if (isActor is not null)
            {
                table.Actors.Read(start, byActor.AsSpan(0, count));
                table.Counterparts.Read(start, byCounterpart.AsSpan(0, count));
            }

            for (var i = 0; i < count; i++)
            {
                if (isConduct[byConduct[i]]
                    && (isActor is null || isActor[byActor[i]] || (byCounterpart[i] >= 0 && hasOtherSide[byConduct[i]] && isActor[byCounterpart[i]])))
                {
                    left.Add(start + i);
                }
            }
        }

        return left;
    }

    private static ReportTable Only(ReportTable table, List<int> rows)
    {
        return table with
        {
            Days = Of(table.Days),
            Actors = Of(table.Actors),
            Conducts = Of(table.Conducts),
            Counterparts = Of(table.Counterparts),
            Published = table.Published is { } published ? Of(published) : null,
            Publishers = table.Publishers is { } publishers ? Of(publishers) : null,
            SourceCounts = table.SourceCounts is { } counts ? Of(counts) : null,
        };

        Column Of(Column column)
        {
            var numbers = new int[rows.Count];
            for (var i = 0; i < numbers.Length; i++)
            {
                numbers[i] = column[rows[i]];
            }

            return Column.Of(numbers);
        }
    }
}
