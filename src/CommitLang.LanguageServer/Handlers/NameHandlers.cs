using System.Collections.Immutable;
using CommitLang.LanguageServer.Features;
using CommitLang.LanguageServer.Features.Hovers;
using CommitLang.LanguageServer.Features.Names;
using CommitLang.LanguageServer.Features.Outline;
using CommitLang.LanguageServer.Protocol;
using CommitLang.LanguageServer.Server;
using CommitLang.LanguageServer.Workspace;

namespace CommitLang.LanguageServer.Handlers;

/// <summary>What stands behind names, and where.</summary>
internal sealed class NameHandlers(CommitWorkspace workspace, Client client)
{
    /// <summary>Of a file that many checks read no more than so many different hovers are told at once.</summary>
    private const int MostTold = 3;

    internal void AddTo(HandlerTable handlers)
    {
        var json = ProtocolJson.Default;
        handlers.Add("textDocument/hover", json.TextDocumentPositionParams, json.Hover, Hover);
        handlers.Add("textDocument/definition", json.TextDocumentPositionParams, json.JsonElement, Define);
        handlers.Add("textDocument/references", json.ReferenceParams, json.LocationArray, References);
        handlers.Add("textDocument/documentHighlight", json.TextDocumentPositionParams, json.DocumentHighlightArray, Highlight);
        handlers.Add("textDocument/prepareRename", json.TextDocumentPositionParams, json.PrepareRenameResult, PrepareRename);
        handlers.Add("textDocument/rename", json.RenameParams, json.WorkspaceEdit, Rename);
        handlers.Add("textDocument/documentSymbol", json.TextDocumentParams, json.DocumentSymbolArray, Outline);
        handlers.Add("workspace/symbol", json.WorkspaceSymbolParams, json.WorkspaceSymbolArray, Search);
    }

    private Hover? Hover(TextDocumentPositionParams parameters, CancellationToken cancellationToken)
    {
        var document = workspace.Document(parameters.TextDocument);
        var offset = Convert.Offset(document.Text, parameters.Position);
        var checks = workspace.CheckedFew(document.Path, cancellationToken).Select(check => (check.RootPath, Hover: HoverTexts.At(check, offset, cancellationToken)))
            .Where(check => check.Hover is not null);

        // A verdict is that of a check; what a name stands for is told as the first one has it.
        var isVerdict = Places.StatementAt(document.Tree, offset) is Syntax.DeclarationStatementSyntax;
        var told = checks.Take(isVerdict ? int.MaxValue : 1).DistinctBy(check => check.Hover?.Markdown).Take(MostTold).ToList();
        return told is [(_, { } first), ..]
            ? new(
                MarkupContent.Markdown(string.Join("\n\n", [first.Markdown, .. told.Skip(1).Select(other => $"---\n\nin {Markdown.Code(other.RootPath)}:\n\n{other.Hover?.Markdown}")])),
                Convert.Range(document.Text, first.Span))
            : null;
    }

    private System.Text.Json.JsonElement Define(TextDocumentPositionParams parameters, CancellationToken cancellationToken)
    {
        var document = workspace.Document(parameters.TextDocument);
        var offset = Convert.Offset(document.Text, parameters.Position);
        var found = workspace.CheckedFew(document.Path, cancellationToken).Select(check => Definitions.At(check, offset, cancellationToken)).OfType<Definition>().ToList();
        var targets = found.SelectMany(definition => definition.Targets).DistinctBy(target => (target.Path, target.Span)).ToList();
        if (!client.TakesDefinitionLinks || found.Count == 0)
        {
            return System.Text.Json.JsonSerializer.SerializeToElement(
                [.. targets.Select(target => Convert.Location(workspace, document.Path, target))], ProtocolJson.Default.LocationArray);
        }

        var origin = Convert.Range(document.Text, found[0].Span);
        return System.Text.Json.JsonSerializer.SerializeToElement(
            [.. targets.Select(target => Convert.Location(workspace, document.Path, target)).Select(target => new LocationLink(origin, target.Uri, target.Range, target.Range))],
            ProtocolJson.Default.LocationLinkArray);
    }

    private Location[] References(ReferenceParams parameters, CancellationToken cancellationToken)
    {
        var document = workspace.Document(new TextDocumentIdentifier(parameters.TextDocument.Uri));
        var scope = parameters.Context.IncludeDeclaration ? ReferenceScope.UsesAndDeclaration : ReferenceScope.Uses;
        return
        [
            .. Features.Names.References.Find(Checked(document, cancellationToken), Convert.Offset(document.Text, parameters.Position), scope, cancellationToken)
                .Select(location => Convert.Location(workspace, document.Path, location)),
        ];
    }

