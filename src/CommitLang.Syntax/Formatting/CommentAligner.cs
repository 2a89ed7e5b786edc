namespace CommitLang.Syntax.Formatting;

/// <summary>Puts the comments behind neighbouring lines in one column.</summary>
internal static class CommentAligner
{
    /// <summary>The blanks between the longest line and its comment.</summary>
    public const int SmallestGap = 2;

    /// <summary>Lines that differ in width by more than this do not share a column of comments.</summary>
    private const int WidestGap = 40;

    public static void Align(List<OutputLine> lines)
    {
        var start = 0;
        while (start < lines.Count)
        {
            var end = start;
            while (end < lines.Count && lines[end].Comment is not null)
            {
                end++;
            }

            AlignRun(lines, start, end);
            start = end + 1;
        }
    }

    private static void AlignRun(List<OutputLine> lines, int start, int end)
    {
        if (end - start < 2)
        {
            return;
        }

        var widths = lines.GetRange(start, end - start).ConvertAll(l => DisplayWidth.Of(l.Text));
        var widest = widths.Max();
        if (widest - widths.Min() > WidestGap)
        {
            return;
        }

        for (var i = start; i < end; i++)
        {
            lines[i] = lines[i] with { CommentGap = SmallestGap + widest - widths[i - start] };
        }
    }
}
