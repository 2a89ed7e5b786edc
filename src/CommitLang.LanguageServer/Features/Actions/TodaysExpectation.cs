using CommitLang.LanguageServer.Features.Verdicts;
using CommitLang.LanguageServer.Workspace;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Features.Actions;

/// <summary>Puts down the verdict of today as what is expected.</summary>
internal static class TodaysExpectation
{
    /// <summary>The action for a declaration; null where its name cannot be referred to, or all is expected already.</summary>
    internal static CodeAction? For(CheckedDocument document, DeclarationAnswers answers)
    {
        var day = IsDayOfText(document) ? "" : $" as of {document.Result.AsOf}";
        var lines = answers.Others.Prepend(answers.Main).Where(answer => !document.Result.Expectations.Any(expected => IsOf(expected, answer, document.Result.AsOf)))
            .Select(answer => Line(answer, day)).ToList();
        if (lines.Count == 0 || SyntaxTree.ParseText(string.Join('\n', lines)).GetDiagnostics().Count > 0)
        {
            return null;
        }

        var text = string.Join('\n', lines);
        var change = Insertions.Behind(document.Tree, statement => statement is ExpectStatementSyntax, text) ?? Insertions.AtEnd(document.Tree.Text, text);
        return new($"expect `{Terms.Of(answers.Main.Verdict, answers.Main.Reason)}`, today's verdict", CodeActionKind.Refactor)
        {
            Edits = [new(document.Tree.Text, [change])],
        };
    }

    private static string Line(DeclarationResult answer, string day) =>
        $"expect {answer.Name} {Terms.Of(answer.Verdict, answer.Reason)}{day}{(answer.Reading is { } reading ? $" according to {reading}" : "")}";

    /// <summary>Whether it is expected already, with its reason.</summary>
    private static bool IsOf(ExpectationResult expected, DeclarationResult answer, CalendarDay day) =>
        expected.Name == answer.Name && expected.Reading == answer.Reading && expected.AsOf == day && expected.ExpectedCount is null
        && expected.ExpectedVerdict == answer.Verdict && expected.ExpectedReason == answer.Reason;

    /// <summary>Whether the text itself says as of which day, so that the expectation need not.</summary>
    private static bool IsDayOfText(CheckedDocument document) =>
        document.Compilation.Trees[0].Root.Statements.OfType<AsOfStatementSyntax>().FirstOrDefault() is { } statement
        && statement.Date.Text == document.Result.AsOf.ToString();
}
