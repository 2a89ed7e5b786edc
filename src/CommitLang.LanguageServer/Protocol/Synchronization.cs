using System.Text.Json;

namespace CommitLang.LanguageServer.Protocol;

internal sealed record DidOpenTextDocumentParams(TextDocumentItem TextDocument);

internal sealed record DidChangeTextDocumentParams(VersionedTextDocumentIdentifier TextDocument, TextDocumentContentChangeEvent[] ContentChanges);

/// <summary>An edit; without a range the whole text.</summary>
internal sealed record TextDocumentContentChangeEvent([property: System.Text.Json.Serialization.JsonConverter(typeof(AnyTextConverter))] string Text)
{
    public Range? Range { get; init; }
}

internal sealed record DidChangeWatchedFilesParams(FileEvent[] Changes);

/// <param name="Type">1: it is new; 2: it changed; 3: it is gone.</param>
internal sealed record FileEvent(string Uri, int Type);

internal sealed record DidChangeWorkspaceFoldersParams([property: System.Text.Json.Serialization.JsonPropertyName("event")] WorkspaceFoldersChangeEvent Change);

internal sealed record WorkspaceFoldersChangeEvent(WorkspaceFolder[] Added, WorkspaceFolder[] Removed);

internal sealed record DidChangeConfigurationParams
{
    public JsonElement? Settings { get; init; }
}

internal sealed record ConfigurationParams(ConfigurationItem[] Items);

internal sealed record ConfigurationItem(string Section);

internal sealed record ShowMessageParams(int Type, string Message)
{
    internal const int Error = 1, Info = 3;
}
