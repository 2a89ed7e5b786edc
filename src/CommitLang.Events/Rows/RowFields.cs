using System.Runtime.CompilerServices;
using System.Text;
using CommitLang.Events.Text;

namespace CommitLang.Events.Rows;

/// <summary>The fields of the row that is being read.</summary>
/// <param name="most">The most fields that a row of the table has.</param>
/// <param name="lineEnd">What ends lines, of which a field in quotation marks may hold some.</param>
internal sealed class RowFields(int most, byte lineEnd)
{
    /// <summary>Holds the ends of fields of a row that lacks the last ones.</summary>
    private readonly int[] _filled = new int[most + 1];
    private byte[] _buffer = [];

    /// <summary>From <see cref="_before"/> on the place before the row and the end of each of its fields.</summary>
    private int[] _places = [];
    private int _before;

    /// <summary>The line that the row begins on, counted from 0 at the beginning of the piece.</summary>
    internal int Line { get; private set; }

    /// <summary>Room for texts that are made for this row.</summary>
    internal Scratch Scratch { get; } = new();

    /// <summary>Goes on to a row.</summary>
    internal void Set(byte[] buffer, int[] places, int before, int line)
    {
        (_buffer, _places, _before, Line) = (buffer, places, before, line);
        Scratch.Clear();
    }

    /// <summary>Goes on to a row of which only the beginning is known.</summary>
    internal void SetStart(byte[] buffer, int start, int line)
    {
        Set(buffer, _filled, 0, line);
        _filled[0] = start - 1;
    }

    /// <summary>Gives a row that has fewer fields than most the missing ones, which are empty.</summary>
    internal void Fill(int fields)
    {
        _places.AsSpan(_before, fields + 1).CopyTo(_filled);
        for (int i = fields; i < most; i++)
        {
            _filled[i + 1] = _filled[i] + 1;
        }

        (_places, _before) = (_filled, 0);
    }

    internal int StartOf(int column) => _places[_before + column] + 1;

    internal int EndOf(int column) => _places[_before + column + 1];

    /// <summary>From a place in the buffer to another one.</summary>
    internal ReadOnlySpan<byte> Between(int start, int end) => _buffer.AsSpan(start..end);

    /// <summary>What a field says; empty where it is missing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ReadOnlySpan<byte> TextOf(int column)
    {
        int from = StartOf(column);
        var field = _buffer.AsSpan(from, EndOf(column) - from);
        return field.Length > 0 && field[0] > '"' && field[^1] > ' ' && !(field.Length == 2 && FieldText.IsMissing(field))
            ? field
            : FieldText.Clean(field, Scratch);
    }

    /// <summary>As <see cref="TextOf"/>; empty also where there is no such column.</summary>
    internal ReadOnlySpan<byte> OtherOf(int column) => column < 0 ? default : TextOf(column);

    /// <summary>The line and the character of a place in the row, which goes over several lines where a field in quotation marks does.</summary>
    internal (int Line, int Column) PlaceOf(int at)
    {
        var before = _buffer.AsSpan(StartOf(0)..at);
        int start = before.LastIndexOf(lineEnd) + 1;
        return (Line + before[..start].Count(lineEnd), 1 + Encoding.UTF8.GetCharCount(before[start..]));
    }
}
