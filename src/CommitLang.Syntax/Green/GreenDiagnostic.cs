namespace CommitLang.Syntax.Green;

/// <summary>A diagnostic without a place: the offset counts from the start of what carries it.</summary>
/// <param name="Descriptor">The kind of diagnostic.</param>
/// <param name="Offset">From the start of the token's own text, or of the trivia.</param>
/// <param name="Width">The number of code units.</param>
/// <param name="Arguments">What goes into the message.</param>
/// <param name="FixTitle">What the mend does; null for writing its text.</param>
/// <param name="FixText">What the mend puts in place of the text; null if there is none.</param>
internal sealed record GreenDiagnostic(
    DiagnosticDescriptor Descriptor, int Offset, int Width, object[] Arguments, string? FixTitle = null, string? FixText = null);
