using System.Collections.Immutable;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Features.Layout;

/// <summary>What leads out of a file: imports, tables of events, addresses of sources.</summary>
internal static class DocumentLinks
{
    /// <summary>The links of a file, in the order of the text.</summary>
    internal static ImmutableArray<Link> Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var links = ImmutableArray.CreateBuilder<Link>();
        foreach (var statement in tree.Root.Statements)
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (statement)
            {
                case ImportStatementSyntax { Path: { IsMissing: false } path }:
                    if (path.Kind == SyntaxKind.StringToken)
                    {
                        Add(path, LinkKind.File, "open the file that is imported");
                    }
                    else if (StandardLibrary.TryFind(path.ValueText, out var library))
                    {
                        Add(path, LinkKind.Library, library.Summary);
                    }

                    break;
                case EventsStatementSyntax { File: { IsMissing: false } file }:
                    Add(file, LinkKind.File, "open the table of events");
                    break;
                case SourceStatementSyntax source:
                    foreach (var url in source.Clauses.OfType<UrlClauseSyntax>().Select(clause => clause.Url).Where(url => IsPage(url.ValueText)))
                    {
                        Add(url, LinkKind.Page, "open the source");
                    }

                    break;
            }
        }

        return links.ToImmutable();

        void Add(SyntaxToken token, LinkKind kind, string tooltip)
        {
            // What is written with escapes, or over lines, is linked as it stands.
            var isPlain = token.Kind == SyntaxKind.StringToken && token.Text.Length > 2 && token.Text[1..^1] == token.ValueText;
            var span = isPlain ? TextSpan.FromBounds(token.Span.Start + 1, token.Span.End - 1) : token.Span;
            if (token.ValueText.Length > 0)
            {
                links.Add(new(span, kind, token.ValueText, tooltip));
            }
        }
    }

    private static bool IsPage(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);
}
