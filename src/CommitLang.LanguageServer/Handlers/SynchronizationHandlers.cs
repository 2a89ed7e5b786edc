using System.Text.Json;
using CommitLang.LanguageServer.Protocol;
using CommitLang.LanguageServer.Server;
using CommitLang.LanguageServer.Workspace;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Handlers;

/// <summary>What the client tells of texts, files, folders and settings.</summary>
internal sealed class SynchronizationHandlers(CommitWorkspace workspace, Client client)
{
    internal void AddTo(HandlerTable handlers)
    {
        var json = ProtocolJson.Default;
        handlers.Add("textDocument/didOpen", json.DidOpenTextDocumentParams, Open);
        handlers.Add("textDocument/didChange", json.DidChangeTextDocumentParams, Change);
        handlers.Add("textDocument/didClose", json.TextDocumentParams, parameters => workspace.Close(DocumentUri.PathOf(parameters.TextDocument.Uri)));
        handlers.Add("textDocument/didSave", json.TextDocumentParams, _ => { });
        handlers.Add("workspace/didChangeWatchedFiles", json.DidChangeWatchedFilesParams, FilesChanged);
        handlers.Add("workspace/didChangeWorkspaceFolders", json.DidChangeWorkspaceFoldersParams, parameters => workspace.SetFolders(
            parameters.Change.Added.Select(folder => DocumentUri.PathOf(folder.Uri)), parameters.Change.Removed.Select(folder => DocumentUri.PathOf(folder.Uri))));
        handlers.Add("workspace/didChangeConfiguration", json.DidChangeConfigurationParams, parameters =>
        {
            var settings = parameters.Settings ?? default;
            TakeSettings(workspace, client, settings.ValueKind == JsonValueKind.Object && settings.TryGetProperty("commitlang", out var own) ? own : settings);
            client.AskForSettings();
        });
    }

    internal static void TakeSettings(CommitWorkspace workspace, Client client, JsonElement settings)
    {
        if (client.TakeSettings(settings) && client.AsOf != workspace.AsOf)
        {
            workspace.SetAsOf(client.AsOf);
            client.RefreshAll();
        }
    }

    private void Open(DidOpenTextDocumentParams parameters)
    {
        var document = parameters.TextDocument;
        workspace.Open(DocumentUri.PathOf(document.Uri), document.Uri, document.Version, document.Text);
    }

    private void Change(DidChangeTextDocumentParams parameters)
    {
        if (workspace.FindOpen(DocumentUri.PathOf(parameters.TextDocument.Uri)) is not { } document)
        {
            // A notification has no answer; what is not open has no text that could change.
            return;
        }

        var text = document.Text;
        foreach (var change in parameters.ContentChanges)
        {
            text = change.Range is { } range
                ? text.WithChanges(new TextChange(Convert.Span(text, range), change.Text))
                : SourceText.From(change.Text, text.Path);
        }

        workspace.Change(document, text, parameters.TextDocument.Version);
    }

    private void FilesChanged(DidChangeWatchedFilesParams parameters)
    {
        if (parameters.Changes.Length > 0)
        {
            workspace.FilesChanged([.. parameters.Changes.Select(change => DocumentUri.PathOf(change.Uri)).Distinct(StringComparer.Ordinal)]);
        }
    }
}
