using CommitLang.Syntax;

namespace CommitLang.Tests.Documents;

/// <summary>Imports from a dictionary. Paths that go up lie outside; <c>unreadable.commit</c> is there and cannot be read.</summary>
internal sealed class MemoryImports(IReadOnlyDictionary<string, string> files) : IImportResolver
{
    public ImportResult Resolve(string importingPath, string path) => path switch
    {
        _ when path.StartsWith("../", StringComparison.Ordinal) => new(ImportStatus.OutsideFolder),
        "unreadable.commit" => new(ImportStatus.Unreadable, Detail: "permission denied"),
        _ when files.TryGetValue(path, out var text) => new(ImportStatus.Found, SourceText.From(text, path)),
        _ => new(ImportStatus.NotFound),
    };
}
