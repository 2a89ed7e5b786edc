using CommitLang.Fixes;
using CommitLang.Syntax;

namespace CommitLang.Cli.Tests;

/// <summary>Valid programs with random edits, mended: nothing throws, no error comes up, and a second time changes nothing.</summary>
public sealed class RandomFixesTests
{
    private static readonly FixOptions Options = new() { Check = new CheckOptions { Today = Workspace.Today }, UpTo = FixApplicability.Unsafe };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Mends_of_random_edits_give_no_new_error(int seed)
    {
        var checks = new RandomChecks();
        var random = new Random(seed);
        var mends = 0;
        for (var round = 0; round < 220; round++)
        {
            var before = SyntaxTree.ParseText(checks.Next(random), "a.commit");
            var result = Fixer.Fix(before, null, Options);
            if (result.Changed.IsEmpty)
            {
                continue;
            }

            mends += result.Applied.Length;
            var after = SyntaxTree.ParseText(Assert.Single(result.Changed));
            Assert.Empty(ErrorsOf(after).Except(ErrorsOf(before)));
            Assert.InRange(ErrorsOf(after).Count, 0, ErrorsOf(before).Count);
            Assert.Empty(Fixer.Fix(after, null, Options).Changed);
        }

        Assert.InRange(mends, 5, int.MaxValue);
    }

    private static List<string> ErrorsOf(SyntaxTree tree) =>
    [
        .. Compilation.Create(tree).Check(Options.Check).Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)
            .Select(d => $"{d.Id} {string.Concat(d.Message.Where(c => !char.IsAsciiDigit(c)))}"),
    ];
}
