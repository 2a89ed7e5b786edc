using System.Collections.Immutable;
using CommitLang.LanguageServer.Workspace;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Features.Verdicts;

/// <summary>Verdicts behind the declarations.</summary>
internal static class VerdictHints
{
    /// <summary>The hints of the declarations that a stretch touches, in the order of the text: one at the end of the last line of each.</summary>
    internal static ImmutableArray<VerdictHint> Of(CheckedDocument document, TextSpan span, CancellationToken cancellationToken) =>
    [
        .. DeclarationAnswers.In(document, span, cancellationToken).Select(answers => new VerdictHint(
            Places.EndOfLine(document.Tree.Text, answers.Statement.Span.End), Text(answers), Sentences(answers))),
    ];

    /// <summary>The verdict with its reason, and the readings in which it is another.</summary>
    internal static string Text(DeclarationAnswers answers)
    {
        var main = answers.Main;
        var first = Terms.Of(main.Verdict, main.Reason) + (main.Reading is { } only ? $" {ReadingWords.In([only])}" : "");
        var marks = Terms.Of(main.Marks).Where(mark => mark != Terms.Of(main.Reason));
        var others = answers.Others.GroupBy(other => Terms.Of(other.Verdict, other.Reason))
            .Select(same => $"{ReadingWords.In([.. same.Select(other => other.Reading ?? "")])} {same.Key}");
        return string.Join(" · ", [first, .. marks, .. others]);
    }

    /// <summary>One sentence for the common reading, and one for each reading whose verdict is another, as Markdown.</summary>
    internal static string Sentences(DeclarationAnswers answers) =>
        string.Join("\n\n", [.. answers.Others.Prepend(answers.Main).Select(answer => Markdown.Text(answer.Sentence) + ".")]);
}
