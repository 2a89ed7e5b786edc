using CommitLang.LanguageServer.Workspace;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Features.Completion;

/// <summary>What a conduct takes, while its arguments are written.</summary>
internal static class Signatures
{
    /// <summary>The conduct in whose parentheses an offset lies; null where it lies in none, or the conduct has no parameters.</summary>
    /// <param name="document">The file as it was last checked.</param>
    /// <param name="tree">The file as it is now.</param>
    /// <param name="offset">The cursor, in the text of <paramref name="tree"/>.</param>
    /// <param name="cancellationToken">Takes the request back.</param>
    internal static Signature? At(CheckedDocument document, SyntaxTree tree, int offset, CancellationToken cancellationToken) => null;
}
