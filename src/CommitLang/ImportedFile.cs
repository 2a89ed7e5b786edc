namespace CommitLang;

/// <summary>The file that an import names.</summary>
/// <param name="ImportingPath">The path of the text that holds the import, as its <see cref="Syntax.SourceText.Path"/> gives it.</param>
/// <param name="Written">The path as written in the import.</param>
/// <param name="FullPath">The full path that it comes to.</param>
/// <param name="RealPath">The same with symbolic links followed.</param>
public sealed record ImportedFile(string ImportingPath, string Written, string FullPath, string RealPath);
