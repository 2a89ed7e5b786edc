using System.Collections.Immutable;
using CommitLang.Engine.Evaluation;
using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Tables;

namespace CommitLang.Engine.Facts;

/// <summary>
/// Which records count in a reading, by what was known on a day: not those of other readings and those unknown, and not, but listed all
/// the same, those left out by their grade, corrected, revised, or reported by too few.
/// </summary>
internal sealed class Admission
{
    private readonly Program _program;
    private readonly int _knownBy;
    private readonly Dictionary<int, HashSet<int>> _publishers = [];

    internal Admission(Program program, RecordedTables? tables, int[] deedNumbers, int reading, int knownBy)
    {
        _program = program;
        _knownBy = knownBy;
        int count = program.Records.Length;
        Status = new EvidenceStatus?[count];
        Grades = new Grade[count];
        InsteadOf = new int[count];
        Array.Fill(InsteadOf, -1);
        for (int i = 0; i < count; i++)
        {
            Admit(i, reading);
        }

        Correct(reading);
        Revise(deedNumbers);
        Require(tables, deedNumbers);
    }

    /// <summary>The same after an edit of a few records that tell of no deed, and no figure, that another one tells of, and that nothing corrects.</summary>
    /// <param name="last">What counted before.</param>
    /// <param name="edited">The places of the records that are others.</param>
    internal Admission(Admission last, Program program, int reading, IReadOnlyList<int> edited)
    {
        (_program, _knownBy) = (program, last._knownBy);
        Status = (EvidenceStatus?[])last.Status.Clone();
        Grades = (Grade[])last.Grades.Clone();
        InsteadOf = (int[])last.InsteadOf.Clone();
        foreach (int place in edited)
        {
            (Status[place], Grades[place], InsteadOf[place]) = (null, default, -1);
            Admit(place, reading);
        }
    }

    /// <summary>For each record <see cref="EvidenceStatus.Sure"/> if it counts, why it does not, or null if it is not there at all.</summary>
    internal EvidenceStatus?[] Status { get; }

    internal Grade[] Grades { get; }

    /// <summary>For each corrected or revised record the record in its place; else, or where that is no record, -1.</summary>
    internal int[] InsteadOf { get; }

    /// <summary>Whether a record is there in the reading, and graded well enough.</summary>
    private void Admit(int place, int reading)
    {
        var record = _program.Records[place];
        if (!Knowledge.BelongsTo(record.Readings, reading) || Knowledge.KnownFrom(_program, record) > _knownBy)
        {
            return;
        }

        Grades[place] = Knowledge.GradeOf(_program, record.Sources, _knownBy);
        Status[place] = _program.Accept is { } least && record.Kind != RecordKind.Withholding && !Grades[place].Reaches(least)
            ? EvidenceStatus.NotAccepted : EvidenceStatus.Sure;
    }

    private void Correct(int reading)
    {
        var corrected = Knowledge.Corrected(_program, reading, _knownBy);
        foreach (var (old, by) in corrected)
        {
            if (old.Kind == StatementKind.Record && Status[old.Index] is not null)
            {
                Status[old.Index] = EvidenceStatus.Corrected;
                InsteadOf[old.Index] = by.Kind == StatementKind.Record ? by.Index : -1;
            }
        }
    }

    /// <summary>Of the figures for one quantity, parties and period from one publisher the last one published replaces the others.</summary>
    private void Revise(int[] deedNumbers)
    {
        var figures = new Dictionary<(int Figure, int Publisher), (int Published, int Record)>();
        var numbers = Figures(deedNumbers);
        foreach (var (record, figure) in numbers)
        {
            foreach (int source in _program.Records[record].Sources)
            {
                if (PublishedAndKnown(source) is { } published)
                {
                    var key = (figure, _program.Sources[source].Publisher);
                    if (!figures.TryGetValue(key, out var last) || published > last.Published)
                    {
                        figures[key] = (published, record);
                    }
                }
            }
        }

        foreach (var (record, figure) in numbers)
        {
            int later = -1;
            bool revised = false;
            foreach (int source in _program.Records[record].Sources)
            {
                if (_program.Sources[source].Published > _knownBy)
                {
                    continue;
                }

                revised = PublishedAndKnown(source) is { } published
                    && figures[(figure, _program.Sources[source].Publisher)].Published > published;
                if (!revised)
                {
                    break;
                }

                later = figures[(figure, _program.Sources[source].Publisher)].Record;
            }

            if (revised && Status[record] == EvidenceStatus.Sure)
            {
                Status[record] = EvidenceStatus.Revised;
                InsteadOf[record] = later;
            }
        }
    }

    private List<(int Record, int Figure)> Figures(int[] deedNumbers)
    {
        var figures = new List<(int, int)>();
        for (int i = 0; i < Status.Length; i++)
        {
            if (Status[i] is not null && _program.Records[i].Kind == RecordKind.Measurement)
            {
                figures.Add((i, deedNumbers[i]));
            }
        }

        return figures;
    }

    private int? PublishedAndKnown(int source) =>
        _program.Sources[source].Published is { } published && published <= _knownBy ? published : null;

    /// <summary>The publishers that records of the text name for a deed of that number; none where there are no such records.</summary>
    internal IReadOnlySet<int> PublishersOf(int deed) => _publishers.GetValueOrDefault(deed, []);

    private void Require(RecordedTables? tables, int[] deedNumbers)
    {
        if (_program.RequiredSources == 0)
        {
            return;
        }

        var publishers = _publishers;
        for (int i = 0; i < Status.Length; i++)
        {
            if (Status[i] == EvidenceStatus.Sure && _program.Records[i].Kind is RecordKind.Deed or RecordKind.Denial)
            {
                if (!publishers.TryGetValue(deedNumbers[i], out var set))
                {
                    publishers.Add(deedNumbers[i], set = []);
                }

                AddPublishers(_program.Records[i].Sources, set);
            }
        }

        for (int i = 0; i < Status.Length; i++)
        {
            if (Status[i] == EvidenceStatus.Sure && _program.Records[i].Kind is RecordKind.Deed or RecordKind.Denial
                && Independent(tables, deedNumbers[i]) < _program.RequiredSources)
            {
                Status[i] = EvidenceStatus.TooFewSources;
            }
        }
    }

    private int Independent(RecordedTables? tables, int deed)
    {
        if (tables is null || !_program.IsReport(deed))
        {
            return _publishers[deed].Count;
        }

        var publishers = tables.PublishersOf(_program, deed);
        foreach (int publisher in _publishers[deed])
        {
            publishers.AddPublisher(publisher);
        }

        return publishers.Independent;
    }

    private void AddPublishers(ImmutableArray<int> sources, HashSet<int> set)
    {
        foreach (int source in sources)
        {
            if (_program.Sources[source].Published is not { } published || published <= _knownBy)
            {
                set.Add(_program.Sources[source].Publisher);
            }
        }
    }
}
