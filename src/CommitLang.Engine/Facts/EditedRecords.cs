using CommitLang.Engine.Evaluation;
using CommitLang.Engine.Model;
using CommitLang.Engine.Rules;

namespace CommitLang.Engine.Facts;

/// <summary>The records that an edit made others, and what may rest on them.</summary>
internal sealed class EditedRecords
{
    private EditedRecords(List<int> records, HashSet<int> conducts, HashSet<int> measures, HashSet<int> rules) =>
        (Records, Conducts, Measures, Rules) = (records, [.. conducts.Order()], [.. measures.Order()], rules);

    /// <summary>The places of the records, in their order.</summary>
    internal IReadOnlyList<int> Records { get; }

    /// <summary>The conducts that they are or were about, or that rules derive from them.</summary>
    internal IReadOnlyList<int> Conducts { get; }

    /// <summary>The measures that they are or were about.</summary>
    internal IReadOnlyList<int> Measures { get; }

    /// <summary>The rules that may derive something else now.</summary>
    internal IReadOnlySet<int> Rules { get; }

    /// <summary>What an edit of some records touches; null where that may be anything.</summary>
    /// <param name="last">What was known before.</param>
    /// <param name="before">The records before.</param>
    /// <param name="known">What is known now.</param>
    /// <param name="places">The places of the records that are others.</param>
    internal static EditedRecords? Of(KnownRecords last, Numbered<Record> before, KnownRecords known, Program program, Matching matching, Strata strata, IReadOnlyList<int> places)
    {
        if (!strata.IsMonotone || before.Length != program.Records.Length)
        {
            return null;
        }

        // A record that tells of the same deed, or revises, may make another one count otherwise.
        var records = new SortedSet<int>(places);
        for (int i = 0; i < before.Length; i++)
        {
            if (last.DeedNumbers[i] != known.DeedNumbers[i] || last.Admission.Status[i] != known.Admission.Status[i]
                || last.Admission.Grades[i] != known.Admission.Grades[i] || last.Admission.InsteadOf[i] != known.Admission.InsteadOf[i])
            {
                records.Add(i);
            }
        }

        var (conducts, measures) = (new HashSet<int>(), new HashSet<int>());
        foreach (int place in records)
        {
            Add(before[place]);
            Add(program.Records[place]);
        }

        return new([.. records], conducts, measures, RulesFrom(program, matching, conducts, measures));

        void Add(Record record)
        {
            if (record.Conduct >= 0)
            {
                conducts.Add(record.Conduct);
            }

            if (record.Measure >= 0)
            {
                measures.Add(record.Measure);
            }
        }
    }

    /// <summary>The rules that derive from something about the conducts and measures, and those that derive the same; their conducts are added.</summary>
    private static HashSet<int> RulesFrom(Program program, Matching matching, HashSet<int> conducts, HashSet<int> measures)
    {
        var found = new HashSet<int>();
        bool isNew;
        do
        {
            isNew = false;
            for (int i = 0; i < program.Rules.Length; i++)
            {
                var rule = program.Rules[i];
                if (!found.Contains(i) && (conducts.Contains(rule.Conduct) || Looks(rule.Body)))
                {
                    found.Add(i);
                    conducts.Add(rule.Conduct);
                    isNew = true;
                }
            }
        }
        while (isNew);
        return found;

        bool Looks(Pattern pattern) => pattern switch
        {
            AfterPattern after => Looks(after.Later) || Looks(after.Earlier),
            BothPattern both => Looks(both.Left) || Looks(both.Right),
            MeasurementPattern measurement => measures.Contains(measurement.Measure),
            _ => Strata.ConductsOf(pattern).Any(named => conducts.Any(conduct =>
                matching.Conducts.IsKindOf(conduct, named) || matching.Conducts.IsKindOf(named, conduct))),
        };
    }
}
