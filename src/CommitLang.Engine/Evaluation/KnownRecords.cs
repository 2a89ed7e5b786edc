using CommitLang.Engine.Facts;
using CommitLang.Engine.Tables;

namespace CommitLang.Engine.Evaluation;

/// <summary>What a reading knows of the records by a day: which count, which are one deed, and the same of reports in tables.</summary>
internal sealed class KnownRecords
{
    private KnownRecords(int[] deedNumbers, Admission admission, ReadingTables? tables) => (DeedNumbers, Admission, Tables) = (deedNumbers, admission, tables);

    /// <summary>For each record of the text the number of the deed that it tells of.</summary>
    internal int[] DeedNumbers { get; }

    internal Admission Admission { get; }

    /// <summary>Null where there are no tables.</summary>
    internal ReadingTables? Tables { get; }

    /// <summary>What is known after an edit of a few records that tell of no deed or figure that another one tells of; where there are no tables.</summary>
    internal KnownRecords After(Session session, int reading, IReadOnlyList<int> edited) =>
        new(session.DeedNumbers, new Admission(Admission, session.Program, reading, edited), null);

    internal static KnownRecords Of(Session session, int reading, int knownBy)
    {
        var recorded = session.RecordedBy(knownBy);
        var numbers = recorded is null ? session.DeedNumbers : Facts.DeedNumbers.WithTables(session, recorded);
        var admission = new Admission(session.Program, recorded, numbers, reading, knownBy);
        return new KnownRecords(
            numbers, admission, recorded is null ? null : new ReadingTables(session.Matching, session.Ranks, recorded, admission, knownBy));
    }
}
