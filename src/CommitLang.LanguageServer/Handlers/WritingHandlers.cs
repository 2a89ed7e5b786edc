using CommitLang.Engine.Evaluation;
using CommitLang.LanguageServer.Features.Actions;
using CommitLang.LanguageServer.Features.Completion;
using CommitLang.LanguageServer.Protocol;
using CommitLang.LanguageServer.Server;
using CommitLang.LanguageServer.Workspace;
using CommitLang.Syntax;
using CodeAction = CommitLang.LanguageServer.Protocol.CodeAction;
using CompletionItem = CommitLang.LanguageServer.Protocol.CompletionItem;

namespace CommitLang.LanguageServer.Handlers;

/// <summary>Help in writing: what may come next, and changes that are offered.</summary>
internal sealed class WritingHandlers(CommitWorkspace workspace, Client client, DiagnosticsTeller teller)
{
    internal void AddTo(HandlerTable handlers)
    {
        var json = ProtocolJson.Default;
        handlers.Add("textDocument/completion", json.TextDocumentPositionParams, json.CompletionList, Complete);
        handlers.Add("textDocument/signatureHelp", json.TextDocumentPositionParams, json.SignatureHelp, Help);
        handlers.Add("textDocument/codeAction", json.CodeActionParams, json.CodeActionArray, Offer);
        handlers.Add("codeAction/resolve", json.CodeAction, json.CodeAction, Resolve);
    }

    private CompletionList Complete(TextDocumentPositionParams parameters, CancellationToken cancellationToken)
    {
        var document = workspace.Document(parameters.TextDocument);
        if (workspace.LastChecked(document.Path, cancellationToken) is not { } check)
        {
            return new(false, []);
        }

        var offers = Completions.At(
            check, document.Tree, Convert.Offset(document.Text, parameters.Position), workspace.FilesToName(document.Path), cancellationToken);
        var range = Convert.Range(document.Text, offers.Span);
        return new(!offers.IsComplete, [.. offers.Items.Where(item => client.TakesSnippets || !item.IsSnippet).Select(item => new CompletionItem(
            item.Label, KindOf(item.Kind), item.Detail, item.Documentation is { } text ? MarkupContent.Markdown(text) : null, item.SortText,
            item.Label, new(range, item.NewText)) { InsertTextFormat = item.IsSnippet ? 2 : null })]);
    }

    private SignatureHelp? Help(TextDocumentPositionParams parameters, CancellationToken cancellationToken)
    {
        var document = workspace.Document(parameters.TextDocument);
        return workspace.LastChecked(document.Path, cancellationToken) is { } check
            && Signatures.At(check, document.Tree, Convert.Offset(document.Text, parameters.Position), cancellationToken) is { } found
                ? new(
                    [
                        new(found.Label, found.Documentation is { } text ? MarkupContent.Markdown(text) : null,
                            [.. found.Parameters.Select(parameter => new ParameterInformation([parameter.Start, parameter.End]))]),
                    ],
                    0, found.ActiveParameter)
                : null;
    }

    private CodeAction[] Offer(CodeActionParams parameters, CancellationToken cancellationToken)
    {
        var document = workspace.Document(parameters.TextDocument);
        var span = Convert.Span(document.Text, parameters.Range);
        var offered = new List<CodeAction>();
        foreach (var (check, action) in Actions(document, span, cancellationToken))
        {
            var kind = KindOf(action.Kind);
            if (parameters.Context?.Only is { } only && !only.Any(wanted => kind == wanted || kind.StartsWith(wanted + ".", StringComparison.Ordinal)))
            {
                continue;
            }

            var edits = action.Pending is { } pending && !client.ResolvesActions ? ResolveEdits(check, document, pending, cancellationToken) : action.Edits;
            if (edits.IsEmpty && (action.Pending is null || !client.ResolvesActions))
            {
                continue;
            }

            offered.Add(new(action.Title, kind)
            {
                Diagnostics = action.Diagnostic is { } diagnostic ? [teller.Converted(document.Path, document.Text, diagnostic)] : null,
                IsPreferred = action.IsPreferred ? true : null,
                Edit = edits.IsEmpty ? null : Convert.Edit(workspace, client, document.Path, edits),
                Data = edits.IsEmpty && action.Pending is { } later ? DataOf(parameters.TextDocument.Uri, later) : null,
            });
        }

        return [.. offered];
    }

