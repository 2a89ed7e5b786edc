using CommitLang.Syntax.Green;

namespace CommitLang.Syntax;

/// <summary>What the texts of tokens stand for.</summary>
internal static class TokenValues
{
    public static string Of(GreenToken token) => token.Kind switch
    {
        SyntaxKind.NameToken => token.Text.Trim('`'),
        SyntaxKind.VariableToken => token.Text.TrimStart('?'),
        SyntaxKind.StringToken => token.Text.Trim('"'),
        _ => token.Text,
    };
}
