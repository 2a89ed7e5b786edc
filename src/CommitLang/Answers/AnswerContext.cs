using System.Collections.Immutable;
using CommitLang.Engine.Evaluation;
using CommitLang.Engine.Facts;
using CommitLang.Engine.Model;
using CommitLang.Engine.Tables;
using CommitLang.Engine.Time;
using CommitLang.Lowering;
using CommitLang.Syntax;
using EngineStatus = CommitLang.Engine.Evaluation.EvidenceStatus;
using Program = CommitLang.Engine.Model.Program;

namespace CommitLang;

/// <summary>What every answer of a check looks back to: the program, the statements behind it, and the moment asked for.</summary>
internal sealed class AnswerContext(LoweredCheck check, Moment moment)
{
    internal LoweredCheck Check => check;

    internal Program Program => check.Program;

    internal Moment Moment => moment;

    internal Wording Wording { get; } = new(check);

    /// <summary>How many pieces of evidence an answer tells.</summary>
    internal int EvidenceLimit { get; init; } = CheckOptions.DefaultEvidence;

    /// <summary>How many parts of a declaration are listed, its members aside.</summary>
    internal int PartLimit { get; init; } = CheckOptions.DefaultEvidence;

    /// <summary>
    /// How many parts of an outcome are listed: only what deeds start, one part each, may be very many. Of members, each of whom is an actor of its own, and of
    /// periods all are.
    /// </summary>
    internal int PartLimitOf(Outcome outcome) =>
        outcome.NamesBearers || !Program.Declarations[outcome.Reference.Declaration].Conditions.Any(clause => clause.Kind == ConditionKind.Whenever)
            ? int.MaxValue : PartLimit;

    /// <summary>The statement of a record; of a row of a table the one that names the table.</summary>
    internal Location PlaceOfRecord(int record) => check.StatementOf(record).GetLocation();

    /// <summary>Where a record stands: its statement, or its row.</summary>
    internal FilePlace FilePlaceOf(int record) =>
        check.RowOf(record) is { } row ? new(row.Path, row.Line, 1) : FilePlace.Of(PlaceOfRecord(record));

    /// <summary>From which day on a record is known.</summary>
    internal int KnownFrom(int record)
    {
        if (Program.IsReport(record))
        {
            var (index, row) = Reports.PlaceOf(Program, record);
            if (Program.Tables[index].Published is { } published && published[row] is var day and not Calendar.Beginning)
            {
                return day;
            }
        }

        return Knowledge.KnownFrom(Program, Program.RecordAt(record));
    }

    internal Location PlaceOfRule(int rule) => check.Rules[rule].GetLocation();

    internal Location PlaceOfDeclaration(int declaration) => check.Declarations[declaration].GetLocation();

    internal ImmutableArray<string> KnownSources(int record) =>
    [
        .. Program.RecordAt(record).Sources
            .Select(source => Program.Sources[source])
            .Where(source => source.Published is not { } day || day <= moment.KnownBy)
            .Select(source => source.Name),
    ];

    internal static EvidenceStatus StatusOf(EngineStatus status) => status switch
    {
        EngineStatus.Sure => EvidenceStatus.Sure,
        EngineStatus.Possible => EvidenceStatus.Possible,
        EngineStatus.Disputed => EvidenceStatus.Disputed,
        EngineStatus.Rebutted => EvidenceStatus.Rebutted,
        EngineStatus.Excepted => EvidenceStatus.Excepted,
        EngineStatus.Excused => EvidenceStatus.Excused,
        EngineStatus.NotAccepted => EvidenceStatus.NotAccepted,
        EngineStatus.Corrected => EvidenceStatus.Corrected,
        EngineStatus.Revised => EvidenceStatus.Revised,
        EngineStatus.TooFewSources => EvidenceStatus.TooFewSources,
        EngineStatus.AfterDeadline => EvidenceStatus.AfterDeadline,
        EngineStatus.Withheld => EvidenceStatus.Withheld,
        _ => throw new InvalidOperationException($"unexpected status {status}"),
    };

    internal static EvidenceKind KindOf(RecordKind kind) => kind switch
    {
        RecordKind.Deed => EvidenceKind.Deed,
        RecordKind.Denial => EvidenceKind.Denial,
        RecordKind.Measurement => EvidenceKind.Measurement,
        RecordKind.Monitoring => EvidenceKind.Monitoring,
        RecordKind.Withholding => EvidenceKind.Withholding,
        _ => throw new InvalidOperationException($"unexpected kind of record {kind}"),
    };

    internal static DeclarationMarks MarksOf(Marks marks)
    {
        var result = DeclarationMarks.None;
        if (marks.HasFlag(Marks.Withdrawn))
        {
            result |= DeclarationMarks.Withdrawn;
        }

        if (marks.HasFlag(Marks.Suspended))
        {
            result |= DeclarationMarks.Suspended;
        }

        if (marks.HasFlag(Marks.Replaced))
        {
            result |= DeclarationMarks.Replaced;
        }

        return result;
    }
}
