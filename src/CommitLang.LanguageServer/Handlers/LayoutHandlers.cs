using System.Globalization;
using CommitLang.LanguageServer.Features.Layout;
using CommitLang.LanguageServer.Protocol;
using CommitLang.LanguageServer.Server;
using CommitLang.LanguageServer.Workspace;
using CommitLang.Syntax;
using SemanticTokens = CommitLang.LanguageServer.Protocol.SemanticTokens;

namespace CommitLang.LanguageServer.Handlers;

/// <summary>What is seen of the text itself: colours, folds, links, blanks.</summary>
internal sealed class LayoutHandlers(CommitWorkspace workspace)
{
    private readonly Dictionary<string, (string Id, int[] Data)> _tokens = new(StringComparer.Ordinal);
    private int _answers;

    internal void AddTo(HandlerTable handlers)
    {
        var json = ProtocolJson.Default;
        handlers.Add("textDocument/foldingRange", json.TextDocumentParams, json.FoldingRangeArray, Fold);
        handlers.Add("textDocument/selectionRange", json.SelectionRangeParams, json.SelectionRangeArray, Select);
        handlers.Add("textDocument/documentLink", json.TextDocumentParams, json.DocumentLinkArray, Links);
        handlers.Add("textDocument/semanticTokens/full", json.TextDocumentParams, json.SemanticTokens, (parameters, cancellationToken) => Tokens(parameters.TextDocument, cancellationToken));
        handlers.Add("textDocument/semanticTokens/full/delta", json.SemanticTokensDeltaParams, json.SemanticTokens, TokensSince);
        handlers.Add("textDocument/semanticTokens/range", json.TextDocumentRangeParams, json.SemanticTokens, TokensOfRange);
        handlers.Add("textDocument/formatting", json.TextDocumentParams, json.TextEditArray, Format);
        handlers.Add("textDocument/rangeFormatting", json.TextDocumentRangeParams, json.TextEditArray, FormatRange);
        handlers.Add("textDocument/onTypeFormatting", json.OnTypeFormattingParams, json.TextEditArray, FormatOnType);
    }

    private FoldingRange[] Fold(TextDocumentParams parameters, CancellationToken cancellationToken)
    {
        var document = workspace.Document(parameters.TextDocument);
        return [.. Folding.Of(document.Tree, cancellationToken).Select(fold =>
        {
            var (start, end) = (Convert.Position(document.Text, fold.Span.Start), Convert.Position(document.Text, fold.Span.End));
            return new FoldingRange(start.Line, start.Character, end.Line, end.Character, fold.Kind switch
            {
                FoldKind.Region => "region",
                FoldKind.Comment => "comment",
                FoldKind.Imports => "imports",
                _ => throw new InvalidOperationException($"unexpected kind {fold.Kind}"),
            });
        })];
    }

