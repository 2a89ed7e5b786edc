using CommitLang.Lowering;
using CommitLang.Syntax;
using CommitLang.Tests.Answers;

namespace CommitLang.Tests.Binding;

/// <summary>Texts that name tables, as programs and as answers.</summary>
internal static class TabledChecks
{
    internal static Compilation Compile(string text, IEventData? tables) =>
        Compilation.Create(SyntaxTree.ParseText(text, "main.commit"), null, tables);

    internal static LoweredCheck Lower(string text, IEventData tables) => Compile(text, tables).Lower();

    internal static string OutcomeOf(string text, IEventData tables, string name, DateOnly? asOf = null) =>
        OutcomeOf(Compile(text, tables).Check(Checks.Options with { AsOf = asOf }), name);

    internal static string OutcomeOf(CheckResult result, string name) =>
        result.Find(name) is var answer ? Terms.Of(answer.Verdict, answer.Reason) : "";
}
