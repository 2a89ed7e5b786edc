namespace CommitLang.Benchmarks.Editor;

/// <summary>One change of a text, such as one key makes.</summary>
/// <param name="Sort">What the writer is doing.</param>
/// <param name="Line">The line, counted from 0.</param>
/// <param name="Column">Where in it.</param>
/// <param name="Removed">How much of it goes away; from one line only, or with the break at its end.</param>
/// <param name="Added">What comes in its place.</param>
internal readonly record struct Keystroke(string Sort, int Line, int Column, string Removed, string Added)
{
    /// <summary>What takes it back.</summary>
    public Keystroke TakenBack() => new("undo", Line, Column, Added, Removed);
}