    /// <summary>What the first check of a file offers, and the mends of what is wrong only in another one: it is shown in the file too.</summary>
    private IEnumerable<(CheckedDocument Check, Features.Actions.CodeAction Action)> Actions(Document document, TextSpan span, CancellationToken cancellationToken) =>
        workspace.CheckedFew(document.Path, cancellationToken)
            .SelectMany((check, index) => CodeActions.At(check, span, cancellationToken)
                .Where(action => index == 0 || (action.Diagnostic is not null && action.Pending is null)).Select(action => (check, action)))
            .DistinctBy(offer => (offer.action.Title, offer.action.Diagnostic?.Span));

    private CodeAction Resolve(CodeAction action, CancellationToken cancellationToken)
    {
        if (action.Data is not { } data)
        {
            return action;
        }

        var document = workspace.Document(new TextDocumentIdentifier(data.Uri));
        if (workspace.CheckedFew(document.Path, cancellationToken).FirstOrDefault() is not { } check || PendingOf(data) is not { } pending)
        {
            throw new RequestException(ErrorCodes.InvalidParams, "nothing of the kind was offered");
        }

        var edits = ResolveEdits(check, document, pending, cancellationToken);
        return edits.IsEmpty
            ? throw new RequestException(ErrorCodes.RequestFailed, "no change does that")
            : action with { Edit = Convert.Edit(workspace, client, document.Path, edits), Data = null };
    }

    private System.Collections.Immutable.ImmutableArray<Features.FileEdits> ResolveEdits(
        CheckedDocument check, Document document, PendingEdit pending, CancellationToken cancellationToken) =>
        CodeActions.Resolve(check, pending, workspace.OptionsOf(document.Path), workspace.ImportsOf(document.Path), cancellationToken);

    private static PendingAction DataOf(string uri, PendingEdit pending) => pending switch
    {
        PendingEdit.Record record => new(uri, "record") { Offset = record.Offset, Goal = record.Goal.ToString() },
        PendingEdit.FixAll all => new(uri, "fixAll") { Id = all.Id },
        PendingEdit.Name name => new(uri, "name") { Offset = name.Offset },
        _ => throw new InvalidOperationException($"unexpected edit {pending}"),
    };

    private static PendingEdit? PendingOf(PendingAction data) => data switch
    {
        { Kind: "record", Offset: { } offset, Goal: { } goal } when Enum.TryParse<Verdict>(goal, out var verdict) && Enum.IsDefined(verdict) =>
            new PendingEdit.Record(offset, verdict),
        { Kind: "fixAll", Id: { } id } => new PendingEdit.FixAll(id),
        { Kind: "name", Offset: { } offset } => new PendingEdit.Name(offset),
        _ => null,
    };

    private static string KindOf(CodeActionKind kind) => kind switch
    {
        CodeActionKind.QuickFix => "quickfix",
        CodeActionKind.Refactor => "refactor",
        CodeActionKind.FixAll => "source.fixAll",
        _ => throw new InvalidOperationException($"unexpected kind {kind}"),
    };

    /// <summary>The number of the protocol's kind whose picture fits best.</summary>
    private static int KindOf(CompletionItemKind kind) => kind switch
    {
        CompletionItemKind.Keyword => 14,
        CompletionItemKind.Snippet => 15,
        CompletionItemKind.Actor => 7,
        CompletionItemKind.Conduct => 3,
        CompletionItemKind.Topic => 20,
        CompletionItemKind.Measure => 10,
        CompletionItemKind.Unit => 11,
        CompletionItemKind.Source => 18,
        CompletionItemKind.Agreement => 8,
        CompletionItemKind.Statement => 6,
        CompletionItemKind.Variable => 25,
        CompletionItemKind.Date => 12,
        CompletionItemKind.Library => 9,
        CompletionItemKind.File => 17,
        CompletionItemKind.Value => 13,
        CompletionItemKind.Operator => 24,
        _ => throw new InvalidOperationException($"unexpected kind {kind}"),
    };
}
