namespace CommitLang.LanguageServer.Features.Verdicts;

/// <summary>A verdict that is shown in the text.</summary>
/// <param name="Offset">Where: at the end of a line.</param>
/// <param name="Text">The verdict: <c>contradicted · consistent to Beijing</c>.</param>
/// <param name="Tooltip">Why, as Markdown.</param>
internal sealed record VerdictHint(int Offset, string Text, string Tooltip);
