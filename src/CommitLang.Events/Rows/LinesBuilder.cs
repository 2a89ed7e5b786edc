using CommitLang.Engine.Tables;

namespace CommitLang.Events.Rows;

/// <summary>Gathers the lines of rows. As long as each row stands on the line behind the last one, that takes no bytes.</summary>
internal sealed class LinesBuilder
{
    private ColumnBuilder? _column;
    private int _first;
    private int _count;

    /// <summary>As <see cref="ColumnBuilder.Expected"/>.</summary>
    internal int Expected { get; set; }

    internal void Add(ReadOnlySpan<int> lines)
    {
        if (lines.IsEmpty)
        {
            return;
        }

        if (_count == 0)
        {
            _first = lines[0];
        }

        bool isFollowing = lines[0] == _first + _count && lines[^1] - lines[0] == lines.Length - 1;
        if (_column is null && !isFollowing)
        {
            _column = new ColumnBuilder { Expected = Expected };
            var before = new int[_count];
            Column.Following(_first, _count).Read(0, before);
            _column.Add(before);
        }

        _column?.Add(lines);
        _count += lines.Length;
    }

    internal Column Build() => _column?.Build() ?? Column.Following(_first, _count);
}
