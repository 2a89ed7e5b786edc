using CommitLang.Syntax.Diagnostics;
using CommitLang.Syntax.Green;
using CommitLang.Syntax.Lexing;
using Pidgin;

namespace CommitLang.Syntax.Parsing;

/// <summary>Missing and skipped tokens: what the parser puts into the tree where the text is not as the grammar has it.</summary>
internal static class Faults
{
    /// <summary>Words of a name, or groups of digits of a number, beyond so many are something else.</summary>
    private const int MostParts = 8;

    private const string RuleForm = "; a rule is written `rule: CONDUCT counts as CONDUCT`, with its name, if it has one, before the `:`";

    private const string NextStatement = ": the line is indented, so it goes on with the statement above; a statement of its own starts in column one";

    private static readonly GreenToken?[] Silent = new GreenToken?[KindTables.Size];

    /// <summary>What stands before a conduct.</summary>
    private static readonly WordList Modals =
        new([SyntaxKind.WillKeyword, SyntaxKind.NotKeyword, SyntaxKind.KeepKeyword, SyntaxKind.MayKeyword, SyntaxKind.AimsKeyword]);

    /// <summary>A token that the text does not hold, in front of the current one.</summary>
    /// <param name="what">What is missing, with its article, such as <c>an actor</c>.</param>
    /// <param name="text">What would have to be written; null if that is not known.</param>
    /// <param name="tail">What is said behind the message; empty for nothing.</param>
    public static GreenToken Missing(ref ParseState<GreenToken> state, SyntaxKind kind, string what, string? text, string tail = "")
    {
        var context = ParseContext.Of(ref state);
        if (!context.Claim(ref state))
        {
            return Silent[(int)kind] ??= GreenToken.Create(kind, "", [], [], [], true);
        }

        var location = (int)state.Location;
        var found = state.Current;
        var before = location > 0 && context.Tokens[location - 1].Kind != SyntaxKind.EndOfStatementToken ? context.Tokens[location - 1] : null;

        // It is told where one would type it: right behind the token before.
        var offset = before is null ? found.LeadingWidth : -before.TrailingWidth;
        var glued = text is null || before is null || !char.IsLetter(text[0]) ? text : " " + text;
        var diagnostic = new GreenDiagnostic(SyntaxDiagnostics.Missing, offset, 0, [what, new Gap(before?.Text, found.Text, tail)], null, glued);
        return GreenToken.Create(kind, "", [], [], [diagnostic], true);
    }

    /// <summary>
    /// One of several words, where none of them is: a word that is nearly one of them is taken for it and reported; names between a name
    /// and the word are skipped, as parts of that name; else the first is missing.
    /// </summary>
    public static GreenToken MissingWord(ref ParseState<GreenToken> state, SyntaxKind[] kinds, WordList words, string what)
    {
        var token = state.Current;
        if (words.Nearest(token) is not { } meant)
        {
            if (CountOfNameParts(ref state, kinds) is var count and > 0)
            {
                var skipped = Skip(ref state, count, null);
                var behind = state.Current;
                state.Advance();
                return Behind(skipped, behind);
            }

            return IsRuleHead(ref state, kinds[0])
                ? Missing(ref state, kinds[0], what, null, RuleForm)
                : Missing(ref state, kinds[0], what, kinds.Length == 1 ? SyntaxFacts.GetText(kinds[0]) : null);
        }

        if (!ParseContext.Of(ref state).Claim(ref state))
        {
            return Missing(ref state, kinds[0], what, kinds.Length == 1 ? SyntaxFacts.GetText(kinds[0]) : null);
        }

        state.Advance();
        return token.As(SyntaxFacts.GetKeywordKind(meant)).WithDiagnostic(Unexpected(token, meant, WordList.Tail(meant)));
    }

    /// <summary>
    /// Tokens that are skipped, as trivia. The first that is wrong in itself gives the report; if none is, the first token gets
    /// one, if it is due. A string that nothing closes always comes first: an edit far behind may close it.
    /// </summary>
    public static GreenTrivia[] Skip(ReadOnlySpan<GreenToken> run, GreenDiagnostic? report)
    {
        var text = new ValueText(stackalloc char[256]);
        for (var i = 0; i < run.Length; i++)
        {
            var token = run[i];
            if (i > 0)
            {
                Append(ref text, token.Leading);
            }

            if (token.ContainsDiagnostics && token.Diagnostics.Length > 0 && (report is null || token.DependsOnRest))
            {
                report = token.Diagnostics[0] with { Offset = token.Diagnostics[0].Offset + text.Length };
            }

            text.Append(token.Text);
            if (i < run.Length - 1)
            {
                Append(ref text, token.Trailing);
            }
        }

        return [.. run[0].Leading, new(SyntaxKind.SkippedTokensTrivia, text.ToString(), report), .. run[^1].Trailing];
    }

