namespace CommitLang.Lowering;

/// <summary>Where a row of a table of events stands.</summary>
/// <param name="Path">The data file, as answers name it.</param>
/// <param name="Line">The line on which the row begins (of the text, where the file is compressed), the first being 1.</param>
internal readonly record struct TablePlace(string Path, int Line);
