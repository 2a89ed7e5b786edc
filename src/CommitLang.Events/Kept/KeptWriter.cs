using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Hashing;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Tables;
using CommitLang.Engine.Time;

namespace CommitLang.Events;

/// <summary>Writes a table as <see cref="KeptFormat"/> says.</summary>
internal static class KeptWriter
{
    internal static string? Write(EventTable table, SourceStamp source, Stream into, CancellationToken cancellationToken)
    {
        var dates = new WordList();
        var figures = new WordList();
        var units = new WordList();
        var grades = new WordList();
        var dated = DatedColumns(table.Dated, dates, grades);
        var measured = FigureColumns(table.Figures, dates, figures, units, grades);
        var words = new KeptWords([.. dates.Words], [.. figures.Words], [.. units.Words], [.. grades.Words]);
        if (words.Figures.Any(figure => figure.Length > KeptFormat.LongestFigure))
        {
            return $"a figure has more than {KeptFormat.LongestFigure} characters";
        }

        var head = new KeptBytes();
        KeptHead.Write(head, source);
        KeptHead.Write(head, table.Layout);
        WriteRest(head, table, words);
        var reports = table.Reports;
        Column?[][] groups =
        [
            [
                reports.Days, reports.Actors, reports.Conducts, reports.Counterparts, reports.Lines, reports.Published, reports.Publishers,
                reports.SourceCounts,
            ],
            dated, measured,
        ];
        var shape = new KeptShape(table.ActorCodes.Length, table.ConductCodes.Length, table.Publishers.Length, words);
        ImmutableArray<KeptLimits>[] limits = [shape.OfReports, shape.OfDated, shape.OfFigures];
        for (int i = 0; i < groups.Length; i++)
        {
            Columns(head, groups[i], limits[i]);
        }

        var pieces = Pieces(groups);
        foreach (ulong hash in HashesOf(pieces))
        {
            head.Long((long)hash);
        }

        head.Zeros((int)(KeptFormat.Aligned(KeptFormat.PrologueLength + head.Written.Length) - KeptFormat.PrologueLength - head.Written.Length));
        long length = KeptFormat.PrologueLength + head.Written.Length + pieces.Sum(piece => (long)piece.Length);
        if (length > KeptFormat.LargestFile)
        {
            return "a kept table holds at most 2 GB: part the file into several";
        }

        into.Write(Prologue(head.Written, length));
        into.Write(head.Written);
        foreach (var piece in pieces)
        {
            for (int at = 0; at < piece.Length; at += KeptFormat.BlockLength)
            {
                cancellationToken.ThrowIfCancellationRequested();
                into.Write(piece.Span.Slice(at, Math.Min(KeptFormat.BlockLength, piece.Length - at)));
            }
        }

        return null;
    }

    private static byte[] Prologue(ReadOnlySpan<byte> head, long length)
    {
        var prologue = new byte[KeptFormat.PrologueLength];
        KeptFormat.Magic.CopyTo(prologue);
        BinaryPrimitives.WriteInt32LittleEndian(prologue.AsSpan(8), KeptFormat.Version);
        BinaryPrimitives.WriteInt32LittleEndian(prologue.AsSpan(12), head.Length);
        BinaryPrimitives.WriteInt64LittleEndian(prologue.AsSpan(16), length);
        BinaryPrimitives.WriteUInt64LittleEndian(
            prologue.AsSpan(KeptFormat.ChecksumAt), KeptHead.ChecksumOf(prologue.AsSpan(0, KeptFormat.ChecksumAt), head));
        return prologue;
    }

    private static void WriteRest(KeptBytes head, EventTable table, KeptWords words)
    {
        var rows = table.Rows;
        head.Long(rows.Read);
        head.Long(rows.WithoutActor);
        head.Long(rows.WithoutConduct);
        head.Long(rows.WithoutDate);
        head.Long(rows.Damaged);
        head.Number(table.Faults.Length);
        foreach (var fault in table.Faults)
        {
            head.Number(fault.Line);
            head.Number(fault.Column);
            head.Number((int)fault.Kind);
            head.Text(fault.Text);
        }

        Codes(head, table.ActorCodes);
        Codes(head, table.ConductCodes);
        head.Texts(table.Publishers);
        head.Texts(words.Dates);
        head.Texts(words.Figures);
        head.Texts(words.Units);
        head.Texts(words.Grades);
    }

    private static void Codes(KeptBytes head, ImmutableArray<EventCode> codes)
    {
        head.Number(codes.Length);
        foreach (var code in codes)
        {
            head.Text(code.Own);
            head.Text(code.Wider);
            head.Text(code.Widest);
        }
    }

