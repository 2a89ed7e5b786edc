using System.Collections.Immutable;
using CommitLang.Engine.Evaluation;
using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Tables;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Facts;

/// <summary>
/// What is so in one reading, by what was known on one day. A fact that is added is also added as seen from the other side (of mutual
/// conduct) and as attributed: a deed of an organ or agent to its whole, a denial of the whole to its organs and agents.
/// </summary>
internal sealed class FactBase
{
    private readonly Matching _matching;
    private readonly Numbered<Fact?> _recorded;
    private readonly ReadingTables? _leftOut;

    internal FactBase(Matching matching, KnownRecords known, int reading, int upTo)
    {
        _matching = matching;
        (Admission, DeedNumbers, UpTo) = (known.Admission, known.DeedNumbers, upTo);
        Tables = known.Tables?.Counted();
        _leftOut = known.Tables;
        Deeds = new FactIndex(Tables, upTo);
        LeftOutDeeds = new FactIndex(known.Tables?.LeftOut, upTo);
        (Denials, Monitoring, Measurements, WithheldConducts, WithheldMeasures) = (new(), new(), new(), new(), new());
        (LeftOutDenials, LeftOutMeasurements) = (new(), new());
        var recorded = new Fact?[DeedNumbers.Length];
        for (int i = 0; i < recorded.Length; i++)
        {
            recorded[i] = AddRecord(i, reading);
        }

        _recorded = [.. recorded];
    }

    /// <summary>The recorded facts of another state in which a few records are others, and of the derived ones those that do not rest on them.</summary>
    private FactBase(FactBase last, Matching matching, KnownRecords known, int reading, EditedRecords edited)
    {
        _matching = matching;
        (Admission, DeedNumbers, UpTo) = (known.Admission, known.DeedNumbers, last.UpTo);
        (Deeds, Denials, Monitoring, Measurements) = (new(last.Deeds), new(last.Denials), new(last.Monitoring), new(last.Measurements));
        (WithheldConducts, WithheldMeasures) = (new(last.WithheldConducts), new(last.WithheldMeasures));
        (LeftOutDeeds, LeftOutDenials, LeftOutMeasurements) = (new(last.LeftOutDeeds), new(last.LeftOutDenials), new(last.LeftOutMeasurements));
        (HasOnlyTables, Derived) = (last.HasOnlyTables, last.Derived);

        // What stands about the same, and is kept, must come in the order in which it would have come: recorded before derived, by number.
        var taken = IndexesOfConducts.SelectMany(index => edited.Conducts.Select(conduct => (index, index.Take(conduct))))
            .Concat(IndexesOfMeasures.SelectMany(index => edited.Measures.Select(measure => (index, index.Take(measure)))))
            .Select(part => new TakenFacts(part.index, part.Item2)).ToList();
        var recorded = new Dictionary<int, Fact?>();
        foreach (int record in edited.Records)
        {
            taken.ForEach(facts => facts.PutBackBefore(record));
            recorded[record] = AddRecord(record, reading);
        }

        taken.ForEach(facts => facts.PutBackBefore(int.MaxValue));
        taken.ForEach(facts => Derived -= facts.PutDerivedBack(edited.Rules));
        _recorded = last._recorded.With(recorded);
    }

    /// <summary>
    /// The facts after an edit of records, with nothing yet of what the rules derive that may rest on them; null where all must be found anew.
    /// </summary>
    internal static FactBase? After(FactBase last, Matching matching, KnownRecords known, int reading, EditedRecords edited) =>
        last.Tables is null && known.Tables is null ? new(last, matching, known, reading, edited) : null;

    internal Admission Admission { get; }

    /// <summary>For each record the number of the deed that it tells of.</summary>
    internal int[] DeedNumbers { get; }

    /// <summary>What is dated after this day is not yet so; <see cref="Calendar.Forever"/> where that does not matter.</summary>
    internal int UpTo { get; }

    /// <summary>The deeds of tables that count, with what rules derive from them; null where there are no tables.</summary>
    internal TableFacts? Tables { get; }

    /// <summary>The deeds of tables that do not count; null where there are none.</summary>
    internal TableFacts? LeftOutTables => _leftOut?.LeftOut;

    /// <summary>Whether nothing but measurements is there that does not stand in tables.</summary>
    internal bool HasOnlyTables { get; private set; } = true;

    internal FactIndex Deeds { get; }

    internal FactIndex Denials { get; }

    internal FactIndex Monitoring { get; }

    internal FactIndex Measurements { get; }

    internal FactIndex WithheldConducts { get; }

    internal FactIndex WithheldMeasures { get; }

    /// <summary>Deeds, denials, monitoring and measurements that do not count, and are listed all the same.</summary>
    internal FactIndex LeftOutDeeds { get; }

    internal FactIndex LeftOutDenials { get; }

    internal FactIndex LeftOutMeasurements { get; }

    /// <summary>What is known by conduct, and what does not count and is listed all the same.</summary>
    internal IEnumerable<FactIndex> IndexesOfConducts => [Deeds, LeftOutDeeds, WithheldConducts, .. IndexesOfDenials];

    /// <summary>What is known not to have been done, by conduct.</summary>
    internal IEnumerable<FactIndex> IndexesOfDenials => [Denials, Monitoring, LeftOutDenials];

    /// <summary>What is known by measure.</summary>
    internal IEnumerable<FactIndex> IndexesOfMeasures => [Measurements, LeftOutMeasurements, WithheldMeasures];

    /// <summary>How many facts were derived.</summary>
    internal int Derived { get; private set; }

