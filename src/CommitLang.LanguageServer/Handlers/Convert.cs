using System.Collections.Immutable;
using CommitLang.LanguageServer.Features;
using CommitLang.LanguageServer.Protocol;
using CommitLang.LanguageServer.Server;
using CommitLang.LanguageServer.Workspace;
using CommitLang.Syntax;
using Range = CommitLang.LanguageServer.Protocol.Range;

namespace CommitLang.LanguageServer.Handlers;

/// <summary>Between offsets in texts and the places of the protocol.</summary>
internal static class Convert
{
    /// <summary>The file at an address; what cannot be read is told.</summary>
    /// <exception cref="RequestException">There is no such file.</exception>
    internal static Document Document(this CommitWorkspace workspace, TextDocumentIdentifier document) =>
        workspace.Find(DocumentUri.PathOf(document.Uri)) ?? throw new RequestException(ErrorCodes.InvalidParams, $"there is no file {document.Uri}");

    /// <summary>The offset of a place; one behind the end of its line, or of the text, is that end.</summary>
    internal static int Offset(SourceText text, Position position)
    {
        if (position.Line < 0)
        {
            return 0;
        }

        if (position.Line >= text.LineCount)
        {
            return text.Length;
        }

        var line = text.GetLineSpan(position.Line);
        var end = line.End;
        while (end > line.Start && text[end - 1] is '\r' or '\n')
        {
            end--;
        }

        return Math.Min(line.Start + Math.Min(Math.Max(position.Character, 0), line.Length), end);
    }

    internal static TextSpan Span(SourceText text, Range range)
    {
        var (start, end) = (Offset(text, range.Start), Offset(text, range.End));
        return TextSpan.FromBounds(Math.Min(start, end), Math.Max(start, end));
    }

    internal static Position Position(SourceText text, int offset)
    {
        var place = text.GetLinePosition(offset);
        return new(place.Line, place.Column);
    }

    internal static Range Range(SourceText text, TextSpan span) => new(Position(text, span.Start), Position(text, span.End));

    internal static TextEdit[] Edits(SourceText text, IEnumerable<TextChange> changes) =>
        [.. changes.Select(change => new TextEdit(Range(text, change.Span), change.NewText))];

    /// <summary>The place in a file, or in a library that comes with the tool.</summary>
    /// <param name="of">A file of the same check.</param>
    internal static Protocol.Location Location(CommitWorkspace workspace, string of, Syntax.Location location) =>
        new(UriOf(workspace, of, location.Text), Range(location.Text, location.Span));

    internal static string UriOf(CommitWorkspace workspace, string of, SourceText text) =>
        StandardLibrary.Holds(text) ? ToolText.OfLibrary(text.Path) : workspace.UriOf(workspace.PathOf(of, text.Path));

    /// <summary>Edits of several files, as the client takes them.</summary>
    internal static WorkspaceEdit Edit(CommitWorkspace workspace, Client client, string of, ImmutableArray<FileEdits> edits)
    {
        var files = edits.Select(file => (Path: workspace.PathOf(of, file.Text.Path), Edits: Edits(file.Text, file.Changes))).ToList();
        return client.TakesDocumentChanges
            ? new([.. files.Select(file => new TextDocumentEdit(new(workspace.UriOf(file.Path), workspace.FindOpen(file.Path)?.Version), file.Edits))], null)
            : new(null, files.ToDictionary(file => workspace.UriOf(file.Path), file => file.Edits, StringComparer.Ordinal));
    }
}
