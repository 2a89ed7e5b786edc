namespace CommitLang.Syntax;

/// <summary>One edit: what stands in <paramref name="Span"/> of the old text becomes <paramref name="NewText"/>.</summary>
public readonly record struct TextChange(TextSpan Span, string NewText);