    internal FactIndex IndexOf(RecordKind kind) => kind switch
    {
        RecordKind.Deed => Deeds,
        RecordKind.Denial => Denials,
        RecordKind.Monitoring => Monitoring,
        RecordKind.Measurement => Measurements,
        _ => throw new InvalidOperationException($"Unexpected record kind {kind}."),
    };

    /// <summary>The fact that a record is, as recorded; null where it is not there.</summary>
    internal Fact? Recorded(int record) => _recorded[record];

    /// <summary>Why a record that is there does not count.</summary>
    internal EvidenceStatus WhyLeftOut(int record) =>
        record < _recorded.Length ? Admission.Status[record] ?? EvidenceStatus.NotAccepted
        : _leftOut?.WhyLeftOut(record) ?? EvidenceStatus.NotAccepted;

    /// <summary>The record in place of one that does not count; null where there is none.</summary>
    internal Fact? InsteadOf(int record) =>
        record < _recorded.Length && Admission.InsteadOf[record] is >= 0 and var instead ? _recorded[instead] : null;

    /// <summary>Adds what a rule derived. Says whether it was new.</summary>
    internal bool AddDerived(Fact fact)
    {
        if (!AddWithOtherSides(fact, counts: true))
        {
            return false;
        }

        Derived++;
        return true;
    }

    /// <summary>Adds what a record says; null where it is not there in the reading, or not yet so.</summary>
    private Fact? AddRecord(int index, int reading)
    {
        var record = _matching.Program.Records[index];
        if (Admission.Status[index] is not { } status || record.When.Earliest > UpTo)
        {
            return null;
        }

        var counts = status == EvidenceStatus.Sure;
        var fact = new Fact
        {
            Kind = record.Kind,
            Actor = record.Actor,
            Conduct = record.Conduct,
            Arguments = record.Arguments,
            Counterparts = record.Counterparts,
            Measure = record.Measure,
            Value = record.Value,
            When = record.When,
            IsPossible = record.IsPossible,
            Grade = Admission.Grades[index],
            Known = Knowledge.KnownFrom(_matching.Program, record),
            IsOfWholePeriod = record.Measure >= 0 && _matching.Program.Measures[record.Measure].IsTotal
                && record.Kind == RecordKind.Measurement,
            IsOwn = record.Readings.Contains(reading),
            Record = index,
            Deed = DeedNumbers[index],
        };
        AddWithOtherSides(fact, counts);
        if (record.IsOfOneMember)
        {
            foreach (var (member, days) in _matching.Affiliations.MembersOf(record.Actor))
            {
                foreach (var seen in fact.SeenFrom(member, days.OnlyPossibly()))
                {
                    AddWithOtherSides(seen, counts);
                }
            }
        }

        return fact;
    }

    private bool AddWithOtherSides(Fact fact, bool counts)
    {
        if (!Store(fact, counts))
        {
            return false;
        }

        bool mutual = fact.Kind != RecordKind.Withholding
            && (fact.Conduct >= 0 ? _matching.IsMutual[fact.Conduct] : _matching.Program.Measures[fact.Measure].IsMutual);
        if (mutual)
        {
            Mirror(fact, counts, isAttributed: false);
        }

        foreach (var (other, days) in OthersOf(fact))
        {
            foreach (var seen in fact.SeenFrom(other, days))
            {
                if (Store(seen, counts) && mutual && fact.Kind == RecordKind.Deed)
                {
                    // The deed of an organ or agent is one of the whole, so its other side has done it with the whole.
                    Mirror(seen, counts, isAttributed: true);
                }
            }
        }

        return true;
    }

    private void Mirror(Fact fact, bool counts, bool isAttributed)
    {
        foreach (int counterpart in fact.Counterparts)
        {
            if (counterpart == fact.Actor)
            {
                continue;
            }

            var mirrored = fact.Mirrored(counterpart);
            if (!Store(mirrored, counts) || isAttributed)
            {
                continue;
            }

            foreach (var (other, days) in OthersOf(mirrored))
            {
                foreach (var seen in mirrored.SeenFrom(other, days))
                {
                    Store(seen, counts);
                }
            }
        }
    }

    /// <summary>Whose it is as well: a deed and what is withheld goes from the organ to the whole, what is denied and watched the other way.</summary>
    private ImmutableArray<Affiliation> OthersOf(Fact fact) =>
        fact.Conduct < 0 ? []
        : fact.Kind is RecordKind.Deed or RecordKind.Withholding ? _matching.Affiliations.WholesOf(fact.Actor)
        : _matching.Affiliations.OrgansAndAgentsOf(fact.Actor);

    private bool Store(Fact fact, bool counts)
    {
        HasOnlyTables &= fact.Kind == RecordKind.Measurement;
        if (counts)
        {
            var index = fact.Kind == RecordKind.Withholding ? (fact.Conduct >= 0 ? WithheldConducts : WithheldMeasures) : IndexOf(fact.Kind);

            // A record is what it is, however many are alike; what is derived or seen from elsewhere is kept once.
            if (!fact.Premises.IsEmpty)
            {
                return index.TryAdd(fact);
            }

            index.Add(fact);
            return true;
        }

        switch (fact.Kind)
        {
            case RecordKind.Deed:
                LeftOutDeeds.Add(fact);
                break;
            case RecordKind.Denial or RecordKind.Monitoring:
                LeftOutDenials.Add(fact);
                break;
            case RecordKind.Measurement:
                LeftOutMeasurements.Add(fact);
                break;
            case RecordKind.Withholding:
                break;
            default:
                throw new InvalidOperationException($"Unexpected record kind {fact.Kind}.");
        }

        return true;
    }
}
