using System.Runtime.CompilerServices;
using CommitLang.Engine.Model;
using CommitLang.Lowering;
using CommitLang.Reference;
using CommitLang.Syntax;
using CommitLang.Tests.Binding;

namespace CommitLang.Tests.Reference;

/// <summary>Every expectation of the shared cases holds with the reference evaluator.</summary>
public sealed class ReferenceMeetsCasesTests
{
    /// <summary>Where the folder of cases is not there, there is nothing to compare.</summary>
    [Fact]
    public void Every_expectation_holds()
    {
        var failures = new List<string>();
        foreach (string path in SharedCasesTests.Files())
        {
            var check = Compilation.Create(SyntaxTree.ParseText(File.ReadAllText(path), path)).Lower();
            if (check.Program.Expectations.IsEmpty)
            {
                failures.Add($"{path}: expects nothing");
            }

            failures.AddRange(check.Program.Expectations.Select(expectation => Failure(check, expectation)).OfType<string>()
                .Select(failure => $"{path}: {failure}"));
        }

        Assert.Equal([], failures);
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
