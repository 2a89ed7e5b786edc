using CommitLang.LanguageServer.Features.Names;
using CommitLang.LanguageServer.Workspace;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Features.Actions;

/// <summary>Declares names that nothing declares.</summary>
internal static class NameDeclarations
{
    private static readonly NameRole[] Kinds =
        [NameRole.Actor, NameRole.Conduct, NameRole.Topic, NameRole.Measure, NameRole.Source, NameRole.Agreement];

    /// <summary>Whether a diagnostic reports a name that nothing declares.</summary>
    internal static bool IsOf(Diagnostic diagnostic) => diagnostic.Id is "CL1001" or "CL1004" or "CL1005";

    /// <summary>An action for each kind of thing that the name may stand for.</summary>
    internal static IEnumerable<CodeAction> For(CheckedDocument document, Diagnostic diagnostic)
    {
        if (Places.TokenAt(document.Tree, diagnostic.Span.Start) is not { } token || token.Span != diagnostic.Span)
        {
            yield break;
        }

        var role = NameRoles.Of(token);
        foreach (var kind in Kinds.Where(kind => role.HasFlag(kind) && !role.HasFlag(NameRole.New) && IsMeant(diagnostic, kind)))
        {
            yield return new($"declare the {kind.ToString().ToLowerInvariant()} `{token.ValueText}`", CodeActionKind.QuickFix)
            {
                Edits = [new(document.Tree.Text, [Insert(document.Tree, kind, Statement(token, kind))])],
                Diagnostic = diagnostic,
            };
        }
    }

    /// <summary>The message says what is looked for where the place alone does not.</summary>
    private static bool IsMeant(Diagnostic diagnostic, NameRole kind) =>
        diagnostic.Id == "CL1004" || diagnostic.Message.StartsWith($"there is no {kind.ToString().ToLowerInvariant()} ", StringComparison.Ordinal);

    private static string Statement(SyntaxToken token, NameRole kind)
    {
        var name = SyntaxFacts.GetKeywordKind(token.ValueText) == SyntaxKind.None ? token.ValueText : $"`{token.ValueText}`";
        return kind switch
        {
            NameRole.Conduct => $"conduct {name}{Parameters(token)}",
            NameRole.Measure => $"measure {name} in {UnitOf(token)}",
            NameRole.Source => $"source {name} \"{token.ValueText}\"",
            _ => $"{kind.ToString().ToLowerInvariant()} {name}",
        };
    }

    /// <summary>As many parameters as there are arguments.</summary>
    private static string Parameters(SyntaxToken token) => (token.Parent as ConductSyntax)?.Arguments?.Arguments.Count switch
    {
        null or 0 => "",
        1 => "(topic)",
        var count => $"({string.Join(", ", Enumerable.Range(1, count.Value).Select(number => $"topic{number}"))})",
    };

    /// <summary>The unit of the value beside the measure; its own name where none is given.</summary>
    private static string UnitOf(SyntaxToken token) => token.Parent?.AncestorsAndSelf().OfType<StatementSyntax>().FirstOrDefault()
        ?.DescendantNodes().OfType<ValueSyntax>().Select(value => value.Unit?.Text).FirstOrDefault(unit => !string.IsNullOrEmpty(unit)) ?? "units";

    /// <summary>Behind its like; where there is none, behind everything else that is declared, or the frame of the check.</summary>
    private static TextChange Insert(SyntaxTree tree, NameRole kind, string statement) =>
        Insertions.Behind(tree, other => IsOfKind(other, kind), statement)
        ?? Insertions.Behind(tree, IsDeclaration, statement)
        ?? Insertions.AtStart(tree, statement);

    private static bool IsOfKind(StatementSyntax statement, NameRole kind) => kind switch
    {
        NameRole.Actor => statement is ActorStatementSyntax,
        NameRole.Conduct => statement is ConductStatementSyntax,
        NameRole.Topic => statement is TopicStatementSyntax,
        NameRole.Measure => statement is MeasureStatementSyntax,
        NameRole.Source => statement is SourceStatementSyntax,
        NameRole.Agreement => statement is AgreementStatementSyntax,
        _ => false,
    };

    private static bool IsDeclaration(StatementSyntax statement) => statement is ImportStatementSyntax or AsOfStatementSyntax or AcceptStatementSyntax
        or RequireStatementSyntax or ActorStatementSyntax or ConductStatementSyntax or TopicStatementSyntax or UnitStatementSyntax or MeasureStatementSyntax
        or SourceStatementSyntax or AgreementStatementSyntax;
}
