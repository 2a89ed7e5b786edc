using System.Collections.Immutable;
using CommitLang.LanguageServer.Workspace;

namespace CommitLang.LanguageServer.Features.Verdicts;

/// <summary>The expectations of a file, as tests.</summary>
internal static class ExpectationTests
{
    /// <summary>The expectations of the file, in the order of the text; one that cannot be asked for its errors has not passed.</summary>
    internal static ImmutableArray<ExpectationTest> Of(CheckedDocument document, CancellationToken cancellationToken) => [];
}
