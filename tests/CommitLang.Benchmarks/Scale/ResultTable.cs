using System.Globalization;

namespace CommitLang.Benchmarks.Scale;

/// <summary>Cells in columns, the first flush left and the others flush right, as Markdown has them.</summary>
internal sealed class ResultTable(params string[] header)
{
    private readonly List<string[]> _rows = [];

    public void Add(params string[] cells) => _rows.Add(cells);

    public void Write(TextWriter output)
    {
        var widths = header.Select((cell, column) => Math.Max(cell.Length, _rows.Select(row => row[column].Length).DefaultIfEmpty(0).Max())).ToArray();
        Write(output, header, widths);
        output.WriteLine("| " + string.Join(" | ", widths.Select((width, column) => column == 0 ? new string('-', width) : new string('-', width - 1) + ":")) + " |");
        foreach (var row in _rows)
        {
            Write(output, row, widths);
        }
    }

    public static string Seconds(TimeSpan time) => time.TotalSeconds < 1
        ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:F0} ms")
        : string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:F2} s");

    public static string Megabytes(long bytes) => bytes == 0 ? "?" : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:F0} MB");

    public static string Times(double ratio) => string.Create(CultureInfo.InvariantCulture, $"{ratio:F1} ×");

    private static void Write(TextWriter output, string[] cells, int[] widths) =>
        output.WriteLine("| " + string.Join(" | ", cells.Select((cell, column) => column == 0 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))) + " |");
}
