using System.Collections.Immutable;
using CommitLang.Engine.Tables;
using CommitLang.Engine.Time;
using CommitLang.Events.Codes;
using CommitLang.Events.Formats;

namespace CommitLang.Events.Rows;

/// <summary>Puts batches together, in the order of the file, to a table.</summary>
/// <param name="readers">How many readers number codes, each for itself.</param>
/// <param name="firstLine">The line that the first row stands on, the first of the file being 1.</param>
internal sealed class TableBuilder(TableShape shape, int faultsKept, int readers, int firstLine)
{
    /// <summary>So many reports are kept in one table; the bytes of a column would not fit into one piece of memory beyond.</summary>
    private const int MostReports = 500_000_000;

    /// <summary>So many rows are kept one by one.</summary>
    private const int MostSingle = 50_000_000;

    /// <summary>The characters of all different codes and publishers together.</summary>
    private const int MostCodeLength = 256 * 1024 * 1024;

    /// <summary>From here on the days of 179 years take two bytes each.</summary>
    private static readonly int FirstNarrowDay = Calendar.DayOf(1900, 1, 1);

    private readonly ColumnBuilder _days = new(FirstNarrowDay);
    private readonly ColumnBuilder _actors = new();
    private readonly ColumnBuilder _conducts = new();
    private readonly ColumnBuilder _counterparts = new();
    private readonly LinesBuilder _lines = new();
    private readonly ColumnBuilder _published = new();
    private readonly ColumnBuilder _publishers = new();
    private readonly ColumnBuilder _sourceCounts = new();
    private readonly ImmutableArray<DatedReport>.Builder _dated = ImmutableArray.CreateBuilder<DatedReport>();
    private readonly ImmutableArray<ReportedFigure>.Builder _figures = ImmutableArray.CreateBuilder<ReportedFigure>();
    private readonly ImmutableArray<RowFault>.Builder _faults = ImmutableArray.CreateBuilder<RowFault>();
    private readonly ReaderCodes[] _codes = [.. Enumerable.Range(0, readers).Select(_ => new ReaderCodes())];

    /// <summary>The codes of the table; those of the reader, where there is one only.</summary>
    private CodeBook _actorBook = new();
    private CodeBook _conductBook = new();
    private readonly Dictionary<string, int> _publisherNumbers = new(StringComparer.Ordinal);
    private readonly List<string> _publisherNames = [];
    private int[] _renamed = [];
    private long _count;
    private long _codeLength;
    private long _line = firstLine;

    /// <summary>What the codes of one reader are in the table.</summary>
    private sealed class ReaderCodes
    {
        internal List<int> Actors { get; } = [];

        internal List<int> Conducts { get; } = [];

        internal List<int> Publishers { get; } = [];
    }

    /// <summary>What became of the rows so far.</summary>
    internal RowCounts Rows { get; private set; }

    /// <summary>Damaged rows that have another number of fields than the table.</summary>
    internal long Misfits { get; private set; }

    /// <summary>Why the file is too much for one table, in a few words that go on from its name; null where it is not.</summary>
    internal string? Excess =>
        _count > MostReports ? $"it has more than {MostReports} rows: split it"
        : _dated.Count + _figures.Count > MostSingle ? $"it has more than {MostSingle} rows with a figure, a grade of their own or a date that is no day: split it"
        : _codeLength > MostCodeLength ? "its codes are too many, and all different: is the right column named?"
        : null;

    /// <summary>Says how many rows there will be, as far as anybody can tell.</summary>
    internal void Expect(int rows)
    {
        _lines.Expected = rows;
        foreach (var column in (ReadOnlySpan<ColumnBuilder>)[_days, _actors, _conducts, _counterparts, _published, _publishers, _sourceCounts])
        {
            column.Expected = rows;
        }
    }

