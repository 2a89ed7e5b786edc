using System.Text;

namespace CommitLang.Syntax.Formatting;

/// <summary>Puts like statements that stand directly below each other in columns.</summary>
internal static class ColumnAligner
{
    /// <summary>No line is made longer than this for the sake of a column.</summary>
    private const int LineWidth = 120;

    /// <summary>Cells that differ in width by more than this share no column: the gap would part what belongs together.</summary>
    private const int WidestGap = 24;

    /// <summary>As many columns as a reader takes in.</summary>
    private const int MostColumns = 8;

    public static void Align(List<OutputLine> lines)
    {
        var run = new List<int>();
        for (var i = 0; i < lines.Count; i++)
        {
            switch (lines[i].Kind)
            {
                case OutputLineKind.FirstOfStatement:
                    if (run.Count > 0 && !CellKeys.AreAlike(lines[run[0]].Statement, lines[i].Statement))
                    {
                        AlignRun(lines, run);
                        run.Clear();
                    }

                    run.Add(i);
                    break;
                case OutputLineKind.Further:
                    break;
                default:
                    AlignRun(lines, run);
                    run.Clear();
                    break;
            }
        }

        AlignRun(lines, run);
    }

    private static void AlignRun(List<OutputLine> lines, List<int> run)
    {
        if (run.Count < 2)
        {
            return;
        }

        var rows = run.ConvertAll(i => new Row(lines[i].Cells));
        AlignColumn(rows, 0);
        for (var i = 0; i < run.Count; i++)
        {
            lines[run[i]] = lines[run[i]] with { Text = rows[i].ToText() };
        }
    }

    /// <summary>Pads the cells of one column, group by group, and goes on behind it where that made them end alike.</summary>
    private static void AlignColumn(List<Row> rows, int column)
    {
        var start = 0;
        for (var end = 1; end <= rows.Count; end++)
        {
            if (end < rows.Count && rows[end].KeyAt(column) == rows[start].KeyAt(column))
            {
                continue;
            }

            var group = rows.GetRange(start, end - start);
            start = end;
            if (group.Count < 2 || group[0].KeyAt(column) == SyntaxKind.None)
            {
                continue;
            }

            // A row that ends here needs no padding and does not widen the column.
            var going = group.FindAll(r => r.Has(column + 1));
            if (going.Count > 0 && TryPad(going, column) && column + 1 < MostColumns)
            {
                AlignColumn(group, column + 1);
            }
        }
    }

    private static bool TryPad(List<Row> rows, int column)
    {
        var widest = rows.Max(r => r.WidthAt(column));
        if (widest - rows.Min(r => r.WidthAt(column)) > WidestGap
            || rows.Exists(r => r.Width <= LineWidth && r.Width + widest - r.WidthAt(column) > LineWidth))
        {
            return false;
        }

        foreach (var row in rows)
        {
            row.Pad(column, widest - row.WidthAt(column));
        }

        return true;
    }

    private sealed class Row
    {
        private readonly IReadOnlyList<Cell> _cells;
        private readonly int[] _widths;
        private readonly int[] _padding;

        public Row(IReadOnlyList<Cell> cells)
        {
            _cells = cells;
            _widths = [.. cells.Select(c => DisplayWidth.Of(c.Text))];
            _padding = new int[cells.Count];
            Width = _widths.Sum() + cells.Count - 1;
        }

        public int Width { get; private set; }

        public bool Has(int column) => column < _cells.Count;

        public SyntaxKind KeyAt(int column) => column < _cells.Count ? _cells[column].Key : SyntaxKind.None;

        public int WidthAt(int column) => _widths[column];

        public void Pad(int column, int blanks)
        {
            _padding[column] = blanks;
            Width += blanks;
        }

        public string ToText()
        {
            var text = new StringBuilder();
            for (var i = 0; i < _cells.Count; i++)
            {
                text.Append(_cells[i].Text);
                if (i + 1 < _cells.Count)
                {
                    text.Append(' ', 1 + _padding[i]);
                }
            }

            return text.ToString();
        }
    }
}
