using System.Text;

namespace CommitLang.Syntax;

/// <summary>The text of one file and the place that it came from.</summary>
public sealed class SourceText
{
    private readonly string _text;
    private int[]? _lineStarts;

    private SourceText(string text, string path)
    {
        _text = text;
        Path = path;
    }

    /// <summary>The path as the host gave it; empty for a text that came from no file. It is only ever shown.</summary>
    public string Path { get; }

    /// <summary>The number of UTF-16 code units.</summary>
    public int Length => _text.Length;

    /// <summary>The number of lines; an empty text has one. Lines end in LF, CRLF or CR.</summary>
    public int LineCount => LineStarts.Length;

    /// <summary>The code unit at an offset.</summary>
    public char this[int position] => _text[position];

    private int[] LineStarts => _lineStarts ??= FindLineStarts(_text);

    /// <summary>The text of a string; any string will do, valid UTF-16 or not.</summary>
    public static SourceText From(string text, string path = "")
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(path);
        return new(text, path);
    }

    /// <summary>The text of UTF-8 bytes; a byte-order mark stays in the text as U+FEFF, and what is not UTF-8 becomes U+FFFD.</summary>
    public static SourceText From(ReadOnlySpan<byte> utf8, string path = "") => From(Encoding.UTF8.GetString(utf8), path);

    /// <summary>All of the text.</summary>
    public override string ToString() => _text;

    /// <summary>The text in a span.</summary>
    public string ToString(TextSpan span) => _text.Substring(span.Start, span.Length);

    /// <summary>The text as a span of code units, without a copy.</summary>
    public ReadOnlySpan<char> AsSpan() => _text;

    /// <summary>The place of an offset; the end of the text has one too.</summary>
    public LinePosition GetLinePosition(int position)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(position, Length);
        var line = Array.BinarySearch(LineStarts, position);
        if (line < 0)
        {
            line = ~line - 1;
        }

        return new(line, position - LineStarts[line]);
    }

    /// <summary>The places of a span.</summary>
    public LinePositionSpan GetLinePositionSpan(TextSpan span) => new(GetLinePosition(span.Start), GetLinePosition(span.End));

    /// <summary>The offset of a place; a column behind the end of its line counts on into the next one.</summary>
    public int GetPosition(LinePosition place) => LineStarts[place.Line] + place.Column;

    /// <summary>The span of a line, its line break included.</summary>
    public TextSpan GetLineSpan(int line) =>
        TextSpan.FromBounds(LineStarts[line], line + 1 < LineStarts.Length ? LineStarts[line + 1] : Length);

    /// <summary>The text of a line, without its line break.</summary>
    public string GetLineText(int line) => ToString(GetLineSpan(line)).TrimEnd('\r', '\n');

    /// <summary>The text after edits, which speak of this text and may not overlap.</summary>
    /// <exception cref="ArgumentException">Two edits overlap, or one lies outside of the text.</exception>
    public SourceText WithChanges(params IEnumerable<TextChange> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var pieces = new List<ReadOnlyMemory<char>>();
        var (position, length) = (0, 0);
        foreach (var change in changes.OrderBy(c => c.Span.Start))
        {
            if (change.Span.Start < position || change.Span.End > Length)
            {
                throw new ArgumentException($"the edit of {change.Span} overlaps another or lies outside of the text", nameof(changes));
            }

            Add(_text.AsMemory(position, change.Span.Start - position));
            Add(change.NewText.AsMemory());
            position = change.Span.End;
        }

        Add(_text.AsMemory(position));
        return new(string.Create(length, pieces, Join), Path);

        void Add(ReadOnlyMemory<char> piece)
        {
            pieces.Add(piece);
            length += piece.Length;
        }

        static void Join(Span<char> text, List<ReadOnlyMemory<char>> pieces)
        {
            foreach (var piece in pieces)
            {
                piece.Span.CopyTo(text);
                text = text[piece.Length..];
            }
        }
    }

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        var position = 0;
        while (true)
        {
            var found = text.AsSpan(position).IndexOfAny('\r', '\n');
            if (found < 0)
            {
                return [.. starts];
            }

            position += found + 1;
            if (text[position - 1] == '\r' && position < text.Length && text[position] == '\n')
            {
                position++;
            }

            starts.Add(position);
        }
    }
}
