namespace CommitLang.Syntax;

/// <summary>What is known of words, operators and kinds.</summary>
public static partial class SyntaxFacts
{
    /// <summary>Whether tokens of this kind are keywords.</summary>
    public static bool IsKeyword(SyntaxKind kind) => kind is >= FirstKeyword and <= LastKeyword;
}
