using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Time;
using CommitLang.Events.Codes;
using CommitLang.Events.Formats;
using CommitLang.Events.Text;

namespace CommitLang.Events.Rows;

/// <summary>Says what a row whose fields are found tells, and puts it into a batch. Codes are numbered as it meets them.</summary>
internal sealed class RowReader
{
    /// <summary>The longest text of a code, a publisher or a unit, in bytes.</summary>
    private const int LongestText = 1000;

    private readonly TableShape _shape;
    private readonly int _faultsKept;
    private readonly byte _lineEnd;
    private readonly Scratch _scratch = new();

    /// <summary>Holds the ends of fields of a row that lacks the last ones.</summary>
    private readonly int[] _filled;

    /// <summary>From <see cref="_before"/> on the place before the row and the end of each of its fields.</summary>
    private int[] _places = [];
    private int _before;
    private byte[] _buffer = [];
    private int _line;

    internal RowReader(TableShape shape, int faultsKept, byte lineEnd)
    {
        (_shape, _faultsKept, _lineEnd) = (shape, faultsKept, lineEnd);
        _filled = new int[shape.Most + 1];
    }

    internal RowBatch Batch { get; } = new();

    internal CodeBook Actors { get; } = new();

    internal CodeBook Conducts { get; } = new();

    internal NameBook Publishers { get; } = new();

    /// <summary>The rows of this piece may have bytes that are no text.</summary>
    internal bool IsSuspect { get; set; }

    /// <summary>Reads a row.</summary>
    /// <param name="buffer">Holds the row.</param>
    /// <param name="places">From <paramref name="before"/> on the place before the row and the ends of its fields, in <paramref name="buffer"/>.</param>
    /// <param name="fields">How many fields it has.</param>
    /// <param name="line">The line that it begins on, counted from 0 at the beginning of the piece.</param>
    internal void Read(byte[] buffer, int[] places, int before, int fields, int line)
    {
        (_buffer, _places, _before, _line) = (buffer, places, before, line);
        if (fields != _shape.Most && !Fits(fields))
        {
            return;
        }

        int end = EndOf(_shape.Most - 1);
        int start = StartOf(0);
        if (IsSuspect && !IsText(buffer.AsSpan(start, end - start)))
        {
            Damage(start, RowFaultKind.BadText, default);
            return;
        }

        if (end - start > LongestText && HasLongText())
        {
            return;
        }

        _scratch.Clear();
        if (_shape.Value >= 0)
        {
            ReadFigure();
        }
        else
        {
            ReadReport();
        }
    }

    /// <summary>Counts a row that is damaged from its beginning on.</summary>
    internal void Damage(byte[] buffer, int start, int line, RowFaultKind kind)
    {
        (_buffer, _places, _before, _line) = (buffer, _filled, 0, line);
        _filled[0] = start - 1;
        Damage(start, kind, default);
    }

    private void ReadReport()
    {
        var actor = TextOf(_shape.Actor.Own);
        var actorWider = OtherOf(_shape.Actor.Wider);
        var conduct = TextOf(_shape.Conduct.Own);
        var conductWider = OtherOf(_shape.Conduct.Wider);
        var conductWidest = OtherOf(_shape.Conduct.Widest);
        var date = TextOf(_shape.Date);
        if (!HasAll(actor.Length + actorWider.Length, conduct.Length + conductWider.Length + conductWidest.Length, date.Length))
        {
            return;
        }

        bool isDay = DayText.TryRead(date, out int day);
        EdtfDate when = default;
        if ((!isDay || _shape.End >= 0) && !TryWhen(date, out when, out isDay, out day))
        {
            return;
        }

        int published = Calendar.Beginning, sources = 0;
        string? grade = null;
        if ((_shape.Published >= 0 && !TryPublished(out published)) || (_shape.Sources >= 0 && !TrySources(out sources))
            || (_shape.Grade >= 0 && !TryGrade(out grade)))
        {
            return;
        }

        int actorNumber = Actors.NumberOf(_shape.Actor.Form, actor, actorWider, default);
        int conductNumber = Conducts.NumberOf(_shape.Conduct.Form, conduct, conductWider, conductWidest);
        int counterpart = Counterpart();
        int publisher = _shape.Publisher >= 0 ? Publisher() : -1;
        var batch = Batch;
        if (!isDay || _shape.Grade >= 0)
        {
            batch.Dated.Add(new DatedReport(_line, actorNumber, conductNumber, counterpart, isDay ? DayText.OneDay(day) : when,
                published == Calendar.Beginning ? null : published, publisher, grade));
            return;
        }

        int row = batch.Count;
        if (row == batch.Days.Length)
        {
            batch.MakeRoom(1);
        }

        batch.Days[row] = day;
        batch.Actors[row] = actorNumber;
        batch.Conducts[row] = conductNumber;
        batch.Counterparts[row] = counterpart;
        batch.Lines[row] = _line;
        batch.Published[row] = published;
        batch.Publishers[row] = publisher;
        batch.SourceCounts[row] = sources;
        batch.Count = row + 1;
    }

