using CommitLang.Engine.Model;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Tables;

/// <summary>From the number of a report to its row and back.</summary>
internal static class Reports
{
    /// <summary>The table and the row of a report.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is that of no report.</exception>
    internal static (int Table, int Row) PlaceOf(Program program, int number)
    {
        int row = number - program.Records.Length;
        for (int i = 0; row >= 0 && i < program.Tables.Length; i++)
        {
            if (row < program.Tables[i].Count)
            {
                return (i, row);
            }

            row -= program.Tables[i].Count;
        }

        throw new ArgumentOutOfRangeException(nameof(number), number, "no report has this number");
    }

    /// <summary>The report as a record, as if it stood in the text.</summary>
    internal static Record RecordOf(Program program, int number)
    {
        var (index, row) = PlaceOf(program, number);
        var table = program.Tables[index];
        int day = table.Days[row];
        int counterpart = table.Counterparts[row];
        return new Record
        {
            Kind = RecordKind.Deed,
            Actor = table.ActorOf[table.Actors[row]],
            Conduct = table.ConductOf[table.Conducts[row]],
            Counterparts = counterpart < 0 ? [] : [table.ActorOf[counterpart]],
            When = Occasion.OneDay(day, day),
            Sources = table.Sources,
        };
    }
}
