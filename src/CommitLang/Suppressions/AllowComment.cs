using CommitLang.Analysis;
using CommitLang.Diagnostics;
using CommitLang.Syntax;

namespace CommitLang.Suppressions;

/// <summary>A comment that speaks to the checker: <c># commitlang: allow CL3008 because the treaty sets no date</c>.</summary>
/// <param name="text">The text that it is in.</param>
/// <param name="span">Where it is, from the <c>#</c> on.</param>
internal sealed class AllowComment(SourceText text, TextSpan span)
{
    /// <summary>What such a comment starts with, behind the <c>#</c> and blanks.</summary>
    internal const string Mark = "commitlang:";

    private const string Allow = "allow";
    private const string Because = "because";
    private const string Example = "write `# commitlang: allow CL3008 because …`, on the line of a statement or on the line above it";

    private int _position;

    /// <summary>Where it is, from the <c>#</c> on.</summary>
    internal TextSpan Span => span;

    /// <summary>What it allows; what is wrong with it is reported.</summary>
    /// <param name="statement">The statement that it belongs to; null where none is there.</param>
    internal List<Suppression> Read(TextSpan? statement, ICollection<Diagnostic> diagnostics)
    {
        _position = span.Start + text.ToString(span).IndexOf(Mark, StringComparison.Ordinal) + Mark.Length;
        var first = NextWord();
        if (!Is(first, Allow) || statement is not { } target)
        {
            var why = Is(first, Allow) ? "no statement stands on its line or on the next one" : Example;
            diagnostics.Add(Report(SuppressionDiagnostics.NotUnderstood, span, why));
            return [];
        }

        var rules = new List<(Rule Rule, TextSpan Written)>();
        var hasRules = false;
        TextSpan word;
        while (!(word = NextWord()).IsEmpty && !Is(word, Because))
        {
            hasRules = true;
            if (RuleAt(word, diagnostics) is { } rule)
            {
                rules.Add((rule, word));
            }
        }

        if (!hasRules)
        {
            diagnostics.Add(Report(SuppressionDiagnostics.NotUnderstood, span, Example));
            return [];
        }

        var reason = word.IsEmpty ? "" : text.ToString(TextSpan.FromBounds(word.End, span.End)).Trim();
        if (reason.Length == 0)
        {
            var end = word.IsEmpty ? EndOfText() : word.Start;
            diagnostics.Add(Report(SuppressionDiagnostics.NoReason, span, Quoted(TextSpan.FromBounds(first.Start, end))));
            return [];
        }

        return rules.ConvertAll(r => new Suppression(r.Rule, target, r.Written, reason, this));
    }

    /// <summary>The edit that takes the comment out: with its line where it stands there alone, else with the blanks before it.</summary>
    internal TextChange Removal()
    {
        var line = text.GetLineSpan(text.GetLinePosition(span.Start).Line);
        var start = span.Start;
        while (start > line.Start && char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        return new(start == line.Start ? line : TextSpan.FromBounds(start, span.End), "");
    }

    /// <summary>The edit that takes one rule out of several, with the comma that it leaves over.</summary>
    internal TextChange RemovalOf(TextSpan rule)
    {
        var end = rule.End;
        while (end < span.End && IsBetweenWords(text[end]))
        {
            end++;
        }

        var isLast = text.AsSpan()[end..span.End].StartsWith(Because, StringComparison.Ordinal);
        var start = rule.Start;
        while (isLast && IsBetweenWords(text[start - 1]))
        {
            start--;
        }

        return isLast ? new(TextSpan.FromBounds(start, rule.End), "") : new(TextSpan.FromBounds(start, end), "");
    }

    private Rule? RuleAt(TextSpan word, ICollection<Diagnostic> diagnostics)
    {
        var written = text.ToString(word);
        var rule = Rules.Find(written);
        if (rule is { Subject: RuleSubject.Comments } || (rule is null && Rules.IsError(written)))
        {
            var why = rule is null ? "it is an error of the language, and what it is about is left out of the check" : "it is about comments like this one";
            diagnostics.Add(Report(SuppressionDiagnostics.NotAllowable, word, written, why));
            return null;
        }

        if (rule is null)
        {
            var near = Spelling.Nearest(written, Rules.Names);
            var report = Report(SuppressionDiagnostics.UnknownRule, word, Quoted(word), near is null ? "" : $"; did you mean `{near}`?");
            diagnostics.Add(near is null ? report : report.WithFix($"write `{near}`", near));
        }

        return rule;
    }

    /// <summary>The next word; empty at the end. Words are parted by blanks and commas.</summary>
    private TextSpan NextWord()
    {
        while (_position < span.End && IsBetweenWords(text[_position]))
        {
            _position++;
        }

        var start = _position;
        while (_position < span.End && !IsBetweenWords(text[_position]))
        {
            _position++;
        }

        return TextSpan.FromBounds(start, _position);
    }

    private int EndOfText() => span.Start + text.ToString(span).TrimEnd().Length;

    private bool Is(TextSpan word, string keyword) => text.AsSpan().Slice(word.Start, word.Length).SequenceEqual(keyword);

    private Syntax.Diagnostics.Quoted Quoted(TextSpan word) => new(text.ToString(word));

    private Diagnostic Report(DiagnosticDescriptor descriptor, TextSpan at, params object[] arguments) =>
        Diagnostic.Create(descriptor, new Location(text, at), arguments);

    private static bool IsBetweenWords(char character) => character == ',' || char.IsWhiteSpace(character);
}