    private void ReadFigure()
    {
        var actor = TextOf(_shape.Actor.Own);
        var actorWider = OtherOf(_shape.Actor.Wider);
        var value = TextOf(_shape.Value);
        var date = TextOf(_shape.Date);
        if (!HasAll(actor.Length + actorWider.Length, value.Length, date.Length) || !TryWhen(date, out var when, out bool isDay, out int day))
        {
            return;
        }

        if (!FigureText.TryRead(value, out var figure))
        {
            Damage(StartOf(_shape.Value), RowFaultKind.BadNumber, value);
            return;
        }

        string? grade = null;
        EdtfDate published = default;
        var publishedText = OtherOf(_shape.Published);
        if (!publishedText.IsEmpty && !DayText.TryRead(WithoutTime(publishedText), out published))
        {
            Damage(StartOf(_shape.Published), RowFaultKind.BadDate, publishedText);
            return;
        }

        if (_shape.Grade >= 0 && !TryGrade(out grade))
        {
            return;
        }

        var unit = OtherOf(_shape.Unit);
        var (line, column) = PlaceOf(StartOf(_shape.Value));
        Batch.Figures.Add(new ReportedFigure(
            line, column, Actors.NumberOf(_shape.Actor.Form, actor, actorWider, default), Counterpart(), isDay ? DayText.OneDay(day) : when, figure,
            unit.IsEmpty ? null : Encoding.UTF8.GetString(unit), publishedText.IsEmpty ? null : published,
            _shape.Publisher >= 0 ? Publisher() : -1, grade));
    }

    private bool HasAll(int actor, int conduct, int date)
    {
        if (actor != 0 && conduct != 0 && date != 0)
        {
            return true;
        }

        if (actor == 0)
        {
            Batch.WithoutActor++;
        }
        else if (conduct == 0)
        {
            Batch.WithoutConduct++;
        }
        else
        {
            Batch.WithoutDate++;
        }

        return false;
    }

    /// <summary>The date of a row with its end, as a day where it is just one.</summary>
    private bool TryWhen(ReadOnlySpan<byte> text, out EdtfDate when, out bool isDay, out int day)
    {
        (isDay, day) = (false, 0);
        if (!DayText.TryRead(text, out when))
        {
            Damage(StartOf(_shape.Date), RowFaultKind.BadDate, text);
            return false;
        }

        var endText = OtherOf(_shape.End);
        if (!endText.IsEmpty)
        {
            if (when.IsInterval || !DayText.TryRead(endText, out EdtfDate end) || end.IsInterval
                || when.Start.First > end.End.First || when.Start.Last > end.End.Last)
            {
                Damage(StartOf(_shape.End), RowFaultKind.BadDate, [.. text, (byte)'/', .. endText]);
                return false;
            }

            when = new EdtfDate(when.Start, end.End, IsInterval: true);
        }

        day = when.Start.First;
        isDay = day == when.Start.Last && when.Start == when.End && !when.Start.IsAbout && !Calendar.IsUnbounded(day);
        return true;
    }

    private bool TryPublished(out int published)
    {
        published = Calendar.Beginning;
        var text = TextOf(_shape.Published);
        if (text.IsEmpty)
        {
            return true;
        }

        if (DayText.TryRead(WithoutTime(text), out published))
        {
            return true;
        }

        if (DayText.TryRead(text, out EdtfDate date) && !Calendar.IsUnbounded(date.LastDay))
        {
            published = date.LastDay;
            return true;
        }

        Damage(StartOf(_shape.Published), RowFaultKind.BadDate, text);
        return false;
    }

    /// <summary>GDELT 2.0 adds the time of day: <c>20180601121500</c>.</summary>
    private static ReadOnlySpan<byte> WithoutTime(ReadOnlySpan<byte> text) =>
        text.Length == 14 && !text.ContainsAnyExceptInRange((byte)'0', (byte)'9') ? text[..8] : text;

    private bool TrySources(out int sources)
    {
        var text = TextOf(_shape.Sources);
        sources = 0;
        if (text.IsEmpty || (text.Length <= 9 && int.TryParse(text, System.Globalization.NumberStyles.None, null, out sources)))
        {
            return true;
        }

        Damage(StartOf(_shape.Sources), RowFaultKind.BadNumber, text);
        return false;
    }