    private SelectionRange[] Select(SelectionRangeParams parameters, CancellationToken cancellationToken)
    {
        var document = workspace.Document(parameters.TextDocument);
        return [.. parameters.Positions.Select(position =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            SelectionRange? around = null;
            foreach (var span in SelectionRanges.At(document.Tree, Convert.Offset(document.Text, position)).Reverse())
            {
                around = new(Convert.Range(document.Text, span), around);
            }

            return around ?? new(new(position, position), null);
        })];
    }

    private DocumentLink[] Links(TextDocumentParams parameters, CancellationToken cancellationToken)
    {
        var document = workspace.Document(parameters.TextDocument);
        return [.. DocumentLinks.Of(document.Tree, cancellationToken)
            .Select(link => (Link: link, Target: TargetOf(document, link)))
            .Where(link => link.Target is not null)
            .Select(link => new DocumentLink(Convert.Range(document.Text, link.Link.Span), link.Target, link.Link.Tooltip))];
    }

    private string? TargetOf(Document document, Link link) => link.Kind switch
    {
        LinkKind.File => DocumentUri.IsFile(document.Path) && !link.Target.Contains('\0', StringComparison.Ordinal)
            ? workspace.UriOf(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(document.Path) ?? document.Path, link.Target))) : null,
        LinkKind.Library => ToolText.OfLibrary(link.Target),
        LinkKind.Page => Uri.TryCreate(link.Target, UriKind.Absolute, out var page) ? page.AbsoluteUri : null,
        _ => throw new InvalidOperationException($"unexpected kind {link.Kind}"),
    };

    private SemanticTokens Tokens(TextDocumentIdentifier identifier, CancellationToken cancellationToken)
    {
        var document = workspace.Document(identifier);
        var data = Data(document, new(0, document.Text.Length), cancellationToken);
        var id = (++_answers).ToString(CultureInfo.InvariantCulture);
        _tokens[document.Path] = (id, data);
        return new(id, data);
    }

    private SemanticTokens TokensSince(SemanticTokensDeltaParams parameters, CancellationToken cancellationToken)
    {
        var path = DocumentUri.PathOf(parameters.TextDocument.Uri);
        var before = _tokens.GetValueOrDefault(path);
        var now = Tokens(parameters.TextDocument, cancellationToken);
        if (before.Id != parameters.PreviousResultId || now.Data is not { } data)
        {
            return now;
        }

        var start = before.Data.AsSpan().CommonPrefixLength(data);
        var most = Math.Min(before.Data.Length, data.Length) - start;
        var same = 0;
        while (same < most && before.Data[^(same + 1)] == data[^(same + 1)])
        {
            same++;
        }

        return start == before.Data.Length && start == data.Length
            ? new(now.ResultId, null) { Edits = [] }
            : new(now.ResultId, null) { Edits = [new(start, before.Data.Length - same - start, data[start..^same])] };
    }

    private SemanticTokens TokensOfRange(TextDocumentRangeParams parameters, CancellationToken cancellationToken)
    {
        var document = workspace.Document(parameters.TextDocument);
        return new(null, Data(document, Convert.Span(document.Text, parameters.Range), cancellationToken));
    }

    /// <summary>Five numbers a token: lines and characters since the one before it, its length, what it is, and what else is to say of it.</summary>
    private int[] Data(Document document, TextSpan span, CancellationToken cancellationToken)
    {
        if (workspace.LastChecked(document.Path, cancellationToken) is not { } check)
        {
            return [];
        }

        var tokens = Features.Layout.SemanticTokens.Of(check, document.Tree, span, cancellationToken);
        var data = new int[tokens.Length * 5];
        var before = new LinePosition(0, 0);
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            var place = document.Text.GetLinePosition(token.Span.Start);
            var numbers = data.AsSpan(i * 5);
            numbers[0] = place.Line - before.Line;
            numbers[1] = place.Line == before.Line ? place.Column - before.Column : place.Column;
            numbers[2] = token.Span.Length;
            numbers[3] = (int)token.Class;
            numbers[4] = (token.IsDeclaration ? 1 : 0) | (token.IsLibrary ? 2 : 0);
            before = place;
        }

        return data;
    }

    private TextEdit[] Format(TextDocumentParams parameters, CancellationToken cancellationToken)
    {
        var document = workspace.Document(parameters.TextDocument);
        return Convert.Edits(document.Text, Reformatting.OfDocument(document.Tree, cancellationToken));
    }

    private TextEdit[] FormatRange(TextDocumentRangeParams parameters, CancellationToken cancellationToken)
    {
        var document = workspace.Document(parameters.TextDocument);
        return Convert.Edits(document.Text, Reformatting.OfRange(document.Tree, Convert.Span(document.Text, parameters.Range), cancellationToken));
    }

    private TextEdit[] FormatOnType(OnTypeFormattingParams parameters, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var document = workspace.Document(parameters.TextDocument);
        return parameters.Ch == "\n"
            ? Convert.Edits(document.Text, Reformatting.OnNewLine(document.Tree, Convert.Offset(document.Text, parameters.Position)))
            : [];
    }
}
