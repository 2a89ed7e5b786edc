using System.Text;
using CommitLang.Generator;
using CommitLang.Generator.Model;
using CommitLang.Syntax.Tests.Grammar;

namespace CommitLang.Syntax.Tests.Formatting;

/// <summary>What holds of the formatter whatever the text.</summary>
public sealed class FormatterPropertyTests
{
    private static readonly string[] Blanks = ["", " ", "  ", "\t", "\n  ", "\r\n\t", " # why\n    ", "\n\n# why not\n  "];
    private static readonly string[] Between = ["\n", "\r\n", "\n\n\n", "\n# a comment  \n", "\n## documentation\n\n", "  # behind\n"];

    [Fact]
    public void Formatting_the_files_of_the_project_twice_is_formatting_them_once()
    {
        foreach (var text in Texts())
        {
            Holds(text);
        }
    }

    /// <summary>The same tokens with other blanks, line breaks and comments between them.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Other_blanks_change_neither_tokens_nor_comments(int seed)
    {
        var random = new Random(seed);
        foreach (var text in Texts())
        {
            Holds(Respace(SyntaxTree.ParseText(text), random));
        }
    }

    /// <summary>Every construct, in columns with others of its kind and by itself with other blanks.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Sentences_of_the_grammar_keep_their_tokens(int seed)
    {
        var grammar = GrammarReader.Read(File.ReadAllText(Path.Combine(Repository.Root, Outputs.GrammarPath)));
        var random = new Random(seed);
        var deriver = new SentenceDeriver(grammar, random);
        foreach (var node in grammar.Nodes.Where(n => n.Shape == NodeShape.Statement && n.Name != "BrokenStatement"))
        {
            var text = string.Join('\n', Enumerable.Range(0, 100).Select(_ => deriver.Derive(node)));
            Holds(text);
            Holds(Respace(SyntaxTree.ParseText(text), random));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Broken_text_keeps_its_tokens(int seed)
    {
        var random = new Random(seed);
        foreach (var text in Texts())
        {
            Holds(Damage(text, random));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Garbage_does_no_harm(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 300; i++)
        {
            var bytes = new byte[random.Next(200)];
            random.NextBytes(bytes);
            Holds(SourceText.From(bytes).ToString());
        }
    }

    private static void Holds(string text)
    {
        var tree = SyntaxTree.ParseText(text);
        var formatted = Formatter.Format(tree);
        var again = SyntaxTree.ParseText(formatted);
        Assert.Equal(Essence(tree), Essence(again));
        Assert.Equal(formatted, Formatter.Format(again));
    }

    /// <summary>The tokens, and the comments and skipped text between them.</summary>
    private static List<string> Essence(SyntaxTree tree)
    {
        var essence = new List<string>();
        foreach (var token in tree.Root.DescendantTokens())
        {
            essence.AddRange(token.LeadingTrivia.Where(IsKept).Select(t => t.Text.TrimEnd()));
            essence.Add($"{token.Kind} {token.Text}");
            essence.AddRange(token.TrailingTrivia.Where(IsKept).Select(t => t.Text.TrimEnd()));
        }

        return essence;
    }

    private static bool IsKept(SyntaxTrivia trivia) =>
        trivia.Kind is not (SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia);

    private static string Respace(SyntaxTree tree, Random random)
    {
        var text = new StringBuilder();
        foreach (var statement in tree.Root.Statements)
        {
            var tokens = statement.DescendantTokens().Where(t => t.Text.Length > 0).ToList();
            for (var i = 0; i < tokens.Count; i++)
            {
                text.Append(tokens[i].Text);
                if (i + 1 < tokens.Count)
                {
                    var blank = Blanks[random.Next(Blanks.Length)];
                    text.Append(blank.Length == 0 && tokens[i].FullSpan.End == tokens[i].Span.End ? "" : blank.Length == 0 ? " " : blank);
                }
            }

            text.Append(Between[random.Next(Between.Length)]);
        }

        return text.ToString();
    }

    private static string Damage(string text, Random random)
    {
        var damaged = new StringBuilder(text);
        for (var i = text.Length / 200; i >= 0 && damaged.Length > 0; i--)
        {
            var place = random.Next(damaged.Length);
            switch (random.Next(4))
            {
                case 0:
                    damaged.Remove(place, 1);
                    break;
                case 1:
                    damaged.Insert(place, "\"()[]:,-/.%\u200B\r\n #"[random.Next(16)]);
                    break;
                case 2:
                    damaged.Insert(place, damaged.ToString(place, Math.Min(10, damaged.Length - place)));
                    break;
                default:
                    damaged[place] = (char)random.Next(32, 127);
                    break;
            }
        }

        return damaged.ToString();
    }

    /// <summary>The examples, the blocks of the reference, and the shared cases where they are at hand.</summary>
    private static IEnumerable<string> Texts()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, "examples"), "*.commit", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Concat(Repository.SharedCases());
        yield return Samples.Everything;
        foreach (var file in files)
        {
            yield return File.ReadAllText(file);
        }

        var reference = File.ReadAllText(Path.Combine(Repository.Root, "grammar", "README.md"));
        foreach (var block in reference.Split("\n```").Where(b => b.StartsWith("commit", StringComparison.Ordinal)))
        {
            yield return block[(block.IndexOf('\n', StringComparison.Ordinal) + 1)..];
        }
    }
}
