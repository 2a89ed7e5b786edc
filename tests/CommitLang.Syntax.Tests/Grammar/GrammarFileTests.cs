using System.Text.RegularExpressions;
using CommitLang.Generator;
using CommitLang.Generator.Model;

namespace CommitLang.Syntax.Tests.Grammar;

public sealed partial class GrammarFileTests
{
    private static readonly CommitLang.Generator.Model.Grammar File =
        GrammarReader.Read(System.IO.File.ReadAllText(Path.Combine(Repository.Root, Outputs.GrammarPath)));

    public static TheoryData<string> StatementNames { get; } =
        [.. File.Nodes.Where(n => n.Shape == NodeShape.Statement && n.Name != "BrokenStatement").Select(n => n.Name)];

    [Fact]
    public void What_is_made_from_the_grammar_is_current() =>
        Assert.Empty(Outputs.FindDifferences(Repository.Root, Outputs.From(File)));

    [Theory]
    [MemberData(nameof(StatementNames))]
    public void Sentences_of_the_grammar_parse_without_a_diagnostic(string statement)
    {
        var deriver = new SentenceDeriver(File, new Random(7));
        var node = File.Find(statement) ?? throw new InvalidOperationException(statement);
        for (var i = 0; i < 400; i++)
        {
            var sentence = deriver.Derive(node);

            // Which of a group did not do something cannot be left open: the one rule that the grammar file does not say.
            if (DenialOfOne().IsMatch(sentence.Replace(" # a comment", "", StringComparison.Ordinal)))
            {
                continue;
            }

            var tree = SyntaxTree.ParseText(sentence);
            Assert.True(tree.GetDiagnostics().Count == 0, $"{sentence}\n{string.Join('\n', tree.GetDiagnostics())}");
            Assert.Equal(statement, Assert.Single(tree.Root.Statements).Kind.ToString());
            Assert.Equal(sentence, tree.Root.ToFullString());
        }
    }

    [Fact]
    public void Every_node_of_the_grammar_comes_out_of_the_parser()
    {
        var deriver = new SentenceDeriver(File, new Random(8));
        var made = new HashSet<string> { "CompilationUnit", "SkippedClause", "BrokenStatement" };
        foreach (var node in File.Nodes.Where(n => n.Shape == NodeShape.Statement))
        {
            for (var i = 0; i < 400; i++)
            {
                made.UnionWith(SyntaxTree.ParseText(deriver.Derive(node)).Root.DescendantNodes().Select(n => n.Kind.ToString()));
            }
        }

        Assert.Empty(File.Nodes.Where(n => n.IsConcrete).Select(n => n.Name).Except(made));
    }

    [GeneratedRegex(@"\bone\s+of\s+\S+\s+(possibly\s+)?did\s+not\b")]
    private static partial Regex DenialOfOne();
}
