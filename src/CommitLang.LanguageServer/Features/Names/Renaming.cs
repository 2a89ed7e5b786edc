using System.Collections.Immutable;
using CommitLang.LanguageServer.Workspace;

namespace CommitLang.LanguageServer.Features.Names;

/// <summary>Another name for something, wherever it is named.</summary>
internal static class Renaming
{
    /// <summary>What would be renamed at an offset; null where there is no name.</summary>
    /// <param name="documents">The file, in each check that it belongs to.</param>
    /// <param name="offset">The name.</param>
    /// <param name="cancellationToken">Takes the request back.</param>
    internal static RenameTarget? Prepare(ImmutableArray<CheckedDocument> documents, int offset, CancellationToken cancellationToken) => null;

    /// <summary>Gives what the name at an offset stands for another name, in every file of every check that the file belongs to.</summary>
    /// <param name="documents">The file, in each check that it belongs to.</param>
    /// <param name="offset">The name.</param>
    /// <param name="newName">The new name, with backquotes or without.</param>
    /// <param name="cancellationToken">Takes the request back.</param>
    internal static RenameResult Rename(
        ImmutableArray<CheckedDocument> documents, int offset, string newName, CancellationToken cancellationToken) =>
        new([], "there is no name here");
}
