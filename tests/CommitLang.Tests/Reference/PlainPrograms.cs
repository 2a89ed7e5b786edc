using CommitLang.Engine.Model;
using CommitLang.Engine.Time;
using Program = CommitLang.Engine.Model.Program;
using Record = CommitLang.Engine.Model.Record;

namespace CommitLang.Tests.Reference;

/// <summary>Random programs made plainer, so that most of their deeds are such as tables tell of: on known days, without arguments, and many.</summary>
internal static class PlainPrograms
{
    internal static Program Of(Program program, Random random) => program with
    {
        Records = [.. program.Records.Select(PlainRecord).Concat(Copies(program, random))],
        Rules = [.. program.Rules.Select(r => r with { Body = PlainPattern(r.Body), Arguments = [] })],
        Declarations =
        [
            .. program.Declarations.Select(d => d with
            {
                Conducts = [.. d.Conducts.Select(PlainConduct)],
                Quantity = d.Quantity is { Counted: { } counted } quantity ? quantity with { Counted = PlainConduct(counted) } : d.Quantity,
            }),
        ],
    };

    private static Record PlainRecord(Record record) => record.Kind != RecordKind.Deed ? record : record with
    {
        Arguments = [],
        IsPossible = false,
        IsOfOneMember = false,
        When = Occasion.OneDay(DayOf(record), DayOf(record)),
        Counterparts = [.. record.Counterparts.Take(1)],
    };

    private static int DayOf(Record record) => Calendar.IsUnbounded(record.When.Earliest) ? Calendar.DayOf(2023, 1, 1) : record.When.Earliest;

    /// <summary>More of each deed, some days later, some toward somebody else.</summary>
    private static IEnumerable<Record> Copies(Program program, Random random)
    {
        foreach (var deed in program.Records.Where(r => r.Kind == RecordKind.Deed).Select(PlainRecord))
        {
            for (int copies = random.Next(5); copies > 0; copies--)
            {
                int day = deed.When.Earliest + random.Next(0, 40);
                yield return deed with
                {
                    When = Occasion.OneDay(day, day),
                    Actor = random.Next(4) == 0 ? random.Next(program.Actors.Length) : deed.Actor,
                    Counterparts = random.Next(3) switch { 0 => [], 1 => [random.Next(program.Actors.Length)], _ => deed.Counterparts },
                };
            }
        }
    }

    private static ConductPattern PlainConduct(ConductPattern conduct) => conduct with { Arguments = [] };

    private static Pattern PlainPattern(Pattern pattern) => pattern switch
    {
        DeedPattern deed => deed with { Arguments = [] },
        AfterPattern after => after with { Later = PlainPattern(after.Later), Earlier = PlainPattern(after.Earlier) },
        BothPattern both => both with { Left = PlainPattern(both.Left), Right = PlainPattern(both.Right) },
        AtLeastPattern atLeast => atLeast with { Deed = atLeast.Deed with { Arguments = [] } },
        _ => pattern,
    };
}
