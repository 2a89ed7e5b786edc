using System.Collections.Immutable;
using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Time;

namespace CommitLang.Reference;

/// <summary>The moment and the reading in which everything is looked at.</summary>
internal sealed record View(Program Program, World World, int AsOf, int KnownBy, int Reading)
{
    internal bool Holds(ImmutableArray<int> readings) => readings.IsEmpty || readings.Contains(Reading);

    /// <summary>From its earliest publication on; where there is none, from its first possible day, or when it is over.</summary>
    internal int KnownDay(ImmutableArray<int> sources, Occasion? when, bool isDeed)
    {
        var published = sources.Select(s => Program.Sources[s].Published).OfType<int>().ToList();
        if (published.Count > 0)
        {
            return published.Min();
        }

        return when is not { } occasion ? Calendar.Beginning
            : isDeed || occasion.Kind == OccasionKind.OneDay || occasion.EndHigh >= Calendar.Forever ? occasion.Earliest
            : occasion.Latest;
    }

    internal int KnownDay(Record record) => KnownDay(record.Sources, record.When, record.Kind == RecordKind.Deed);

    internal bool IsKnown(Declaration declaration) => KnownDay(declaration.Sources, declaration.Said, isDeed: true) <= KnownBy;

    internal bool IsKnown(Withdrawal withdrawal) => KnownDay(withdrawal.Sources, withdrawal.When, isDeed: true) <= KnownBy;

    internal bool IsKnown(Record record) => KnownDay(record) <= KnownBy;

    internal IEnumerable<int> KnownSources(Record record) => record.Sources.Where(s => (Program.Sources[s].Published ?? KnownBy) <= KnownBy);

    /// <summary>The best of its known sources: one that can be judged, then letter, then digit; without any F6.</summary>
    internal Grade GradeOf(Record record) => KnownSources(record).Select(s => Program.Sources[s].Grade)
        .OrderBy(g => IsKnown(g) ? 0 : 1).ThenBy(g => g.Letter).ThenBy(g => g.Digit)
        .DefaultIfEmpty(new Grade(6, 6)).First();

    internal static bool IsKnown(Grade grade) => grade.Letter <= 5 && grade.Digit <= 5;

    internal static Grade Worst(Grade a, Grade b) => new(Math.Max(a.Letter, b.Letter), Math.Max(a.Digit, b.Digit));

    internal static bool IsBetter(Grade a, Grade b) =>
        IsKnown(a) && IsKnown(b) && a.Letter <= b.Letter && a.Digit <= b.Digit && (a.Letter < b.Letter || a.Digit < b.Digit);

    /// <summary>Whether a known statement stands in its place.</summary>
    internal bool IsCorrected(StatementKind kind, int index) => Program.Corrections.Any(correction =>
        correction.Corrected.Contains(new StatementReference(kind, index)) && Stands(correction.By));

    private bool Stands(StatementReference statement) => statement.Kind switch
    {
        StatementKind.Record => Holds(Program.Records[statement.Index].Readings) && IsKnown(Program.Records[statement.Index]),
        StatementKind.Declaration => Holds(Program.Declarations[statement.Index].Readings) && IsKnown(Program.Declarations[statement.Index]),
        StatementKind.Withdrawal => Holds(Program.Withdrawals[statement.Index].Readings) && IsKnown(Program.Withdrawals[statement.Index]),
        _ => throw new InvalidOperationException($"Unexpected statement {statement.Kind}."),
    };
}
