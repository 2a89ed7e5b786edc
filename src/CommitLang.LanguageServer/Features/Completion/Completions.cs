using System.Collections.Immutable;
using CommitLang.LanguageServer.Workspace;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Features.Completion;

/// <summary>What may be written at a place.</summary>
internal static class Completions
{
    /// <summary>What may stand at an offset. The work is in proportion to the statement and to the number of names, never to the check.</summary>
    /// <param name="document">The file as it was last checked: whence the names come.</param>
    /// <param name="tree">The file as it is now; may be newer than that of the document.</param>
    /// <param name="offset">The cursor, in the text of <paramref name="tree"/>.</param>
    /// <param name="files">The files that <c>import</c> or <c>events</c> may name, as they would be written in this file.</param>
    /// <param name="cancellationToken">Takes the request back.</param>
    internal static CompletionOffers At(
        CheckedDocument document, SyntaxTree tree, int offset, ImmutableArray<string> files, CancellationToken cancellationToken) =>
        new(new(offset, 0), []);
}
