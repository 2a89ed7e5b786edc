using System.Text.RegularExpressions;
using CommitLang.Engine.Evaluation;
using CommitLang.Syntax;
using CommitLang.Tests.Documents;

namespace CommitLang.Tests;

/// <summary>Every block of the README and the reference is a check, and says the truth.</summary>
public sealed partial class ReferenceTests
{
    private static readonly string[] Documents = ["README.md", "grammar/README.md"];

    public static TheoryData<string, int> Blocks => DocumentBlock.Places(Documents);

    [Theory]
    [MemberData(nameof(Blocks))]
    public void A_block_gives_the_marked_errors_and_what_it_expects(string document, int line)
    {
        var block = DocumentBlock.At(document, line);
        var result = Check(block);
        Assert.Equal(block.Ids, result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Id).Distinct());
        if (block.Ids.Count == 0)
        {
            Assert.All(result.Expectations, expectation => Assert.True(expectation.Passed, $"{expectation.Location}: {expectation.Name}"));
        }
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public void A_block_is_in_the_layout(string document, int line)
    {
        var block = DocumentBlock.At(document, line);
        Assert.Equal(block.Text, Formatter.Format(SyntaxTree.ParseText(block.Text)));
    }

    [Fact]
    public void Every_fence_of_the_language_is_read()
    {
        foreach (var document in Documents.Concat(Repository.Files("grammar/diagnostics", "*.md")))
        {
            var text = Repository.Read(document);
            Assert.Equal(AnyFence().Count(text), DocumentBlock.Of(document).Count + FileFence().Count(text));
        }
    }

    [Fact]
    public void The_reference_has_every_reason_of_both_tables()
    {
        var expected = Repository.Read("grammar/README.md");
        foreach (var reason in Enum.GetValues<Reason>())
        {
            Assert.Contains("/" + Spelled(reason.ToString()), expected, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_reference_states_the_limit_of_derivation() =>
        Assert.Contains($"stops at {Session.DerivationLimit:N0} derived deeds", Repository.Read("grammar/README.md"), StringComparison.Ordinal);

    [Fact]
    public void The_reference_uses_every_keyword()
    {
        var words = DocumentBlock.Of("grammar/README.md")
            .SelectMany(block => SyntaxTree.ParseText(block.Text).Root.DescendantTokens())
            .Select(token => token.Kind)
            .ToHashSet();
        Assert.Empty(Enum.GetValues<SyntaxKind>().Where(SyntaxFacts.IsKeyword).Except(words));
    }

    internal static CheckResult Check(DocumentBlock block)
    {
        var tree = SyntaxTree.ParseText(block.Text, $"{block.Document}:{block.Line}");
        return Compilation.Create(tree, new MemoryImports(block.Files), MemoryTables.Of(block.Files)).Check(new CheckOptions { Today = new(2025, 1, 1) });
    }

    private static string Spelled(string name) =>
        InnerCapital().Replace(name, match => "-" + match.Value).ToLowerInvariant();

    [GeneratedRegex("(?<=.)[A-Z]")]
    private static partial Regex InnerCapital();

    [GeneratedRegex("^```commit", RegexOptions.Multiline)]
    private static partial Regex AnyFence();

    [GeneratedRegex("^```commit file=", RegexOptions.Multiline)]
    private static partial Regex FileFence();
}
