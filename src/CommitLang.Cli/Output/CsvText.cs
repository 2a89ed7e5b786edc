using System.Buffers;
using System.Globalization;

namespace CommitLang.Cli.Output;

/// <summary>
/// Rows of comma-separated values, one after the other: of ten thousand declarations, hardly anything else is made than the text itself. A cell with a comma, a
/// quotation mark or a line end stands in quotation marks, with its own doubled.
/// </summary>
internal sealed class CsvText
{
    /// <summary>What does not fit into one piece goes into the next, so that nothing is copied when there is more.</summary>
    private const int Room = 1 << 14;

    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    private readonly List<ReadOnlyMemory<char>> _full = [];
    private char[] _text = new char[Room];
    private int _length;
    private bool _isInRow;

    internal void WriteTo(TextWriter writer)
    {
        foreach (var piece in _full)
        {
            writer.Write(piece.Span);
        }

        writer.Write(_text.AsSpan(0, _length));
    }

    internal void Add(ReadOnlySpan<char> cell)
    {
        // A mark before, one at each end, and each of its own twice.
        Reserve((cell.Length * 2) + 3);
        Separate();
        if (!cell.ContainsAny(Special))
        {
            cell.CopyTo(_text.AsSpan(_length));
            _length += cell.Length;
            return;
        }

        _text[_length++] = '"';
        foreach (var letter in cell)
        {
            _text[_length++] = letter;
            if (letter == '"')
            {
                _text[_length++] = letter;
            }
        }

        _text[_length++] = '"';
    }

    /// <summary>A whole number; an empty cell where there is none.</summary>
    internal void Add(int? number)
    {
        Reserve(16);
        Separate();
        if (number is { } given && given.TryFormat(_text.AsSpan(_length), out var written, provider: CultureInfo.InvariantCulture))
        {
            _length += written;
        }
    }

    internal void EndRow()
    {
        Reserve(1);
        _text[_length++] = '\n';
        _isInRow = false;
    }

    private void Separate()
    {
        if (_isInRow)
        {
            _text[_length++] = ',';
        }

        _isInRow = true;
    }

    private void Reserve(int more)
    {
        if (_text.Length - _length < more)
        {
            _full.Add(_text.AsMemory(0, _length));
            (_text, _length) = (new char[Math.Max(Room, more)], 0);
        }
    }
}
