using System.Collections.Immutable;
using CommitLang.LanguageServer.Workspace;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Features.Actions;

/// <summary>Changes that are offered at a place.</summary>
internal static class CodeActions
{
    /// <summary>What is offered for a stretch of the file; the diagnostics are those of the document's result.</summary>
    internal static ImmutableArray<CodeAction> At(CheckedDocument document, TextSpan span, CancellationToken cancellationToken) => [];

    /// <summary>Makes edits that are pending; empty where nothing would do that.</summary>
    /// <param name="document">The file for which they were offered, as it then was or later.</param>
    /// <param name="pending">What makes them.</param>
    /// <param name="options">How the check is asked.</param>
    /// <param name="imports">Finds the files that the check imports; null where it imports none.</param>
    /// <param name="cancellationToken">Takes the request back.</param>
    internal static ImmutableArray<FileEdits> Resolve(
        CheckedDocument document, PendingEdit pending, CheckOptions options, IImportResolver? imports, CancellationToken cancellationToken) => [];
}
