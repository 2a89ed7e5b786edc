using CommitLang.Generator.Emitters;
using CommitLang.Generator.Emitters.Editors;
using CommitLang.Generator.Model;

namespace CommitLang.Generator;

/// <summary>Everything that is made from the grammar, by its path from the root of the repository.</summary>
internal static class Outputs
{
    public const string GrammarPath = "grammar/commitlang.grammar";

    private const string Generated = "src/CommitLang.Syntax/Generated";

    public static SortedDictionary<string, string> From(Grammar grammar)
    {
        var outputs = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [$"{Generated}/SyntaxKind.g.cs"] = KindEmitter.Kinds(grammar),
            [$"{Generated}/SyntaxFacts.g.cs"] = KindEmitter.Facts(grammar),
            [$"{Generated}/GreenNodes.g.cs"] = GreenEmitter.Emit(grammar),
            [$"{Generated}/SyntaxVisitor.g.cs"] = VisitorEmitter.Plain(grammar),
            [$"{Generated}/SyntaxVisitorOfT.g.cs"] = VisitorEmitter.WithResult(grammar),
            [$"{Generated}/SyntaxFactory.g.cs"] = FactoryEmitter.Emit(grammar),
            ["grammar/commitlang.ebnf"] = EbnfEmitter.Emit(grammar),
            ["grammar/vscode/syntaxes/commitlang.tmLanguage.json"] = TextMateEmitter.Emit(grammar),
            ["grammar/neovim/syntax/commitlang.vim"] = WordListEmitter.Vim(grammar),
            ["grammar/emacs/commitlang-words.el"] = WordListEmitter.EmacsLisp(grammar),
        };
        foreach (var node in grammar.Nodes.Where(n => n.Shape != NodeShape.Set))
        {
            outputs[$"{Generated}/Nodes/{node.Name}Syntax.g.cs"] = RedEmitter.Emit(grammar, node);
        }

        return outputs;
    }

    /// <summary>The outputs that are missing or differ, and the generated files that nothing makes any more.</summary>
    public static List<string> FindDifferences(string root, SortedDictionary<string, string> outputs)
    {
        var differences = outputs
            .Where(o => !File.Exists(Path.Combine(root, o.Key)) || File.ReadAllText(Path.Combine(root, o.Key)) != o.Value)
            .Select(o => o.Key)
            .ToList();
        var folder = Path.Combine(root, Generated);
        if (Directory.Exists(folder))
        {
            differences.AddRange(Directory.EnumerateFiles(folder, "*.g.cs", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
                .Where(path => !outputs.ContainsKey(path))
                .Order(StringComparer.Ordinal));
        }

        return differences;
    }

    public static string? FindRoot(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, GrammarPath)))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
