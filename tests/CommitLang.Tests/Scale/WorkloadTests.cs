using CommitLang.Benchmarks.Scale;
using CommitLang.Syntax;

namespace CommitLang.Tests.Scale;

/// <summary>The workloads of the benchmarks are checks in which nothing is wrong, and no verdict is missing.</summary>
public sealed class WorkloadTests
{
    private const int Records = 20_000;

    [Theory]
    [InlineData("Lookup", 500)]
    [InlineData("Rules", 500)]
    [InlineData("Response", Names.Actors)]
    [InlineData("Load", 1)]
    public void A_workload_is_a_check_without_a_fault(string name, int declarations)
    {
        var result = Check(Enum.Parse<Workload>(name), RecordOrder.Dated);
        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Severity is DiagnosticSeverity.Error or DiagnosticSeverity.Warning);
        Assert.Equal(declarations, result.Declarations.Count(declaration => declaration.Level == 0));
    }

    [Theory]
    [InlineData("Lookup")]
    [InlineData("Rules")]
    [InlineData("Response")]
    public void A_workload_has_every_verdict(string name) =>
        Assert.Equal(
            Enum.GetValues<Verdict>().Order(),
            Check(Enum.Parse<Workload>(name), RecordOrder.Dated).Declarations.Select(declaration => declaration.Verdict).Distinct().Order());

    [Fact]
    public void Each_derived_conduct_has_its_rule_and_ten_are_joins_in_time()
    {
        var rules = Question.Make(Workload.Rules, Records, 500).Derivations;
        Assert.Equal(Question.DerivedConducts, rules.Select(rule => rule.Target).Distinct().Count());
        Assert.Equal(10, rules.Count(rule => rule.Earlier >= 0));
    }

    [Fact]
    public void Records_are_the_same_in_every_run_and_dated_ones_in_order()
    {
        var deeds = new DeedGenerator().Make(Records, Workload.Response, RecordOrder.Dated);
        var again = new DeedGenerator().Make(Records, Workload.Response, RecordOrder.Dated);
        Assert.Equal(again.Conducts, deeds.Conducts);
        Assert.Equal(again.Days, deeds.Days);
        Assert.Equal(deeds.Days.Order(), deeds.Days);
    }

    private static CheckResult Check(Workload workload, RecordOrder order)
    {
        var tree = SyntaxTree.ParseText(SourceText.From(CheckText.Make(Question.Make(workload, Records, 500)), "check.commit"));
        var events = new MadeTable(MadeTable.Of(new DeedGenerator().Make(Records, workload, order)));
        return Compilation.Create(tree, null, events).Check(new CheckOptions { Today = Names.LastDay });
    }
}
