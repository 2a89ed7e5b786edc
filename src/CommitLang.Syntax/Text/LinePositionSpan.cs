namespace CommitLang.Syntax;

/// <summary>A stretch of text by its places; the end is exclusive.</summary>
public readonly record struct LinePositionSpan(LinePosition Start, LinePosition End)
{
    /// <summary>Both places, counted from one.</summary>
    public override string ToString() => $"{Start}-{End}";
}