    /// <exception cref="InvalidOperationException">A number is none that such a column holds; the reader made it, so that is its fault.</exception>
    private static void Columns(KeptBytes head, Column?[] columns, ImmutableArray<KeptLimits> limits)
    {
        head.Number(columns[0]?.Count ?? 0);
        for (int i = 0; i < columns.Length; i++)
        {
            head.Number(columns[i]?.Width ?? KeptColumn.Absent);
            head.Number(columns[i]?.First ?? 0);
            if (columns[i] is { Width: > 0 } column && !KeptBody.AreWithin(column.Bytes.Span, column.Width, limits[i].From(column.First)))
            {
                throw new InvalidOperationException($"column {i} of {columns.Length} has numbers beyond {limits[i]}");
            }
        }
    }

    /// <summary>The bytes of the body, one piece behind the other.</summary>
    private static List<ReadOnlyMemory<byte>> Pieces(Column?[][] groups)
    {
        var zeros = new byte[KeptFormat.Alignment];
        var pieces = new List<ReadOnlyMemory<byte>>();
        foreach (var column in groups.SelectMany(columns => columns))
        {
            if (column is { Width: > 0 })
            {
                pieces.Add(column.Bytes);
                pieces.Add(zeros.AsMemory(0, (int)(KeptFormat.Aligned(column.Bytes.Length) - column.Bytes.Length)));
            }
        }

        return pieces;
    }

    private static List<ulong> HashesOf(List<ReadOnlyMemory<byte>> pieces)
    {
        var hashes = new List<ulong>();
        var hash = new XxHash3();
        int inBlock = 0;
        foreach (var piece in pieces)
        {
            for (int at = 0; at < piece.Length;)
            {
                int taken = Math.Min(piece.Length - at, KeptFormat.BlockLength - inBlock);
                hash.Append(piece.Span.Slice(at, taken));
                at += taken;
                inBlock += taken;
                if (inBlock == KeptFormat.BlockLength)
                {
                    Finish();
                }
            }
        }

        if (inBlock > 0)
        {
            Finish();
        }

        return hashes;

        void Finish()
        {
            hashes.Add(hash.GetCurrentHashAsUInt64());
            hash.Reset();
            inBlock = 0;
        }
    }

    private static Column?[] DatedColumns(ImmutableArray<DatedReport> rows, WordList dates, WordList grades) =>
    [
        Column(rows, row => row.Line), Column(rows, row => row.Actor), Column(rows, row => row.Conduct), Column(rows, row => row.Counterpart),
        Column(rows, row => dates.PlaceOf(DateText.Of(row.When))), Column(rows, row => row.Published ?? Calendar.Beginning),
        Column(rows, row => row.Publisher), Column(rows, row => grades.PlaceOf(row.Grade)),
    ];

    private static Column?[] FigureColumns(ImmutableArray<ReportedFigure> rows, WordList dates, WordList figures, WordList units, WordList grades) =>
    [
        Column(rows, row => row.Line), Column(rows, row => row.Column), Column(rows, row => row.Actor), Column(rows, row => row.Counterpart),
        Column(rows, row => dates.PlaceOf(DateText.Of(row.When))), Column(rows, row => figures.PlaceOf(Decimal(row.Value))),
        Column(rows, row => units.PlaceOf(row.Unit)), Column(rows, row => dates.PlaceOf(row.Published is { } day ? DateText.Of(day) : null)),
        Column(rows, row => row.Publisher), Column(rows, row => grades.PlaceOf(row.Grade)),
    ];

    private static Column Column<T>(ImmutableArray<T> rows, Func<T, int> number)
    {
        var numbers = new int[rows.Length];
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = number(rows[i]);
        }

        return Engine.Tables.Column.Of(numbers);
    }

    /// <summary>A figure in full. Tables write decimal numbers, so some number of places is enough.</summary>
    private static string Decimal(Rational value)
    {
        for (int places = 0; places < KeptFormat.LongestFigure; places = Math.Max(2 * places, 3))
        {
            var text = value.ToString(places);
            if (Rational.TryParse(text, out var read) && read == value)
            {
                return text;
            }
        }

        throw new InvalidOperationException($"{value} is no decimal number");
    }

    /// <summary>Words by their place, in the order in which they first come.</summary>
    private sealed class WordList
    {
        private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

        internal List<string> Words { get; } = [];

        /// <summary>The place of a word; -1 for none.</summary>
        internal int PlaceOf(string? word)
        {
            if (word is null)
            {
                return -1;
            }

            if (_places.TryAdd(word, Words.Count))
            {
                Words.Add(word);
            }

            return _places[word];
        }
    }
}
