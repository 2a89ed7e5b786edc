using CommitLang.Syntax;
using CommitLang.Tests.Documents;
using Xunit.Abstractions;

namespace CommitLang.Tests.Constructs;

/// <summary>
/// Nothing is parsed and then ignored: for every construct of the grammar there is a program, in <c>programs.md</c> or in the reference, in which
/// taking it out or replacing it changes a verdict, a reason or whether an expectation holds, and makes no error.
/// </summary>
public sealed class ConstructTests(ITestOutputHelper output)
{
    private const string Programs = "tests/CommitLang.Tests/Constructs/programs.md";

    /// <summary>A program in which a construct matters shows it soon.</summary>
    private const int MostTries = 40;

    private static readonly Lazy<HashSet<string>> Ineffective = new(FindIneffective);

    public static TheoryData<string, int> Blocks => DocumentBlock.Places([Programs]);

    [Theory]
    [MemberData(nameof(Blocks))]
    public void A_program_has_no_errors_and_gives_what_it_expects(string document, int line)
    {
        var result = ReferenceTests.Check(DocumentBlock.At(document, line));
        Assert.Empty(result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error));
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public void A_program_is_in_the_layout(string document, int line)
    {
        var text = DocumentBlock.At(document, line).Text;
        Assert.Equal(text, Formatter.Format(SyntaxTree.ParseText(text)));
    }

    [Fact]
    public void Every_construct_changes_some_verdict()
    {
        var missing = Ineffective.Value.Where(construct => VerdictlessConstructs.ReasonOf(construct) is null).ToList();
        output.WriteLine(string.Join('\n', missing));
        Assert.Empty(missing);
    }

    [Fact]
    public void What_is_said_to_change_no_verdict_changes_none()
    {
        var all = GrammarConstructs.All.ToList();
        Assert.Empty(all.Where(construct => VerdictlessConstructs.ReasonOf(construct) is not null).Except(Ineffective.Value));
        Assert.Empty(VerdictlessConstructs.Unused(all));
    }

    [Fact]
    public void Every_way_to_write_a_date_that_the_grammar_shows_has_a_form()
    {
        var examples = GrammarConstructs.File.Tokens.Single(token => token.Name == "Date").Examples;
        Assert.All(examples, example => Assert.Contains(TokenForm.All, form => form.Token == "Date" && form.Pattern.IsMatch(example)));
    }

    private static HashSet<string> FindIneffective()
    {
        var wanted = GrammarConstructs.All.ToHashSet();
        foreach (var block in DocumentBlock.Of("grammar/README.md").Concat(DocumentBlock.Of(Programs)).Where(block => block.Ids.Count == 0))
        {
            var before = Answer.Of(block) ?? throw new InvalidOperationException($"{block.Document}:{block.Line} has errors");
            var tries = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var edit in new ConstructEdits(SyntaxTree.ParseText(block.Text)).Of(construct => wanted.Contains(construct) && tries.GetValueOrDefault(construct) < MostTries))
            {
                tries[edit.Construct] = tries.GetValueOrDefault(edit.Construct) + 1;
                if (Answer.Of(block with { Text = edit.Text }) is { } after && after.Differs(before))
                {
                    wanted.Remove(edit.Construct);
                    wanted.Remove(GrammarConstructs.OfStatement(edit.Statement));
                }
            }
        }

        return wanted;
    }

    /// <summary>The verdicts of a check in the order of its text, without the names of what they are on, and what became of its expectations.</summary>
    private sealed record Answer(string Verdicts, string? Expectations)
    {
        /// <summary>Null where there are errors, unless they are about expectations only.</summary>
        internal static Answer? Of(DocumentBlock block)
        {
            var tree = SyntaxTree.ParseText(block.Text);
            if (tree.GetDiagnostics().Count > 0)
            {
                return null;
            }

            var compilation = Compilation.Create(tree, new MemoryImports(block.Files), MemoryTables.Of(block.Files));
            var errors = compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
            if (errors.Any(d => !d.Id.StartsWith("CL5", StringComparison.Ordinal)))
            {
                return null;
            }

            var check = compilation.Check(new CheckOptions { Today = new(2025, 1, 1) });
            return new(
                string.Join('\n', check.Declarations.Select(d => $"{d.Level} {d.Reading} {d.Verdict} {d.Reason} {d.IsSoft} {d.Marks}")),
                errors.Count > 0 ? null : string.Join('\n', check.Expectations.Select(e => $"{e.ActualVerdict} {e.ActualReason} {e.ActualCount} {e.Passed}")));
        }

        internal bool Differs(Answer other) =>
            Verdicts != other.Verdicts || (Expectations is not null && other.Expectations is not null && Expectations != other.Expectations);
    }
}
