using CommitLang.Engine.Evaluation;
using CommitLang.Engine.Model;
using CommitLang.Engine.Tables;
using Program = CommitLang.Engine.Model.Program;
using Record = CommitLang.Engine.Model.Record;

namespace CommitLang.Tests.Reference;

/// <summary>The same program with some of its records moved into tables: those that a table can tell of.</summary>
internal static class TabledRecords
{
    /// <summary>The program with the records of <paramref name="moves"/> in tables, one for each set of cited sources; null where none could be moved.</summary>
    internal static Program? Of(Program program, Func<int, bool> moves)
    {
        var named = program.Corrections.SelectMany(c => c.Corrected.Prepend(c.By)).Where(s => s.Kind == StatementKind.Record).Select(s => s.Index).ToHashSet();

        // Records of one deed are several in a text, and have grades of their own; in a table they are one deed, which has the best of them.
        var numbers = new Session(program).DeedNumbers;
        var unlike = Enumerable.Range(0, numbers.Length).GroupBy(i => numbers[i])
            .Where(g => g.Select(i => string.Join(',', program.Records[i].Sources)).Distinct().Count() > 1).Select(g => g.Key).ToHashSet();
        var moved = Enumerable.Range(0, program.Records.Length)
            .Where(i => IsPlain(program.Records[i]) && !named.Contains(i) && !unlike.Contains(numbers[i]) && moves(i)).ToList();
        if (moved.Count == 0)
        {
            return null;
        }

        var left = Enumerable.Range(0, program.Records.Length).Except(moved).ToList();
        return program with
        {
            Records = [.. left.Select(i => program.Records[i])],
            Tables = [.. moved.Select(i => program.Records[i]).GroupBy(r => string.Join(',', r.Sources)).Select(g => TableOf(program, [.. g]))],
            Corrections = [.. program.Corrections.Select(c => new Correction(Renumbered(c.By, left), [.. c.Corrected.Select(s => Renumbered(s, left))]))],
        };
    }

    private static bool IsPlain(Record record) =>
        record.Kind == RecordKind.Deed && !record.IsPossible && !record.IsOfOneMember && record.Arguments.All(a => a < 0) && record.Counterparts.Length <= 1
        && record.Readings.IsEmpty && record.When is { IsOneDay: true, Earliest: var first, Latest: var last } && first == last;

    private static ReportTable TableOf(Program program, List<Record> records) => new()
    {
        Days = Column.Of(records.Select(r => r.When.Earliest).ToArray()),
        Actors = Column.Of(records.Select(r => r.Actor).ToArray()),
        Conducts = Column.Of(records.Select(r => r.Conduct).ToArray()),
        Counterparts = Column.Of(records.Select(r => r.Counterparts.IsEmpty ? -1 : r.Counterparts[0]).ToArray()),
        ActorOf = [.. Enumerable.Range(0, program.Actors.Length)],
        ConductOf = [.. Enumerable.Range(0, program.Conducts.Length)],
        Sources = records[0].Sources,
    };

    private static StatementReference Renumbered(StatementReference reference, List<int> left) =>
        reference.Kind == StatementKind.Record ? reference with { Index = left.IndexOf(reference.Index) } : reference;
}
