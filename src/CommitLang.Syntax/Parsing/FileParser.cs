using CommitLang.Syntax.Green;
using CommitLang.Syntax.Lexing;
using CommitLang.Syntax.Parsing.Grammar;
using Pidgin;

namespace CommitLang.Syntax.Parsing;

/// <summary>Text to green tree: statement after statement is cut into tokens and parsed.</summary>
internal static class FileParser
{
    // Enough tokens to make what Pidgin does for a run cheap, few enough to stay in the processor's cache.
    private const int TokensOfRun = 2048;

    public static CompilationUnitGreen Parse(string text, CancellationToken cancellationToken)
    {
        var context = new ParseContext();
        var lexer = new Lexer(text, 0);
        while (ReadRun(ref lexer, context))
        {
            cancellationToken.ThrowIfCancellationRequested();
            ParseRun(context);
        }

        return new(GreenList.Over([.. context.Statements]), lexer.ReadEndOfFile());
    }

    private static bool ReadRun(ref Lexer lexer, ParseContext context)
    {
        context.StartTokens();
        while (context.Tokens.Count < TokensOfRun && lexer.ReadStatement(ref context.Tokens))
        {
        }

        return context.Tokens.Count > 0;
    }

    private static void ParseRun(ParseContext context)
    {
        var result = RecordGrammar.File.Parse(context.Tokens.Tokens, context);
        if (!result.Success)
        {
            throw new InvalidOperationException("the statements did not parse");
        }
    }
}
