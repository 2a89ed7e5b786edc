using System.Collections.Immutable;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Tables;
using CommitLang.Engine.Time;
using CommitLang.Events;

namespace CommitLang.Tests.Binding;

/// <summary>Tables that a test makes row by row, by the names of their files; what it asks for beside the files is remembered.</summary>
internal sealed class HandMadeTables : IEventData
{
    private readonly Dictionary<string, EventDataResult> _results = new(StringComparer.Ordinal);

    /// <summary>How the compiler asked.</summary>
    public List<(string Importing, string Pattern, EventLayout Layout)> Asked { get; } = [];

    public HandMadeTables With(string pattern, params TableOfTest[] tables)
    {
        _results.Add(pattern, new(EventDataStatus.Read, [.. tables.Select(table => table.Build())]));
        return this;
    }

    public HandMadeTables With(string pattern, EventDataResult result)
    {
        _results.Add(pattern, result);
        return this;
    }

    public EventDataResult Read(string importingPath, string pattern, EventLayout layout, CancellationToken cancellationToken)
    {
        Asked.Add((importingPath, pattern, layout));
        return _results.GetValueOrDefault(pattern) ?? new(EventDataStatus.NotFound, []);
    }
}

/// <summary>The rows of a table, in the order of its lines; the first one stands on line 2, behind a header.</summary>
internal sealed class TableOfTest(string path)
{
    private readonly List<EventCode> _actors = [];
    private readonly List<EventCode> _conducts = [];
    private readonly List<string> _publishers = [];
    private readonly List<int[]> _reports = [];
    private readonly List<DatedReport> _dated = [];
    private readonly List<ReportedFigure> _figures = [];
    private readonly List<RowFault> _faults = [];
    private RowCounts _counts;
    private bool _hasPublishers;
    private bool _arePublished;
    private int _line = 1;

    public TableOfTest Deed(string date, EventCode actor, EventCode conduct, EventCode? toward = null, string? publisher = null, string? published = null)
    {
        _hasPublishers |= publisher is not null;
        _arePublished |= published is not null;
        _reports.Add(
        [
            Day(date), Place(_actors, actor), Place(_conducts, conduct), Toward(toward), Publisher(publisher), ++_line,
            published is null ? Calendar.Beginning : Day(published),
        ]);
        _counts = _counts with { Read = _counts.Read + 1 };
        return this;
    }

    public TableOfTest Dated(
        string date, EventCode actor, EventCode conduct, EventCode? toward = null, string? published = null, string? publisher = null, string? grade = null)
    {
        _dated.Add(new(
            ++_line, Place(_actors, actor), Place(_conducts, conduct), Toward(toward), Date(date), published is null ? null : Day(published),
            Publisher(publisher), grade));
        _counts = _counts with { Read = _counts.Read + 1 };
        return this;
    }

    public TableOfTest Figure(
        string date, EventCode actor, string value, string? unit = null, string? published = null, string? publisher = null, string? grade = null)
    {
        Assert.True(Rational.TryParse(value, out var number));
        _figures.Add(new(
            ++_line, 9, Place(_actors, actor), -1, Date(date), number, unit, published is null ? null : Date(published), Publisher(publisher), grade));
        _counts = _counts with { Read = _counts.Read + 1 };
        return this;
    }

    public TableOfTest Fault(int column, RowFaultKind kind, string text)
    {
        _faults.Add(new(++_line, column, kind, text));
        _counts = _counts with { Damaged = _counts.Damaged + 1 };
        return this;
    }

    public TableOfTest Counts(Func<RowCounts, RowCounts> change)
    {
        _counts = change(_counts);
        return this;
    }

    public EventTable Build() => new()
    {
        Path = path,
        Layout = new(EventFormat.Csv, ImmutableSortedDictionary<EventField, string>.Empty, _figures.Count > 0),
        Rows = _counts,
        Faults = [.. _faults],
        ActorCodes = [.. _actors],
        ConductCodes = [.. _conducts],
        Publishers = [.. _publishers],
        Reports = new(Column(0), Column(1), Column(2), Column(3), Column(5), _arePublished ? Column(6) : null, _hasPublishers ? Column(4) : null, null),
        Dated = [.. _dated],
        Figures = [.. _figures],
    };

    private static EdtfDate Date(string text)
    {
        Assert.True(EdtfDate.TryParse(text, out var date, out _));
        return date;
    }

    private static int Day(string text) => Date(text).LastDay;

    private static int Place<T>(List<T> known, T item)
    {
        if (!known.Contains(item))
        {
            known.Add(item);
        }

        return known.IndexOf(item);
    }

    private int Toward(EventCode? code) => code is { } actor ? Place(_actors, actor) : -1;

    private int Publisher(string? name) => name is null ? -1 : Place(_publishers, name);

    private Column Column(int field) => Engine.Tables.Column.Of([.. _reports.Select(report => report[field])]);
}
