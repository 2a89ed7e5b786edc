using CommitLang.LanguageServer.Workspace;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Tests.Features;

/// <summary>Checked documents of a few lines.</summary>
internal static class Checks
{
    internal static readonly CheckOptions Options = new() { Today = new(2026, 1, 31) };

    internal static CheckedDocument Of(string text) => Of([("main.commit", text)], "main.commit");

    /// <summary>A check of several files, the first of which imports the others; the document is the one of the given path.</summary>
    internal static CheckedDocument Of((string Path, string Text)[] files, string path)
    {
        var compilation = Compilation.Create(SyntaxTree.ParseText(files[0].Text, files[0].Path), new Files(files));
        var tree = compilation.Trees.Single(tree => tree.Path == path);
        return new(compilation, tree, compilation.Check(Options));
    }

    /// <summary>The same check of another text.</summary>
    internal static CheckedDocument With(CheckedDocument document, SourceText text) => Of(text.ToString());

    /// <summary>Finds texts by their path alone.</summary>
    internal sealed class Files((string Path, string Text)[] files) : IImportResolver
    {
        private readonly Dictionary<string, SourceText> _texts = files.ToDictionary(file => file.Path, file => SourceText.From(file.Text, file.Path));

        public ImportResult Resolve(string importingPath, string path) =>
            _texts.TryGetValue(path, out var text) ? new(ImportStatus.Found, text) : new(ImportStatus.NotFound);
    }
}
