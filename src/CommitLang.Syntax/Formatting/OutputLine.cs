namespace CommitLang.Syntax.Formatting;

/// <summary>A line of the formatted text, before it is known how wide its columns are.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Text">What stands on it, without a comment behind; a string over several lines may hold line ends.</param>
/// <param name="Comment">The comment, or null.</param>
internal sealed record OutputLine(OutputLineKind Kind, string Text, string? Comment = null)
{
    public static readonly OutputLine Blank = new(OutputLineKind.Blank, "");

    /// <summary>The kind of statement, for the first line of one.</summary>
    public SyntaxKind Statement { get; init; }

    /// <summary>The cells of the first line of a statement; its text is these with single blanks between them.</summary>
    public IReadOnlyList<Cell> Cells { get; init; } = [];

    /// <summary>The number of blanks between the text and the comment.</summary>
    public int CommentGap { get; init; } = CommentAligner.SmallestGap;
}
