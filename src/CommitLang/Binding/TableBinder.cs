using System.Collections.Immutable;
using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Tables;
using CommitLang.Events;
using CommitLang.Lowering;
using CommitLang.Symbols;
using CommitLang.Syntax;

namespace CommitLang.Binding;

/// <summary>The tables of one <c>events</c> statement: what their codes stand for, and the rows that are records of their own.</summary>
/// <param name="context">The check.</param>
/// <param name="syntax">The statement.</param>
/// <param name="cited">The sources that it cites.</param>
/// <param name="measure">What its rows measure; null where they are deeds.</param>
/// <param name="into">Where the tables and rows are put.</param>
internal sealed class TableBinder(
    BindingContext context, EventsStatementSyntax syntax, ImmutableArray<int> cited, MeasureSymbol? measure, BoundTables into)
{
    /// <summary>What there is to say of the tables.</summary>
    internal TableFindings Findings { get; } = new();

    internal void Bind(EventTable table, EventCodes codes, PublisherTable publishers, TableSources sources)
    {
        var actors = ActorsOf(table, codes);
        var conducts = ConductsOf(table, codes);
        var faults = new List<FoundFault>();
        foreach (var dated in table.Dated)
        {
            if (GradeOf(dated.Grade, dated.Line, faults) is { } grade && conducts[dated.Conduct] is var conduct and >= 0)
            {
                Add(table, dated.Line, new()
                {
                    Kind = RecordKind.Deed,
                    Actor = actors[dated.Actor],
                    Conduct = conduct,
                    Counterparts = Counterpart(actors, dated.Counterpart),
                    When = dated.When.AsDeed,
                    Sources = sources.Of(table.Path, cited, PublisherOf(table, dated.Publisher), dated.Published, grade.Given),
                });
            }
        }

        foreach (var figure in table.Figures)
        {
            if (GradeOf(figure.Grade, figure.Line, faults) is { } grade && ValueOf(figure, faults) is { } value && measure is not null)
            {
                Add(table, figure.Line, new()
                {
                    Kind = RecordKind.Measurement,
                    Actor = actors[figure.Actor],
                    Measure = measure.Index,
                    Value = ValueRange.Exactly(value),
                    Counterparts = Counterpart(actors, figure.Counterpart),
                    When = figure.When.AsThroughout,
                    Sources = sources.Of(table.Path, cited, PublisherOf(table, figure.Publisher), figure.Published?.LastDay, grade.Given),
                });
            }
        }

        Findings.Add(table, faults);
        if (table.Reports.Count > 0)
        {
            into.Tables.Add((ReportsOf(table, actors, conducts, publishers), new(table, syntax)));
        }
    }

    private ReportTable ReportsOf(EventTable table, ImmutableArray<int> actors, ImmutableArray<int> conducts, PublisherTable publishers) => new()
    {
        Days = table.Reports.Days,
        Actors = table.Reports.Actors,
        Conducts = table.Reports.Conducts,
        Counterparts = table.Reports.Counterparts,
        Published = table.Reports.Published,
        Publishers = table.Reports.Publishers,
        SourceCounts = table.Reports.SourceCounts,
        ActorOf = actors,
        ConductOf = conducts,
        PublisherOf = [.. table.Publishers.Select(publishers.Of)],
        Sources = cited,
    };

    private ImmutableArray<int> ActorsOf(EventTable table, EventCodes codes)
    {
        CodeCounts? counts = null;
        var actors = ImmutableArray.CreateBuilder<int>(table.ActorCodes.Length);
        foreach (var code in table.ActorCodes)
        {
            if (codes.KnownActor(code) is { } known)
            {
                Findings.Actors.AddKnown();
                actors.Add(known);
            }
            else
            {
                counts ??= CodeCounts.Of(table);
                Findings.Actors.AddUnknown(code.Own, counts.Actors[actors.Count]);
                actors.Add(codes.Stranger(code));
            }
        }

        return actors.MoveToImmutable();
    }

    private ImmutableArray<int> ConductsOf(EventTable table, EventCodes codes)
    {
        CodeCounts? counts = null;
        var conducts = ImmutableArray.CreateBuilder<int>(table.ConductCodes.Length);
        foreach (var code in table.ConductCodes)
        {
            if (codes.KnownConduct(code) is { } known)
            {
                Findings.Conducts.AddKnown();
                conducts.Add(known);
            }
            else
            {
                counts ??= CodeCounts.Of(table);
                Findings.Conducts.AddUnknown(code.Own, counts.Conducts[conducts.Count]);
                conducts.Add(-1);
            }
        }

        return conducts.MoveToImmutable();
    }

    /// <summary>The figure in the base unit of the measure; null where its unit is none of the measure's.</summary>
    private Rational? ValueOf(ReportedFigure figure, List<FoundFault> faults)
    {
        if (measure is null)
        {
            return null;
        }

        if (figure.Unit is not { } unit)
        {
            return figure.Value * measure.Scale.Factor;
        }

        if (context.SizeOf(unit, measure) is { } size)
        {
            return figure.Value * size;
        }

        faults.Add(new(figure.Line, figure.Column, $"{TableText.Quote(unit)} does not convert to `{measure.Unit}`, the unit of `{measure.Name}`"));
        return null;
    }

    /// <summary>The grade of a row; null where it is none.</summary>
    private static RowGrade? GradeOf(string? written, int line, List<FoundFault> faults)
    {
        if (written is null)
        {
            return new(null);
        }

        if (Grade.TryParse(written, out var grade))
        {
            return new(grade);
        }

        faults.Add(new(line, 1, $"{TableText.Quote(written)} is no grade"));
        return null;
    }

    private static string? PublisherOf(EventTable table, int code) => code < 0 ? null : table.Publishers[code];

    private ImmutableArray<int> Counterpart(ImmutableArray<int> actors, int code) => code < 0 ? [] : context.Single(actors[code]);

    private void Add(EventTable table, int line, Record record) => into.Rows.Add((record, new(table.Path, line), syntax));

    /// <param name="Given">Null for a row that gives none.</param>
    private readonly record struct RowGrade(Grade? Given);
}