    private DocumentHighlight[] Highlight(TextDocumentPositionParams parameters, CancellationToken cancellationToken)
    {
        var document = workspace.Document(parameters.TextDocument);
        var offset = Convert.Offset(document.Text, parameters.Position);
        return workspace.CheckedFew(document.Path, cancellationToken).FirstOrDefault() is { } first
            ? [.. Highlights.At(first, offset, cancellationToken).Select(found => new DocumentHighlight(Convert.Range(document.Text, found.Span), found.IsDeclaration ? 3 : 2))]
            : [];
    }

    private PrepareRenameResult? PrepareRename(TextDocumentPositionParams parameters, CancellationToken cancellationToken)
    {
        var document = workspace.Document(parameters.TextDocument);
        return Renaming.Prepare(Checked(document, cancellationToken), Convert.Offset(document.Text, parameters.Position), cancellationToken) switch
        {
            null => null,
            { Refusal: { } reason } => throw new RequestException(ErrorCodes.RequestFailed, reason),
            var target => new(Convert.Range(document.Text, target.Span), target.Name),
        };
    }

    private WorkspaceEdit Rename(RenameParams parameters, CancellationToken cancellationToken)
    {
        var document = workspace.Document(parameters.TextDocument);
        var result = Renaming.Rename(
            Checked(document, cancellationToken), Convert.Offset(document.Text, parameters.Position), parameters.NewName, cancellationToken);
        return result.Refusal is { } reason
            ? throw new RequestException(ErrorCodes.RequestFailed, reason)
            : Convert.Edit(workspace, client, document.Path, result.Edits);
    }

    private DocumentSymbol[] Outline(TextDocumentParams parameters, CancellationToken cancellationToken)
    {
        var document = workspace.Document(parameters.TextDocument);
        var checks = workspace.CheckedFew(document.Path, cancellationToken).Select(check => (Root: check.RootPath, Entries: Outlines.Of(check, cancellationToken))).ToList();
        return checks is [var first, .. var others]
            ? [.. others.Aggregate(first.Entries, (entries, other) => Outlines.With(entries, other.Entries, other.Root)).Select(entry => Converted(document.Text, entry))]
            : [];
    }

    private WorkspaceSymbol[] Search(WorkspaceSymbolParams parameters, CancellationToken cancellationToken)
    {
        var found = new List<WorkspaceSymbol>();
        foreach (var (folder, checks) in workspace.AllChecks(cancellationToken).GroupBy(check => check.Folder).Select(group => (group.Key, group.Select(check => check.Compilation))))
        {
            found.AddRange(NameSearch.Find(checks, parameters.Query, cancellationToken).Select(name => new WorkspaceSymbol(
                name.Name, KindOf(name.Kind), name.Detail,
                new(workspace.UriOf(folder.FileOf(name.Location.Path)), Convert.Range(name.Location.Text, name.Location.Span)))));
        }

        return [.. found];
    }

    private ImmutableArray<CheckedDocument> Checked(Document document, CancellationToken cancellationToken) => workspace.Checked(document.Path, cancellationToken);

    private static DocumentSymbol Converted(Syntax.SourceText text, OutlineEntry entry) => new(
        entry.Name, entry.Detail, KindOf(entry.Kind), Convert.Range(text, entry.Span), Convert.Range(text, entry.NameSpan),
        [.. entry.Children.Select(child => Converted(text, child))]);

    /// <summary>The number of the protocol's kind whose picture fits best.</summary>
    private static int KindOf(OutlineKind kind) => kind switch
    {
        OutlineKind.Actor => 5,
        OutlineKind.Conduct => 12,
        OutlineKind.Topic => 22,
        OutlineKind.Unit => 26,
        OutlineKind.Measure => 7,
        OutlineKind.Source => 13,
        OutlineKind.Agreement => 3,
        OutlineKind.Declaration => 11,
        OutlineKind.Record => 24,
        OutlineKind.Rule => 25,
        OutlineKind.Table => 18,
        OutlineKind.Expectation => 17,
        OutlineKind.Group => 2,
        _ => throw new InvalidOperationException($"unexpected kind {kind}"),
    };
}
