namespace CommitLang.Syntax;

/// <summary>A mend that an editor can offer.</summary>
/// <param name="Title">What it does, in a few words.</param>
/// <param name="Change">The edit.</param>
public sealed record DiagnosticFix(string Title, TextChange Change);
