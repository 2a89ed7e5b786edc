namespace CommitLang.Syntax.Formatting;

/// <summary>Where a blank stands between two tokens of one line.</summary>
internal static class Spacing
{
    /// <summary>Whether there is a blank between two tokens: nearly always.</summary>
    public static bool IsBlankBetween(in PlacedToken before, in PlacedToken token) => !SticksToTheLeft(token) && !SticksToTheRight(before);

    private static bool SticksToTheLeft(in PlacedToken token) => token.Token.Kind switch
    {
        SyntaxKind.CommaToken or SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken or SyntaxKind.ColonToken
            or SyntaxKind.SlashToken or SyntaxKind.DotDotToken => true,

        // `ban(chips)`, but `if (P or Q)`.
        SyntaxKind.OpenParenToken => token.Parent is not SyntaxKind.ParenthesizedCondition,
        _ => false,
    };

    private static bool SticksToTheRight(in PlacedToken token) => token.Token.Kind switch
    {
        SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken or SyntaxKind.SlashToken or SyntaxKind.DotDotToken => true,

        // `-2 kg` is a value; `emissions - 2 kg` is not.
        SyntaxKind.MinusToken => token.Parent is SyntaxKind.Value or SyntaxKind.RangeEnd,
        _ => false,
    };
}
