namespace CommitLang.Syntax;

/// <summary>A mend that an editor can offer.</summary>
/// <param name="Title">What it does, in a few words.</param>
/// <param name="Change">The edit, of the text that the diagnostic is in.</param>
/// <param name="Applicability">How far it can be trusted.</param>
public sealed record DiagnosticFix(string Title, TextChange Change, FixApplicability Applicability = FixApplicability.Unsafe);
