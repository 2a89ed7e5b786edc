namespace CommitLang.Syntax.Formatting;

/// <summary>A stretch of a line that may stand in a column.</summary>
/// <param name="Key">What it holds; cells of different keys never share a column.</param>
/// <param name="Text">Its text.</param>
internal readonly record struct Cell(SyntaxKind Key, string Text);
