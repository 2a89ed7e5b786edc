using System.Text;
using System.Text.Unicode;
using CommitLang.Events.Formats;
using CommitLang.Events.Text;

namespace CommitLang.Events.Rows;

/// <summary>Finds the rows and fields in a piece of a file, and has each row read.</summary>
internal sealed class RowScanner(TableShape shape, RowReader reader, byte lineEnd)
{
    /// <summary>After so many quotation marks that are never closed, what was looked through for the closing one is not looked through again.</summary>
    private const int OpenQuotesReread = 100;

    private readonly PlainRows _plain = new(shape, reader.Actors, reader.Conducts, reader.Batch, lineEnd);
    private readonly FieldIndex _index = new(shape.Separator, lineEnd);
    private int _openQuotes;

    /// <summary>
    /// Reads the rows that are complete, and the last one where nothing follows.
    /// </summary>
    /// <param name="buffer">The piece, from the beginning of a row on, with <see cref="Separators.Width"/> bytes to spare behind it.</param>
    /// <param name="length">Its length.</param>
    /// <param name="isLast">Nothing follows.</param>
    /// <returns>How many bytes the rows that were read take; 0 where there is no complete one.</returns>
    internal int Read(byte[] buffer, int length, bool isLast)
    {
        var text = buffer.AsSpan(0, isLast ? length : buffer.AsSpan(0, length).LastIndexOf(lineEnd) + 1);
        if (text.IsEmpty)
        {
            return 0;
        }

        reader.IsSuspect = text.Contains((byte)0) || (!Ascii.IsValid(text) && !Utf8.IsValid(text));
        if (shape.HasQuotedFields)
        {
            _index.FindQuoted(buffer, length);
        }
        else
        {
            _index.Find(buffer, text.Length);
        }

        return ReadRows(buffer, length, isLast);
    }

    /// <summary>Gives up a row that has no end within the longest row that is read.</summary>
    /// <returns>How many bytes to leave out; 0 for all up to the next line end.</returns>
    internal int GiveUp(byte[] buffer, int length)
    {
        int next = buffer.AsSpan(0, length).IndexOf(lineEnd) + 1;
        if (shape.HasQuotedFields && next > 0)
        {
            return LeaveOpenQuote(buffer, 0, length, 0);
        }

        reader.Damage(buffer, 0, 0, RowFaultKind.TooLong);
        reader.Batch.LineCount++;
        return 0;
    }

    private int ReadRows(byte[] buffer, int length, bool isLast)
    {
        var places = _index.Places;
        int count = _index.Count, usual = shape.Most, before = 0, line = 0, inner = 0;
        bool isPlain = _plain.IsPossible && !reader.IsSuspect && _index.InnerLineEnds.IsEmpty;
        while (before < count)
        {
            if (isPlain)
            {
                int rows = _plain.Read(buffer, places, before, count, line);
                before += rows * usual;
                line += rows;
                if (before == count)
                {
                    break;
                }
            }

            int fields = usual;
            if (before + usual > count || !IsRow(buffer, places, before, usual))
            {
                fields = 1;
                while (before + fields <= count && buffer[places[before + fields]] != lineEnd)
                {
                    fields++;
                }

                if (before + fields > count)
                {
                    break;
                }
            }

            int end = places[before + fields];
            ReadRow(buffer, before, fields, end, line);
            before += fields;
            line++;
            if (_index.InnerLineEnds.Length > inner)
            {
                line += CountInner(end, ref inner);
            }
        }

        int start = places[before] + 1;
        if (isLast && start < length)
        {
            if (_index.EndsQuoted)
            {
                return LeaveOpenQuote(buffer, start, length, line);
            }

            int fields = count - before + 1;
            places[before + fields] = length;
            ReadRow(buffer, before, fields, length, line);
            line += 1 + CountInner(length, ref inner);
            start = length;
        }

        reader.Batch.LineCount = line;
        return start;
    }

    /// <summary>Whether a row has just so many fields.</summary>
    private bool IsRow(byte[] buffer, int[] places, int before, int fields)
    {
        foreach (int place in places.AsSpan(before + 1, fields - 1))
        {
            if (buffer[place] == lineEnd)
            {
                return false;
            }
        }

        return buffer[places[before + fields]] == lineEnd;
    }

    /// <summary>Has a row read whose place before it and ends of fields stand at <paramref name="before"/> in the index.</summary>
    private void ReadRow(byte[] buffer, int before, int fields, int end, int line)
    {
        var places = _index.Places;
        int start = places[before] + 1;
        if (end > start && buffer[end - 1] == '\r')
        {
            places[before + fields] = end - 1;
            if (end - 1 > start)
            {
                reader.Read(buffer, places, before, fields, line);
            }

            places[before + fields] = end;
        }
        else if (end > start)
        {
            // An empty line is no row.
            reader.Read(buffer, places, before, fields, line);
        }
    }

    /// <summary>Line ends within quotation marks before the end of a row, which the rows before it do not have.</summary>
    private int CountInner(int end, ref int inner)
    {
        int first = inner;
        while (inner < _index.InnerLineEnds.Length && _index.InnerLineEnds[inner] < end)
        {
            inner++;
        }

        return inner - first;
    }

    /// <summary>
    /// Counts a row whose quotation mark is not closed, and goes on with the next line; where that happens again and again, behind all that
    /// was looked through, so that no file takes time without bound.
    /// </summary>
    private int LeaveOpenQuote(byte[] buffer, int start, int length, int line)
    {
        var row = buffer.AsSpan(start, length - start);
        reader.Damage(buffer, start, line, RowFaultKind.OpenQuote);
        int next = ++_openQuotes <= OpenQuotesReread ? row.IndexOf(lineEnd) + 1 : row.LastIndexOf(lineEnd) + 1;
        next = next == 0 ? row.Length : next;
        reader.Batch.LineCount = line + Math.Max(1, row[..next].Count(lineEnd));
        return start + next;
    }
}
