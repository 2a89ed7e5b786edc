using CommitLang.Engine.Model;
using CommitLang.Syntax;

namespace CommitLang.Binding;

/// <summary>Conditions of words: patterns without variables, and verdicts.</summary>
/// <param name="references">Where the declarations that conditions name are put; a <see cref="VerdictCondition"/> holds its place there
/// until all declarations have their names.</param>
internal sealed class ConditionBinder(BindingContext context, List<SyntaxToken> references)
{
    internal Condition? Bind(ConditionSyntax syntax)
    {
        switch (syntax)
        {
            case OrConditionSyntax or:
                return Join(or.Operands, static (a, b) => new OrCondition(a, b));
            case AndConditionSyntax and:
                return Join(and.Operands, static (a, b) => new AndCondition(a, b));
            case NotConditionSyntax not:
                return Bind(not.Operand) is { } operand ? new NotCondition(operand) : null;
            case ParenthesizedConditionSyntax parenthesized:
                return Bind(parenthesized.Condition);
            case VerdictConditionSyntax verdict:
                return BindVerdict(verdict);
            case IsTestSyntax { Variable: var variable }:
                return ReportVariable(variable);
            case InTestSyntax { Variable: var variable }:
                return ReportVariable(variable);
            case ComparisonTestSyntax { Variable: var variable }:
                return ReportVariable(variable);
            default:
                return PatternBinder.Bind(context, syntax, ReadVariable) is { } pattern ? new PatternCondition(pattern) : null;
        }
    }

    /// <summary>
    /// Joins several in pairs, half with half, so that the depth grows with the logarithm of their number. Null where one is null.
    /// </summary>
    internal static T? JoinInPairs<T>(List<T?> operands, Func<T, T, T> join)
        where T : class
    {
        while (operands.Count > 1)
        {
            var halved = new List<T?>((operands.Count + 1) / 2);
            for (int i = 0; i < operands.Count; i += 2)
            {
                halved.Add(i + 1 == operands.Count ? operands[i]
                    : operands[i] is { } left && operands[i + 1] is { } right ? join(left, right) : null);
            }

            operands = halved;
        }

        return operands[0];
    }

    private Condition? Join(SeparatedSyntaxList<ConditionSyntax> operands, Func<Condition, Condition, Condition> join) =>
        JoinInPairs([.. operands.Select(Bind)], join);

    private Condition? BindVerdict(VerdictConditionSyntax syntax)
    {
        var (verdict, reason) = VerdictWords.Read(context, syntax.Verdict, RuleDiagnostics.ReasonOfOtherVerdict);
        var condition = new VerdictCondition(new(references.Count, ""), verdict, reason);
        references.Add(syntax.Declaration.Name);
        return syntax.NotKeyword is null ? condition : new NotCondition(condition);
    }

    private Term? ReadVariable(SyntaxToken variable)
    {
        ReportVariable(variable);
        return null;
    }

    private Condition? ReportVariable(SyntaxToken variable)
    {
        context.Report(RuleDiagnostics.VariableInCondition, variable, variable.Text);
        return null;
    }
}
