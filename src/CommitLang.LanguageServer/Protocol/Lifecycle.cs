using System.Text.Json;

namespace CommitLang.LanguageServer.Protocol;

internal sealed record InitializeParams
{
    public string? RootUri { get; init; }

    public WorkspaceFolder[]? WorkspaceFolders { get; init; }

    public JsonElement? Capabilities { get; init; }

    public JsonElement? InitializationOptions { get; init; }
}

internal sealed record WorkspaceFolder(string Uri, string? Name);

internal sealed record InitializeResult(ServerCapabilities Capabilities, ServerInfo ServerInfo);

internal sealed record ServerInfo(string Name, string Version);

internal sealed record CancelParams(JsonElement Id);

internal sealed record ServerCapabilities
{
    public string PositionEncoding { get; } = "utf-16";

    public TextDocumentSyncOptions TextDocumentSync { get; } = new();

    public CompletionOptions CompletionProvider { get; } = new([":", "(", "[", "\"", "/", "?", " "], false);

    public bool HoverProvider { get; } = true;

    public SignatureHelpOptions SignatureHelpProvider { get; } = new(["(", ","], [","]);

    public bool DefinitionProvider { get; } = true;

    public bool ReferencesProvider { get; } = true;

    public bool DocumentHighlightProvider { get; } = true;

    public bool DocumentSymbolProvider { get; } = true;

    public bool WorkspaceSymbolProvider { get; } = true;

    public CodeActionOptions CodeActionProvider { get; } = new(["quickfix", "refactor", "source.fixAll"], true);

    public ResolveOptions CodeLensProvider { get; } = new(false);

    public ResolveOptions DocumentLinkProvider { get; } = new(false);

    public bool DocumentFormattingProvider { get; } = true;

    public bool DocumentRangeFormattingProvider { get; } = true;

    public OnTypeFormattingOptions DocumentOnTypeFormattingProvider { get; } = new("\n");

    public RenameOptions RenameProvider { get; } = new(true);

    public bool FoldingRangeProvider { get; } = true;

    public bool SelectionRangeProvider { get; } = true;

    public ResolveOptions InlayHintProvider { get; } = new(false);

    public SemanticTokensOptions SemanticTokensProvider { get; } = new();

    public DiagnosticOptions DiagnosticProvider { get; } = new("commitlang", true, true);

    public ExecuteCommandOptions ExecuteCommandProvider { get; } = new(Commands.All);

    public WorkspaceCapabilities Workspace { get; } = new(new(true, true));
}

internal sealed record TextDocumentSyncOptions
{
    public bool OpenClose { get; } = true;

    /// <summary>Edits come as edits.</summary>
    public int Change { get; } = 2;

    public SaveOptions Save { get; } = new(false);
}

internal sealed record SaveOptions(bool IncludeText);

internal sealed record CompletionOptions(string[] TriggerCharacters, bool ResolveProvider);

internal sealed record SignatureHelpOptions(string[] TriggerCharacters, string[] RetriggerCharacters);

internal sealed record CodeActionOptions(string[] CodeActionKinds, bool ResolveProvider);

internal sealed record ResolveOptions(bool ResolveProvider);

internal sealed record OnTypeFormattingOptions(string FirstTriggerCharacter);

internal sealed record RenameOptions(bool PrepareProvider);

internal sealed record SemanticTokensOptions
{
    public SemanticTokensLegend Legend { get; } = new();

    public SemanticTokensFullOptions Full { get; } = new(true);

    public bool Range { get; } = true;
}

internal sealed record SemanticTokensLegend
{
    /// <summary>In the order of <see cref="Features.Layout.TokenClass"/>.</summary>
    public string[] TokenTypes { get; } =
        ["namespace", "class", "function", "property", "enumMember", "variable", "type", "keyword", "string", "number", "comment", "operator", "parameter"];

    public string[] TokenModifiers { get; } = ["declaration", "defaultLibrary"];
}

internal sealed record SemanticTokensFullOptions(bool Delta);

internal sealed record DiagnosticOptions(string Identifier, bool InterFileDependencies, bool WorkspaceDiagnostics);

internal sealed record ExecuteCommandOptions(string[] Commands);

internal sealed record WorkspaceCapabilities(WorkspaceFoldersCapabilities WorkspaceFolders);

internal sealed record WorkspaceFoldersCapabilities(bool Supported, bool ChangeNotifications);

internal sealed record RegistrationParams(Registration[] Registrations);

internal sealed record Registration(string Id, string Method, DidChangeWatchedFilesRegistrationOptions RegisterOptions);

internal sealed record DidChangeWatchedFilesRegistrationOptions(FileSystemWatcher[] Watchers);

internal sealed record FileSystemWatcher(string GlobPattern);