    /// <summary>
    /// Skips so many tokens of the state, with a report on the first of them if one is due. Behind the first word after a colon that is
    /// nearly <c>will</c> or <c>not</c> it is that word that is wrong.
    /// </summary>
    /// <param name="words">The words that could stand there; null if there are none.</param>
    public static GreenTrivia[] Skip(ref ParseState<GreenToken> state, int count, WordList? words)
    {
        var context = ParseContext.Of(ref state);
        var run = state.LookAhead(count);
        var report = context.Claim(ref state) ? Unexpected(ref state, run[0], words) : null;
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

    /// <summary>How many names stand between a name and one of the kinds: the name was probably written in several words.</summary>
    private static int CountOfNameParts(ref ParseState<GreenToken> state, SyntaxKind[] kinds)
    {
        var tokens = ParseContext.Of(ref state).Tokens;
        var start = (int)state.Location;
        if (start == 0 || tokens[start - 1].Kind != SyntaxKind.NameToken)
        {
            return 0;
        }

        var end = start;
        while (tokens[end].Kind == SyntaxKind.NameToken && end - start < MostParts)
        {
            end++;
        }

        return Array.IndexOf(kinds, tokens[end].Kind) >= 0 ? end - start : 0;
    }

    private static bool IsRuleHead(ref ParseState<GreenToken> state, SyntaxKind missing)
    {
        var tokens = ParseContext.Of(ref state).Tokens;
        var location = (int)state.Location;
        return missing == SyntaxKind.ColonToken
            && ((location > 0 && tokens[location - 1].Kind == SyntaxKind.RuleKeyword)
                || (location > 1 && tokens[location - 2].Kind == SyntaxKind.RuleKeyword));
    }

    /// <summary>The report on a word that was taken for a conduct and was probably meant to stand before one; null if it is not so.</summary>
    private static GreenDiagnostic? Misspelled(TokenBuffer tokens, int location)
    {
        if (location < 2 || tokens[location - 2].Kind != SyntaxKind.ColonToken)
        {
            return null;
        }

        var word = tokens[location - 1];
        var meant = word.Text is "aims" ? "aims to" : Modals.Nearest(word);
        return meant is null ? null : Unexpected(word, meant, WordList.Tail(meant)) with
        {
            Offset = -(word.Text.Length + word.TrailingWidth + tokens[location].LeadingWidth),
        };
    }

    /// <summary>The report on a modal behind another one, which was taken for the conduct: <c>keep not attack</c>. Null if it is not so.</summary>
    private static GreenDiagnostic? SecondModal(TokenBuffer tokens, int location)
    {
        if (location < 3 || tokens[location].Kind != SyntaxKind.NameToken || !IsModal(tokens[location - 1].Kind) || !IsModal(tokens[location - 2].Kind))
        {
            return null;
        }

        var (first, second) = (tokens[location - 2], tokens[location - 1]);
        var conduct = tokens[location].Text;
        var either = first.Kind == second.Kind ? "" : $" or `{second.Text} {conduct}`";
        return Unexpected(second, null, $"; `{first.Text}` stands before a conduct, and the words have one such word: write `{first.Text} {conduct}`{either}") with
        {
            Offset = -(second.Text.Length + second.TrailingWidth + tokens[location].LeadingWidth),
        };
    }

    private static bool IsModal(SyntaxKind kind) =>
        kind is SyntaxKind.WillKeyword or SyntaxKind.NotKeyword or SyntaxKind.KeepKeyword or SyntaxKind.MayKeyword;

    private static bool EndsLine(GreenToken token) => Array.Exists(token.Trailing, piece => piece.Kind == SyntaxKind.EndOfLineTrivia);

    /// <summary>What English has before a verb, and the language has as one modal: <c>promises to</c>, <c>must not</c>.</summary>
    private static GreenDiagnostic? Promise(TokenBuffer tokens, int location)
    {
        var negated = tokens[location].Kind == SyntaxKind.NotKeyword;
        var last = negated && tokens[location + 1].Kind == SyntaxKind.ToKeyword ? location + 1 : location;
        var isTo = tokens[last].Kind == SyntaxKind.ToKeyword;
        var meant = (tokens[location - 1].Text, negated, isTo) switch
        {
            ("must", true, false) => "not",
            ("promises" or "pledges" or "vows" or "commits" or "undertakes" or "agrees" or "promise" or "pledge" or "agree", false, true) => "will",
            ("promises" or "pledges" or "vows" or "commits" or "undertakes" or "agrees" or "promise" or "pledge" or "agree", true, true) => "not",
            ("intends" or "plans" or "hopes" or "seeks" or "wants" or "intend" or "plan" or "wish" or "wishes", false, true) => "aims to",
            _ => null,
        };
        return meant is null ? null : Instead(tokens, location - 1, location, last, meant, WordList.Tail(meant));
    }

    /// <summary>
    /// Digits in groups of three behind commas, or a comma as a decimal point: the language has <c>_</c> and <c>.</c>. Null if it is not so.
    /// </summary>
    private static GreenDiagnostic? NumberWithCommas(TokenBuffer tokens, int location)
    {
        if (location == 0 || tokens[location - 1].Kind != SyntaxKind.NumberToken)
        {
            return null;
        }

        var last = location - 1;
        var number = tokens[last].Text;
        var isGrouped = number.TrimStart('-').Length <= 3;
        while (last < location + (2 * MostParts) && tokens[last].TrailingWidth == 0 && tokens[last + 1] is { Kind: SyntaxKind.CommaToken, TrailingWidth: 0 }
            && tokens[last + 2] is { Kind: SyntaxKind.NumberToken, LeadingWidth: 0 } group)
        {
            isGrouped &= group.Text.Split('.')[0].Length == 3;
            number += "," + group.Text;
            last += 2;
        }

        var groups = (last - location + 1) / 2;
        return (groups, isGrouped) switch
        {
            (0, _) => null,
            (_, true) => Whole(number.Replace(',', '_'), "`_` parts thousands"),
            (1, false) when !number.Contains('.', StringComparison.Ordinal) => Whole(number.Replace(',', '.'), "the decimal point is `.`"),
            _ => null,
        };

        GreenDiagnostic Whole(string meant, string why) =>
            Instead(tokens, location - 1, location, last, meant, $"; {why}: `{meant}`");
    }

    /// <summary>A report on the tokens from the first to the last, told at another one that lies between them.</summary>
    private static GreenDiagnostic Instead(TokenBuffer tokens, int first, int place, int last, string meant, string tail)
    {
        var text = new ValueText(stackalloc char[256]);
        var offset = 0;
        for (var i = first; i <= last; i++)
        {
            if (i > first)
            {
                Append(ref text, tokens[i].Leading);
            }

            if (i == place)
            {
                offset = -text.Length;
            }

            text.Append(tokens[i].Text);
            if (i < last)
            {
                Append(ref text, tokens[i].Trailing);
            }
        }

        var found = text.ToString();
        return new(SyntaxDiagnostics.Unexpected, offset, found.Length, [new Quoted(found), tail], null, meant);
    }

    private static GreenDiagnostic Unexpected(ref ParseState<GreenToken> state, GreenToken token, WordList? words)
    {
        var tokens = ParseContext.Of(ref state).Tokens;
        var location = (int)state.Location;
        if (token.Kind == SyntaxKind.CommaToken && NumberWithCommas(tokens, location) is { } number)
        {
            return number;
        }

        if (location > 1 && tokens[location - 2].Kind == SyntaxKind.ColonToken && Promise(tokens, location) is { } promise)
        {
            return promise;
        }

        if (words?.Nearest(token) is { } meant)
        {
            return Unexpected(token, meant, WordList.Tail(meant));
        }

        if (token.Kind == SyntaxKind.DateToken && location > 0 && EndsLine(tokens[location - 1]))
        {
            return Unexpected(token, null, NextStatement);
        }

        if (SecondModal(tokens, location) is { } modal)
        {
            return modal;
        }

        if (Misspelled(tokens, location) is { } other)
        {
            return other;
        }

        var tail = words?.Offer ?? "";
        return location > 0 && tokens[location - 1].Kind == SyntaxKind.NameToken && token.Kind == SyntaxKind.NameToken
            ? Unexpected(token, null, new HyphenHint(tokens[location - 1].Text, token.Text, tail))
            : Unexpected(token, null, tail);
    }

    private static GreenDiagnostic Unexpected(GreenToken token, string? meant, object tail) => new(
        SyntaxDiagnostics.Unexpected, 0, token.Text.Length, [new Quoted(token.Text), tail], null, meant);

    private static void Append(ref ValueText text, GreenTrivia[] trivia)
    {
        foreach (var piece in trivia)
        {
            text.Append(piece.Text);
        }
    }
}
