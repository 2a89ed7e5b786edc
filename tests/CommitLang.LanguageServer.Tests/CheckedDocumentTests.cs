using CommitLang.LanguageServer.Workspace;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Tests;

/// <summary>What a feature is given.</summary>
public sealed class CheckedDocumentTests
{
    [Fact]
    public void The_model_is_that_of_the_file()
    {
        var tree = SyntaxTree.ParseText("actor US\nactor China\nconduct strike\nUS: not strike toward China\n");
        var compilation = Compilation.Create(tree);
        var document = new CheckedDocument(compilation, tree, compilation.Check(new() { Today = new(2026, 1, 1) }));

        Assert.Same(tree, document.Model.Tree);
        Assert.Equal("US", document.Model.GetSymbol(tree.Text.ToString().LastIndexOf("US:", StringComparison.Ordinal))?.Name);
    }
}
