using CommitLang.Engine.Evaluation;
using CommitLang.Engine.Facts;
using CommitLang.Engine.Model;

namespace CommitLang.Engine.Tables;

/// <summary>Which deeds of tables count in a reading, by what was known on a day, and which are left out: by their grade, or because too few publishers report them.</summary>
internal sealed class ReadingTables
{
    private readonly Matching _matching;
    private readonly ConductRanks _ranks;
    private readonly RecordedTables _counted;
    private readonly int _knownBy;
    private readonly bool[] _isAccepted;

    internal ReadingTables(Matching matching, ConductRanks ranks, RecordedTables all, Admission admission, int knownBy)
    {
        (_matching, _ranks, _knownBy) = (matching, ranks, knownBy);
        var program = matching.Program;
        _isAccepted = [.. program.Tables.Select(t =>
            program.Accept is not { } least || Knowledge.GradeOf(program, t.Sources, knownBy).Reaches(least))];
        if (_isAccepted.All(a => a) && program.RequiredSources == 0)
        {
            _counted = all;
            return;
        }

        _counted = all.Only(matching, ranks, Counts);
        LeftOut = new TableFacts(matching, ranks, all.Only(matching, ranks, deed => !Counts(deed)), knownBy);

        bool Counts(int deed)
        {
            if (!IsAccepted(program, all, deed))
            {
                return false;
            }

            if (program.RequiredSources == 0)
            {
                return true;
            }

            var publishers = all.PublishersOf(program, deed);
            foreach (int publisher in admission.PublishersOf(deed))
            {
                publishers.AddPublisher(publisher);
            }

            return publishers.Independent >= program.RequiredSources;
        }
    }

    /// <summary>The deeds that do not count; null where all do.</summary>
    internal TableFacts? LeftOut { get; }

    /// <summary>The deeds that count, to which what rules derive can be added.</summary>
    internal TableFacts Counted() => new(_matching, _ranks, _counted, _knownBy);

    internal EvidenceStatus WhyLeftOut(int deed) =>
        IsAccepted(_matching.Program, _counted, deed) ? EvidenceStatus.TooFewSources : EvidenceStatus.NotAccepted;

    /// <summary>Whether one of its reports is graded well enough.</summary>
    private bool IsAccepted(Program program, RecordedTables tables, int deed)
    {
        bool isAccepted = _isAccepted[Reports.PlaceOf(program, deed).Table];
        foreach (int report in tables.Further.Of(deed))
        {
            isAccepted |= _isAccepted[Reports.PlaceOf(program, report).Table];
        }

        return isAccepted;
    }
}
