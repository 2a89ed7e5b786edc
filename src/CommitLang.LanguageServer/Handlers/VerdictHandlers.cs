using CommitLang.LanguageServer.Features.Verdicts;
using CommitLang.LanguageServer.Protocol;
using CommitLang.LanguageServer.Server;
using CommitLang.LanguageServer.Workspace;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Handlers;

/// <summary>
/// Verdicts in the text. Where several checks read a file, those of the first, by path; where another one judges otherwise, that is said behind.
/// </summary>
internal sealed class VerdictHandlers(CommitWorkspace workspace, Client client)
{
    internal void AddTo(HandlerTable handlers)
    {
        var json = ProtocolJson.Default;
        handlers.Add("textDocument/inlayHint", json.TextDocumentRangeParams, json.InlayHintArray, Hints);
        handlers.Add("textDocument/codeLens", json.TextDocumentParams, json.CodeLensArray, Lenses);
    }

    private InlayHint[] Hints(TextDocumentRangeParams parameters, CancellationToken cancellationToken)
    {
        var document = workspace.Document(parameters.TextDocument);
        if (!client.WantsHints)
        {
            return [];
        }

        var span = Convert.Span(document.Text, parameters.Range);
        var checks = document.Tree.Root.Statements.Any(statement => statement is DeclarationStatementSyntax)
            ? workspace.CheckedFew(document.Path, cancellationToken).ToList() : [];
        if (checks.Count == 0)
        {
            return [];
        }

        var others = checks.Skip(1).SelectMany(check => VerdictHints.Of(check, span, cancellationToken).Select(hint => (hint.Offset, hint.Text, Root: check.RootPath)))
            .ToLookup(hint => hint.Offset, hint => (hint.Text, hint.Root));
        return [.. VerdictHints.Of(checks[0], span, cancellationToken).Select(hint => new InlayHint(
            Convert.Position(document.Text, hint.Offset),
            string.Join(" · ", [hint.Text, .. others[hint.Offset].Where(other => other.Text != hint.Text).Select(other => $"in {other.Root} {other.Text}").Distinct()]),
            MarkupContent.Markdown(hint.Tooltip),
            PaddingLeft: true))];
    }

    private CodeLens[] Lenses(TextDocumentParams parameters, CancellationToken cancellationToken)
    {
        var document = workspace.Document(parameters.TextDocument);
        var checks = client.WantsLenses && document.Tree.Root.Statements.Any(statement => statement is DeclarationStatementSyntax)
            ? workspace.CheckedFew(document.Path, cancellationToken).ToList() : [];
        if (checks.Count == 0)
        {
            return [];
        }

        var others = checks.Skip(1).SelectMany(check => VerdictLenses.Of(check, cancellationToken).Select(lens => (lens.Span, lens.Verdicts, Root: check.RootPath)))
            .ToLookup(lens => lens.Span, lens => (lens.Verdicts, lens.Root));
        return [.. VerdictLenses.Of(checks[0], cancellationToken).Select(lens =>
        {
            var range = Convert.Range(document.Text, lens.Span);
            var elsewhere = others[lens.Span].Where(other => other.Verdicts != lens.Verdicts).Select(other => $"in {other.Root} {other.Verdicts}").Distinct();
            return new CodeLens(range, new(string.Join(" · ", [lens.Title, .. elsewhere]), Commands.ShowWhy, [new(parameters.TextDocument.Uri, range.Start)]));
        })];
    }
}
