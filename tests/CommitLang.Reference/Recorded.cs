using System.Collections.Immutable;
using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;

namespace CommitLang.Reference;

/// <summary>The records that a view sees, as facts: known, not corrected, not revised, accepted, with sources enough.</summary>
internal sealed class Recorded(View view)
{
    private readonly Program _program = view.Program;

    internal ImmutableArray<Fact> Facts()
    {
        var facts = ImmutableArray.CreateBuilder<Fact>();
        var seen = Enumerable.Range(0, _program.Records.Length).Where(IsSeen).ToList();
        var accepted = seen.Where(IsAccepted).ToList();
        foreach (int index in accepted.Where(i => HasSourcesEnough(i, accepted)).Where(i => !IsRevised(i, seen)))
        {
            var record = _program.Records[index];
            if (record.When.Earliest > view.AsOf)
            {
                continue;
            }

            facts.Add(ToFact(index, record, seen));
        }

        return facts.ToImmutable();
    }

    private bool IsSeen(int index)
    {
        var record = _program.Records[index];
        return view.Holds(record.Readings) && view.IsKnown(record) && !view.IsCorrected(StatementKind.Record, index);
    }

    private bool IsAccepted(int index)
    {
        var record = _program.Records[index];
        if (_program.Accept is not { } threshold || record.Kind == RecordKind.Withholding)
        {
            return true;
        }

        var grade = view.GradeOf(record);
        return View.IsKnown(grade) && grade.Letter <= threshold.Letter && grade.Digit <= threshold.Digit;
    }

    private bool HasSourcesEnough(int index, List<int> accepted)
    {
        var record = _program.Records[index];
        if (_program.RequiredSources == 0 || record.Kind is not (RecordKind.Deed or RecordKind.Denial))
        {
            return true;
        }

        return accepted.Where(other => Likeness(_program.Records[other]) == Likeness(record))
            .SelectMany(other => Publishers(_program.Records[other])).Distinct().Count() >= _program.RequiredSources;
    }

    private IEnumerable<int> Publishers(Record record) => view.KnownSources(record).Select(s => _program.Sources[s].Publisher);

    /// <summary>Whether every publisher of the figure has published another one for the same since.</summary>
    private bool IsRevised(int index, List<int> seen)
    {
        var record = _program.Records[index];
        if (record.Kind != RecordKind.Measurement)
        {
            return false;
        }

        var known = view.KnownSources(record).Select(s => _program.Sources[s]).ToList();
        return known.Count > 0 && known.All(source => seen.Any(other => other != index
            && Likeness(_program.Records[other]) == Likeness(record)
            && view.KnownSources(_program.Records[other]).Select(s => _program.Sources[s])
                .Any(later => later.Publisher == source.Publisher && later.Published > source.Published)));
    }

    private Fact ToFact(int index, Record record, List<int> seen)
    {
        bool isWhole = record.Kind == RecordKind.Measurement && _program.Measures[record.Measure].IsTotal;
        var when = When.Of(view.World, record.When, isWhole, !record.IsPossible);
        if (record.Kind != RecordKind.Measurement && when.Shape == Shape.Throughout)
        {
            when = when with { Days = when.Days.UpTo(view.AsOf, view.AsOf) };
        }

        return new Fact
        {
            Kind = record.Kind,
            Actor = record.Actor,
            Conduct = record.Conduct,
            Arguments = [.. record.Arguments.Select(a => a < 0 ? (ArgumentValue?)null : _program.Arguments[a])],
            Counterparts = [.. record.Counterparts.Order()],
            Measure = record.Measure,
            Value = record.Value,
            When = when,
            Period = record.When,
            Grade = view.GradeOf(record),
            IsOwn = !record.Readings.IsEmpty,
            Identity = seen.First(other => Likeness(_program.Records[other]) == Likeness(record)),
            Publishers = [.. Publishers(record).Distinct()],
            KnownDay = view.KnownDay(record),
            IsOfOneMember = record.IsOfOneMember,
        };
    }

    /// <summary>The same for records that are one: alike in actor, conduct, counterpart and date; either side of a mutual one.</summary>
    private string Likeness(Record record)
    {
        bool isMutual = record.Conduct >= 0 ? _program.Conducts[record.Conduct].IsMutual : _program.Measures[record.Measure].IsMutual;
        string who = isMutual && !record.Counterparts.IsEmpty
            ? "between " + string.Join(',', record.Counterparts.Append(record.Actor).Distinct().Order())
            : record.Actor + " toward " + string.Join(',', record.Counterparts.Distinct().Order());
        return string.Join('|', record.Kind, record.Conduct, string.Join(',', Trim(record.Arguments)), record.Measure, who, record.When);
    }

    private static IEnumerable<int> Trim(ImmutableArray<int> arguments) =>
        arguments.Reverse().SkipWhile(a => a < 0).Reverse();
}
