using System.Text.Json;

namespace CommitLang.LanguageServer.Protocol;

internal sealed record InlayHint(Position Position, string Label, MarkupContent Tooltip, bool PaddingLeft);

internal sealed record CodeLens(Range Range, Command Command);

internal sealed record Hover(MarkupContent Contents, Range Range);

internal sealed record CompletionList(bool IsIncomplete, CompletionItem[] Items);

internal sealed record CompletionItem(string Label, int Kind, string? Detail, MarkupContent? Documentation, string SortText, string FilterText, TextEdit TextEdit)
{
    /// <summary>2: the text has places to fill in.</summary>
    public int? InsertTextFormat { get; init; }
}

internal sealed record SignatureHelp(SignatureInformation[] Signatures, int ActiveSignature, int ActiveParameter);

internal sealed record SignatureInformation(string Label, MarkupContent? Documentation, ParameterInformation[] Parameters);

internal sealed record ParameterInformation(int[] Label);

internal sealed record ReferenceParams(TextDocumentIdentifier TextDocument, Position Position, ReferenceContext Context);

internal sealed record ReferenceContext(bool IncludeDeclaration);

internal sealed record DocumentHighlight(Range Range, int Kind);

internal sealed record RenameParams(TextDocumentIdentifier TextDocument, Position Position, string NewName);

internal sealed record PrepareRenameResult(Range Range, string Placeholder);

internal sealed record DocumentSymbol(string Name, string? Detail, int Kind, Range Range, Range SelectionRange, DocumentSymbol[] Children);

internal sealed record WorkspaceSymbolParams(string Query);

internal sealed record WorkspaceSymbol(string Name, int Kind, string? ContainerName, Location Location);

internal sealed record FoldingRange(int StartLine, int StartCharacter, int EndLine, int EndCharacter, string? Kind);

internal sealed record SelectionRangeParams(TextDocumentIdentifier TextDocument, Position[] Positions);

internal sealed record SelectionRange(Range Range, SelectionRange? Parent);

internal sealed record SemanticTokensDeltaParams(TextDocumentIdentifier TextDocument, string PreviousResultId);

/// <summary>All tokens, or with edits what became other since the last answer.</summary>
internal sealed record SemanticTokens(string? ResultId, int[]? Data)
{
    public SemanticTokensEdit[]? Edits { get; init; }
}

internal sealed record SemanticTokensEdit(int Start, int DeleteCount, int[] Data);

internal sealed record DocumentLink(Range Range, string? Target, string Tooltip);

internal sealed record OnTypeFormattingParams(TextDocumentIdentifier TextDocument, Position Position, string Ch);

internal sealed record CodeActionParams(TextDocumentIdentifier TextDocument, Range Range, CodeActionContext? Context);

internal sealed record CodeActionContext
{
    public string[]? Only { get; init; }
}

internal sealed record CodeAction(string Title, string Kind)
{
    public Diagnostic[]? Diagnostics { get; init; }

    public bool? IsPreferred { get; init; }

    public WorkspaceEdit? Edit { get; init; }

    public PendingAction? Data { get; init; }
}

/// <summary>What makes the edits of an action once it is chosen.</summary>
/// <param name="Uri">The file for which it was offered.</param>
/// <param name="Kind"><c>record</c> or <c>fixAll</c>.</param>
internal sealed record PendingAction(string Uri, string Kind)
{
    public int? Offset { get; init; }

    public string? Goal { get; init; }

    public string? Id { get; init; }
}

internal sealed record ExecuteCommandParams(string Command)
{
    public JsonElement[]? Arguments { get; init; }
}

internal sealed record WhyResult(string Title, string Markdown);

/// <param name="Kind"><c>expectation</c> or <c>snapshot</c>.</param>
internal sealed record TestItem(string Uri, string Kind, string Label, Range Range, bool Passed)
{
    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.Never)]
    public string? Message { get; init; }
}
