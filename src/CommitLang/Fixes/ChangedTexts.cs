using CommitLang.Syntax;

namespace CommitLang.Fixes;

/// <summary>Imports that lead to texts of which some were changed since they were read, as in an editor or by mends.</summary>
/// <param name="imports">Finds the texts as they were read; null where nothing can be imported.</param>
/// <param name="changed">The texts of now, by the path of the text.</param>
public sealed class ChangedTexts(IImportResolver? imports, IReadOnlyDictionary<string, SourceText> changed) : IImportResolver
{
    /// <inheritdoc/>
    public ImportResult Resolve(string importingPath, string path)
    {
        var result = imports?.Resolve(importingPath, path) ?? new ImportResult(ImportStatus.NotFound);
        return result.Text is { } text && changed.TryGetValue(text.Path, out var now) ? result with { Text = now } : result;
    }
}
