namespace CommitLang.LanguageServer.Protocol;

// The records of the protocol, named as it names them; what they mean stands there. Lines and characters (UTF-16 code units) count from zero.

internal sealed record Position(int Line, int Character);

internal sealed record Range(Position Start, Position End);

internal sealed record Location(string Uri, Range Range);

internal sealed record LocationLink(Range OriginSelectionRange, string TargetUri, Range TargetRange, Range TargetSelectionRange);

internal sealed record TextDocumentIdentifier(string Uri);

internal sealed record VersionedTextDocumentIdentifier(string Uri, int? Version);

internal sealed record TextDocumentItem(string Uri, int Version, [property: System.Text.Json.Serialization.JsonConverter(typeof(AnyTextConverter))] string Text);

internal sealed record TextEdit(Range Range, string NewText);

internal sealed record TextDocumentEdit(VersionedTextDocumentIdentifier TextDocument, TextEdit[] Edits);

internal sealed record WorkspaceEdit(TextDocumentEdit[]? DocumentChanges, Dictionary<string, TextEdit[]>? Changes);

internal sealed record MarkupContent(string Kind, string Value)
{
    internal static MarkupContent Markdown(string text) => new("markdown", text);
}

internal sealed record Command(string Title, [property: System.Text.Json.Serialization.JsonPropertyName("command")] string Name, CommandPlace[]? Arguments);

/// <summary>The argument of the commands about a declaration.</summary>
internal sealed record CommandPlace(string Uri, Position Position);

internal sealed record TextDocumentPositionParams(TextDocumentIdentifier TextDocument, Position Position);

internal sealed record TextDocumentParams(TextDocumentIdentifier TextDocument);

internal sealed record TextDocumentRangeParams(TextDocumentIdentifier TextDocument, Range Range);
