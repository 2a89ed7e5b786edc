using System.Text;
using CommitLang.Syntax.Diagnostics;
using CommitLang.Syntax.Green;
using Pidgin;

namespace CommitLang.Syntax.Parsing;

/// <summary>Missing and skipped tokens: what the parser puts into the tree where the text is not as the grammar has it.</summary>
internal static class Faults
{
    private static readonly GreenToken?[] Silent = new GreenToken?[KindTables.Size];

    /// <summary>A token that the text does not hold, in front of the current one.</summary>
    /// <param name="what">What is missing, with its article, such as <c>an actor</c>.</param>
    public static GreenToken Missing(ref ParseState<GreenToken> state, SyntaxKind kind, string what)
    {
        var context = ParseContext.Of(ref state);
        if (!context.Claim(ref state))
        {
            return Silent[(int)kind] ??= GreenToken.Create(kind, "", [], [], [], true);
        }

        var location = (int)state.Location;
        var found = state.Current;
        var before = location > 0 && context.Tokens[location - 1].Kind != SyntaxKind.EndOfStatementToken ? context.Tokens[location - 1] : null;
        var place = (before, found.Kind) switch
        {
            (null, _) => $"before `{Quotation.Of(found.Text)}`",
            (_, SyntaxKind.EndOfStatementToken) => $"after `{Quotation.Of(before.Text)}`",
            _ => $"between `{Quotation.Of(before.Text)}` and `{Quotation.Of(found.Text)}`",
        };

        // It is told where one would type it: right behind the token before.
        var offset = before is null ? found.LeadingWidth : -before.TrailingWidth;
        var text = SyntaxFacts.GetText(kind);
        var glued = text is not null && !char.IsLetter(text[0]) || before is null ? text : " " + text;
        var diagnostic = new GreenDiagnostic(SyntaxDiagnostics.Missing, offset, 0, [what, place], text is null ? null : $"write `{text}`", text is null ? null : glued);
        return GreenToken.Create(kind, "", [], [], [diagnostic], true);
    }

    /// <summary>
    /// Tokens that are skipped, as trivia. The first that is wrong in itself gives the report; if none is, the first token gets
    /// one, if it is due.
    /// </summary>
    public static GreenTrivia[] Skip(ReadOnlySpan<GreenToken> run, GreenDiagnostic? report)
    {
        var text = new StringBuilder();
        for (var i = 0; i < run.Length; i++)
        {
            var token = run[i];
            if (i > 0)
            {
                Append(text, token.Leading);
            }

            if (token.Diagnostics.Length > 0 && report is null)
            {
                report = token.Diagnostics[0] with { Offset = token.Diagnostics[0].Offset + text.Length };
            }

            text.Append(token.Text);
            if (i < run.Length - 1)
            {
                Append(text, token.Trailing);
            }
        }

        return [.. run[0].Leading, new(SyntaxKind.SkippedTokensTrivia, text.ToString(), report), .. run[^1].Trailing];
    }

    /// <summary>Skips so many tokens of the state, with a report on the first of them if one is due.</summary>
    public static GreenTrivia[] Skip(ref ParseState<GreenToken> state, int count, string hint)
    {
        var context = ParseContext.Of(ref state);
        var run = state.LookAhead(count);
        var report = context.Claim(ref state)
            ? new GreenDiagnostic(SyntaxDiagnostics.Unexpected, 0, run[0].Text.Length, [Quotation.Of(run[0].Text), hint])
            : null;
        var trivia = Skip(run, report);
        state.Advance(count);
        return trivia;
    }

    /// <summary>The token behind skipped ones.</summary>
    public static GreenToken Behind(GreenTrivia[] skipped, GreenToken token) =>
        token.With([.. skipped, .. token.Leading], token.Trailing);

    /// <summary>The number of tokens before the end of the statement.</summary>
    public static int CountToEnd(ref ParseState<GreenToken> state)
    {
        var context = ParseContext.Of(ref state);
        var start = (int)state.Location;
        var end = start;
        while (context.Tokens[end].Kind != SyntaxKind.EndOfStatementToken)
        {
            end++;
        }

        return end - start;
    }

    private static void Append(StringBuilder text, GreenTrivia[] trivia)
    {
        foreach (var piece in trivia)
        {
            text.Append(piece.Text);
        }
    }
}
