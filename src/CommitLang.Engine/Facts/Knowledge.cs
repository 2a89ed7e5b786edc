using System.Collections.Immutable;
using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Facts;

/// <summary>From which day on something is known, and how good its sources are.</summary>
internal static class Knowledge
{
    /// <summary>Known from the publication of the earliest source; without one, a deed from its first possible day, and what holds
    /// throughout a date from its last (if it goes on: from its first).</summary>
    internal static int KnownFrom(Program program, Record record) =>
        Publication(program, record.Sources)
        ?? (record.Kind == RecordKind.Deed || record.When.GoesOn ? record.When.Earliest : record.When.Latest);

    internal static int KnownFrom(Program program, Declaration declaration) =>
        Publication(program, declaration.Sources) ?? declaration.Said?.Earliest ?? Calendar.Beginning;

    internal static int KnownFrom(Program program, Withdrawal withdrawal) =>
        Publication(program, withdrawal.Sources) ?? withdrawal.When.Earliest;

    internal static int KnownFrom(Program program, StatementReference statement) => statement.Kind switch
    {
        StatementKind.Record => KnownFrom(program, program.Records[statement.Index]),
        StatementKind.Declaration => KnownFrom(program, program.Declarations[statement.Index]),
        StatementKind.Withdrawal => KnownFrom(program, program.Withdrawals[statement.Index]),
        _ => throw new InvalidOperationException($"Unexpected statement kind {statement.Kind}."),
    };

    internal static bool BelongsTo(Program program, StatementReference statement, int reading) => statement.Kind switch
    {
        StatementKind.Record => BelongsTo(program.Records[statement.Index].Readings, reading),
        StatementKind.Declaration => BelongsTo(program.Declarations[statement.Index].Readings, reading),
        StatementKind.Withdrawal => BelongsTo(program.Withdrawals[statement.Index].Readings, reading),
        _ => throw new InvalidOperationException($"Unexpected statement kind {statement.Kind}."),
    };

    /// <summary>The common statements, and the reading's own.</summary>
    internal static bool BelongsTo(ImmutableArray<int> readings, int reading) => readings.IsEmpty || readings.Contains(reading);

    /// <summary>The grade of the best source that is known by the day.</summary>
    internal static Grade GradeOf(Program program, ImmutableArray<int> sources, int knownBy)
    {
        var grade = Grade.Unknown;
        bool first = true;
        foreach (int source in sources)
        {
            if (program.Sources[source].Published is { } published && published > knownBy)
            {
                continue;
            }

            grade = first ? program.Sources[source].Grade : Grade.Best(grade, program.Sources[source].Grade);
            first = false;
        }

        return grade;
    }

    /// <summary>
    /// The statements that others, known by the day and belonging to the reading, stand in place of, each with the first that does;
    /// whatever the grade of the correction.
    /// </summary>
    internal static Dictionary<StatementReference, StatementReference> Corrected(
        Program program, int reading, int knownBy)
    {
        var corrected = new Dictionary<StatementReference, StatementReference>();
        foreach (var correction in program.Corrections)
        {
            if (BelongsTo(program, correction.By, reading) && KnownFrom(program, correction.By) <= knownBy)
            {
                foreach (var old in correction.Corrected)
                {
                    corrected.TryAdd(old, correction.By);
                }
            }
        }

        return corrected;
    }

    private static int? Publication(Program program, ImmutableArray<int> sources)
    {
        int? earliest = null;
        foreach (int source in sources)
        {
            if (program.Sources[source].Published is { } published && (earliest is null || published < earliest))
            {
                earliest = published;
            }
        }

        return earliest;
    }
}
