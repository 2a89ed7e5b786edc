using System.Runtime.CompilerServices;
using CommitLang.Engine.Model;
using CommitLang.Lowering;
using CommitLang.Reference;
using CommitLang.Syntax;

namespace CommitLang.Tests.Reference;

/// <summary>Every expectation of a check holds with the reference evaluator: the cases beside this test, and the shared ones where they are.</summary>
public sealed class ReferenceMeetsCasesTests
{
    public static TheoryData<string> Cases
    {
        get
        {
            var cases = new TheoryData<string>();
            foreach (string folder in new[] { Path.Combine(Here(), "Cases"), Path.Combine(Here(), "../../../../shared/cases") })
            {
                if (Directory.Exists(folder))
                {
                    cases.AddRange([.. Directory.EnumerateFiles(folder, "*.commit").Order(StringComparer.Ordinal)]);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_expectation_holds(string path)
    {
        var check = Compilation.Create(SyntaxTree.ParseText(File.ReadAllText(path), path)).Lower();
        Assert.NotEmpty(check.Program.Expectations);
        Assert.Equal([], check.Program.Expectations.Select(expectation => Failure(check, expectation)).Where(failure => failure is not null));
    }

    private static string? Failure(LoweredCheck check, Expectation expectation)
    {
        int asOf = expectation.AsOf ?? check.AsOf ?? throw new InvalidOperationException("a case says as of when it is judged");
        int knownBy = expectation.KnownBy ?? (expectation.AsOf is null ? check.KnownBy : null) ?? asOf;
        var declaration = check.Program.Declarations[expectation.Declaration.Declaration];
        var whole = new ReferenceEvaluator(check.Program).Evaluate(asOf, knownBy, expectation.Reading)
            .Single(outcome => outcome.Name == declaration.Name);
        var outcome = Find(whole, declaration.Name + expectation.Declaration.Suffix);
        if (outcome is null)
        {
            return $"{declaration.Name}{expectation.Declaration.Suffix} has no verdict";
        }

        bool IsSo(ReferenceOutcome one) => one.Verdict == expectation.Verdict && (expectation.Reason is null || expectation.Reason == one.Reason);
        bool holds = expectation.Count is { } count ? outcome.Parts.Count(IsSo) == count : IsSo(outcome);
        return holds ? null : $"as of {DateOnly.FromDayNumber(asOf):yyyy-MM-dd} in reading {expectation.Reading}: {outcome}; "
            + $"expected {expectation.Count} {expectation.Verdict}/{expectation.Reason}";
    }

    private static ReferenceOutcome? Find(ReferenceOutcome outcome, string name) =>
        outcome.Name == name ? outcome : outcome.Parts.Select(part => Find(part, name)).FirstOrDefault(found => found is not null);

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path) ?? "";
}
