using System.Collections.Immutable;
using CommitLang.Engine.Model;
using CommitLang.Symbols;
using CommitLang.Syntax;

namespace CommitLang.Binding;

/// <summary>Tests of rules.</summary>
internal sealed class TestBinder(BindingContext context, Variables variables, GroupTable groups)
{
    internal Test? Bind(ConditionSyntax syntax)
    {
        switch (syntax)
        {
            case OrConditionSyntax or:
                return Join(or.Operands, static (a, b) => new OrTest(a, b));
            case AndConditionSyntax and:
                return Join(and.Operands, static (a, b) => new AndTest(a, b));
            case NotConditionSyntax not:
                return Bind(not.Operand) is { } operand ? new NotTest(operand) : null;
            case ParenthesizedConditionSyntax parenthesized:
                return Bind(parenthesized.Condition);
            case IsTestSyntax test:
                var result = BindIs(test);
                return result is not null && test.NotKeyword is not null ? new NotTest(result) : result;
            case InTestSyntax test:
                return BindIn(test);
            case ComparisonTestSyntax test:
                return BindComparison(test);
            case VerdictConditionSyntax verdict:
                context.Report(RuleDiagnostics.VerdictInRule, verdict, verdict.Declaration.Name.Text);
                return null;
            default:
                return PatternBinder.Bind(context, syntax, variables.ForTestPattern()) is { } pattern ? new PatternTest(pattern) : null;
        }
    }

    private Test? Join(SeparatedSyntaxList<ConditionSyntax> operands, Func<Test, Test, Test> join) =>
        ConditionBinder.JoinInPairs([.. operands.Select(Bind)], join);

    private Test? BindIs(IsTestSyntax syntax)
    {
        var variable = variables.InTest(syntax.Variable);
        switch (syntax.Object)
        {
            case VariableSyntax other:
                return variables.InTest(other.Identifier) is { } right && variable is { } left
                    ? new SameTest(left.Index, right.Index)
                    : null;
            case NameSyntax name:
                var terms = TermsOf(name.Identifier);
                return variable is { } slot && !terms.IsEmpty ? new IsTest(slot.Index, terms) : null;
            default:
                throw new InvalidOperationException($"Unexpected term {syntax.Object.Kind}.");
        }
    }

    /// <summary>The topic and the actor of that name; a new topic where there is neither and topics need no statement.</summary>
    private ImmutableArray<int> TermsOf(SyntaxToken token)
    {
        string name = token.ValueText;
        var scope = context.Scope;
        if (scope.Topics.TryFind(name, out var topic) & scope.Actors.TryFind(name, out ActorSymbol? actor)
            && topic is not null && actor is not null)
        {
            context.Use(token, topic);
            return [scope.Arguments.IndexOf(topic), scope.Arguments.IndexOf(actor)];
        }

        return context.NamedArgument(token) is { } index ? [index] : [];
    }

    private InGroupTest? BindIn(InTestSyntax syntax)
    {
        var variable = variables.InTest(syntax.Variable);
        var group = groups.Group(syntax.Group);
        return variable is { } slot && group is not null ? new(slot.Index, group.Index) : null;
    }

    private CompareTest? BindComparison(ComparisonTestSyntax syntax)
    {
        var variable = variables.InTest(syntax.Variable);
        return context.ValueOf(syntax.Value) is { } bound && variable is { } slot
            ? new(slot.Index, PatternBinder.ComparisonOf(syntax.Operator), bound.Range, bound.Dimension)
            : null;
    }
}