    private bool TryGrade(out string? grade)
    {
        var text = TextOf(_shape.Grade);
        grade = null;
        if (text.IsEmpty)
        {
            return true;
        }

        if (text.Length == 2 && Grade.TryParse([(char)text[0], (char)text[1]], out _))
        {
            grade = Encoding.UTF8.GetString(text);
            return true;
        }

        Damage(StartOf(_shape.Grade), RowFaultKind.BadGrade, text);
        return false;
    }

    private int Counterpart()
    {
        if (_shape.Counterpart.IsNone)
        {
            return -1;
        }

        var own = TextOf(_shape.Counterpart.Own);
        var wider = OtherOf(_shape.Counterpart.Wider);
        return own.IsEmpty && wider.IsEmpty ? -1 : Actors.NumberOf(_shape.Counterpart.Form, own, wider, default);
    }

    private int Publisher()
    {
        var text = TextOf(_shape.Publisher);
        if (_shape.PublisherIsAddress && !text.IsEmpty)
        {
            text = UrlHost.Of(text, _scratch);
        }

        return text.IsEmpty ? -1 : Publishers.NumberOf(text);
    }

    private ReadOnlySpan<byte> OtherOf(int column) => column < 0 ? default : TextOf(column);

    /// <summary>What a field says; empty where it is missing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ReadOnlySpan<byte> TextOf(int column)
    {
        int from = StartOf(column);
        var field = _buffer.AsSpan(from, EndOf(column) - from);
        return field.Length > 0 && field[0] > '"' && field[^1] > ' ' && !(field.Length == 2 && FieldText.IsMissing(field))
            ? field
            : FieldText.Clean(field, _scratch);
    }

    private static bool IsText(ReadOnlySpan<byte> row) => Utf8.IsValid(row) && !row.Contains((byte)0);

    private int StartOf(int column) => _places[_before + column] + 1;

    private int EndOf(int column) => _places[_before + column + 1];

    /// <summary>Whether a row with another number of fields than most is one all the same; its missing last fields are empty then.</summary>
    private bool Fits(int fields)
    {
        int most = _shape.Most;
        if (fields > most)
        {
            int surplus = EndOf(most - 1);
            if (_shape.Surplus == SurplusFields.AllowedEmpty && !_buffer.AsSpan(surplus..EndOf(fields - 1)).ContainsAnyExcept(_shape.Separator))
            {
                return true;
            }

            Batch.Misfits++;
            Damage(surplus + 1, RowFaultKind.TooManyFields, Encoding.UTF8.GetBytes($"{fields} instead of {most}"));
            return false;
        }

        if (fields < _shape.Fewest)
        {
            Batch.Misfits++;
            Damage(StartOf(0), RowFaultKind.TooFewFields, Encoding.UTF8.GetBytes($"{fields} instead of {_shape.Fewest}"));
            return false;
        }

        _places.AsSpan(_before, fields + 1).CopyTo(_filled);
        for (int i = fields; i < most; i++)
        {
            _filled[i + 1] = _filled[i] + 1;
        }

        (_places, _before) = (_filled, 0);
        return true;
    }

    /// <summary>Whether a field that is read is too long to be a code; then the row is damaged.</summary>
    private bool HasLongText()
    {
        foreach (int column in (ReadOnlySpan<int>)
            [
                _shape.Actor.Own, _shape.Actor.Wider, _shape.Conduct.Own, _shape.Conduct.Wider, _shape.Conduct.Widest, _shape.Counterpart.Own,
                _shape.Counterpart.Wider, _shape.Date, _shape.End, _shape.Value, _shape.Unit, _shape.Published, _shape.Sources, _shape.Grade,
                _shape.PublisherIsAddress ? -1 : _shape.Publisher,
            ])
        {
            if (column >= 0 && EndOf(column) - StartOf(column) > LongestText)
            {
                int from = StartOf(column);
                Damage(from, RowFaultKind.TooLong, _buffer.AsSpan(from..EndOf(column)));
                return true;
            }
        }

        return false;
    }

    private void Damage(int at, RowFaultKind kind, ReadOnlySpan<byte> text)
    {
        Batch.Damaged++;
        if (Batch.Faults.Count < _faultsKept)
        {
            var (line, column) = PlaceOf(at);
            Batch.Faults.Add(new RowFault(line, column, kind, FieldText.Show(text)));
        }
    }

    /// <summary>The line and the character of a place in the row, which goes over several lines where a field in quotation marks does.</summary>
    private (int Line, int Column) PlaceOf(int at)
    {
        var before = _buffer.AsSpan(StartOf(0)..at);
        int start = before.LastIndexOf(_lineEnd) + 1;
        return (_line + before[..start].Count(_lineEnd), 1 + Encoding.UTF8.GetCharCount(before[start..]));
    }
}