    /// <summary>Takes what a reader made of the next piece of the file, and empties its batch.</summary>
    /// <param name="reader">Whose batch it is.</param>
    /// <param name="index">The number of the reader.</param>
    internal void Add(RowReader reader, int index)
    {
        var batch = reader.Batch;
        var codes = _codes[index];
        Learn(reader, codes);
        int count = batch.Count;
        if (count > 0)
        {
            _days.Add(batch.Days.AsSpan(0, count));
            _actors.Add(Renamed(batch.Actors.AsSpan(0, count), codes.Actors));
            _conducts.Add(Renamed(batch.Conducts.AsSpan(0, count), codes.Conducts));
            _counterparts.Add(Renamed(batch.Counterparts.AsSpan(0, count), codes.Actors));
            AddLines(batch.Lines.AsSpan(0, count));
            if (shape.Published >= 0)
            {
                _published.Add(batch.Published.AsSpan(0, count));
            }

            if (shape.Publisher >= 0)
            {
                _publishers.Add(Renamed(batch.Publishers.AsSpan(0, count), codes.Publishers));
            }

            if (shape.Sources >= 0)
            {
                _sourceCounts.Add(batch.SourceCounts.AsSpan(0, count));
            }
        }

        foreach (var report in batch.Dated)
        {
            _dated.Add(report with
            {
                Line = LineOf(report.Line),
                Actor = codes.Actors[report.Actor],
                Conduct = codes.Conducts[report.Conduct],
                Counterpart = report.Counterpart < 0 ? -1 : codes.Actors[report.Counterpart],
                Publisher = report.Publisher < 0 ? -1 : codes.Publishers[report.Publisher],
            });
        }

        foreach (var figure in batch.Figures)
        {
            _figures.Add(figure with
            {
                Line = LineOf(figure.Line),
                Actor = codes.Actors[figure.Actor],
                Counterpart = figure.Counterpart < 0 ? -1 : codes.Actors[figure.Counterpart],
                Publisher = figure.Publisher < 0 ? -1 : codes.Publishers[figure.Publisher],
            });
        }

        foreach (var fault in batch.Faults)
        {
            Keep(fault with { Line = LineOf(fault.Line) });
        }

        _count += count;
        Misfits += batch.Misfits;
        Rows = new RowCounts(
            Rows.Read + count + batch.Dated.Count + batch.Figures.Count, Rows.WithoutActor + batch.WithoutActor,
            Rows.WithoutConduct + batch.WithoutConduct, Rows.WithoutDate + batch.WithoutDate, Rows.Damaged + batch.Damaged);
        _line += batch.LineCount;
        batch.Clear();
    }

    /// <summary>The packed data end here, in the middle.</summary>
    internal void BreakOff()
    {
        Rows = Rows with { Damaged = Rows.Damaged + 1 };
        Keep(new RowFault(LineOf(0), 1, RowFaultKind.BrokenData, ""));
    }

    internal EventTable Build(string path, EventLayout layout) => new()
    {
        Path = path,
        Layout = layout,
        Rows = Rows,
        Faults = _faults.ToImmutable(),
        ActorCodes = [.. _actorBook.Codes],
        ConductCodes = [.. _conductBook.Codes],
        Publishers = [.. _publisherNames],
        Reports = new ReportColumns(
            _days.Build(), _actors.Build(), _conducts.Build(), _counterparts.Build(), _lines.Build(),
            shape.Published >= 0 ? _published.Build() : null,
            shape.Publisher >= 0 ? _publishers.Build() : null,
            shape.Sources >= 0 ? _sourceCounts.Build() : null),
        Dated = _dated.ToImmutable(),
        Figures = _figures.ToImmutable(),
    };

    /// <summary>Numbers the codes that the reader met for the first time, in the order in which it met them.</summary>
    private void Learn(RowReader reader, ReaderCodes codes)
    {
        if (_codes.Length == 1)
        {
            (_actorBook, _conductBook) = (reader.Actors, reader.Conducts);
        }

        for (int i = codes.Actors.Count; i < reader.Actors.Codes.Count; i++)
        {
            codes.Actors.Add(NumberOf(_actorBook, reader.Actors.Codes[i], i));
        }

        for (int i = codes.Conducts.Count; i < reader.Conducts.Codes.Count; i++)
        {
            codes.Conducts.Add(NumberOf(_conductBook, reader.Conducts.Codes[i], i));
        }

        for (int i = codes.Publishers.Count; i < reader.Publishers.Names.Count; i++)
        {
            string name = reader.Publishers.Names[i];
            if (!_publisherNumbers.TryGetValue(name, out int number))
            {
                number = _publisherNames.Count;
                _publisherNumbers.Add(name, number);
                _publisherNames.Add(name);
                _codeLength += name.Length;
            }

            codes.Publishers.Add(number);
        }
    }

    /// <summary>The number of a code in the table, whose number for a reader is given.</summary>
    private int NumberOf(CodeBook book, EventCode code, int own)
    {
        bool isSame = _codes.Length == 1;
        int before = book.Codes.Count;
        int number = isSame ? own : book.NumberOf(code);
        if (isSame || number == before)
        {
            _codeLength += code.Own.Length + (code.Wider?.Length ?? 0) + (code.Widest?.Length ?? 0);
        }

        return number;
    }

    /// <summary>The numbers of the table for those of a reader, which are the same where there is one reader only.</summary>
    private ReadOnlySpan<int> Renamed(ReadOnlySpan<int> numbers, List<int> names)
    {
        if (_codes.Length == 1)
        {
            return numbers;
        }

        if (_renamed.Length < numbers.Length)
        {
            _renamed = new int[2 * numbers.Length];
        }

        var known = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(names);
        var renamed = _renamed.AsSpan(0, numbers.Length);
        for (int i = 0; i < numbers.Length; i++)
        {
            renamed[i] = numbers[i] < 0 ? -1 : known[numbers[i]];
        }

        return renamed;
    }

    private void AddLines(Span<int> lines)
    {
        for (int i = 0; i < lines.Length; i++)
        {
            lines[i] = LineOf(lines[i]);
        }

        _lines.Add(lines);
    }

    private int LineOf(int line) => (int)Math.Min(int.MaxValue, _line + line);

    private void Keep(RowFault fault)
    {
        if (_faults.Count < faultsKept)
        {
            _faults.Add(fault);
        }
    }
}
