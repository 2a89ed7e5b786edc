using System.Collections.Immutable;
using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Time;
using CommitLang.Syntax;

namespace CommitLang.Binding;

/// <summary>Patterns of deeds and measurements, for rules, tests and conditions alike.</summary>
internal static class PatternBinder
{
    /// <summary>
    /// Patterns are joined pair by pair, so a longer row would nest as deep. Nobody writes such a rule by hand.
    /// </summary>
    private const int MostPatterns = 100;

    internal static bool IsPattern(ConditionSyntax syntax) => syntax is PatternSyntax;

    internal static Pattern? Bind(BindingContext context, ConditionSyntax syntax, VariableReader variables)
    {
        switch (syntax)
        {
            case ConductPatternSyntax conduct:
                return context.Conduct(conduct.Conduct, variables) is { } anybody
                    ? new DeedPattern(Term.Any, false, anybody.Index, anybody.Arguments, [])
                    : null;
            case DeedPatternSyntax deed:
                return BindDeed(context, deed, variables);
            case MeasurementPatternSyntax measurement:
                return BindMeasurement(context, measurement, variables);
            case AfterPatternSyntax after:
                var later = Bind(context, after.Later, variables);
                var earlier = Bind(context, after.Earlier, variables);
                var distance = after.Within is { } within ? context.Duration(within.Duration, 0) : null;
                return later is not null && earlier is not null ? new AfterPattern(later, earlier, distance) : null;
            case AtLeastPatternSyntax atLeast:
                return BindAtLeast(context, atLeast, variables);
            case JointPatternSyntax joint:
                return BindJoint(context, joint, joint.Patterns, joint.Within, variables);
            case AndConditionSyntax and:
                return BindJoint(context, and, and.Operands, null, variables);
            default:
                throw new InvalidOperationException($"Unexpected pattern {syntax.Kind}.");
        }
    }

    internal static Comparison ComparisonOf(SyntaxToken token) => token.Kind switch
    {
        SyntaxKind.LessEqualsToken => Comparison.LessOrEqual,
        SyntaxKind.LessToken => Comparison.Less,
        SyntaxKind.GreaterEqualsToken => Comparison.GreaterOrEqual,
        SyntaxKind.GreaterToken => Comparison.Greater,
        SyntaxKind.EqualsToken => Comparison.Equal,
        SyntaxKind.ExclamationEqualsToken => Comparison.NotEqual,
        _ => throw new InvalidOperationException($"Unexpected comparison {token.Kind}."),
    };

    private static DeedPattern? BindDeed(BindingContext context, DeedPatternSyntax syntax, VariableReader variables)
    {
        var actor = context.ActorTerm(syntax.Actor, variables);
        var conduct = context.Conduct(syntax.Conduct, variables);
        var counterparts = context.PatternCounterparts(syntax.Counterpart, variables);
        return actor is { } who && conduct is { } what
            ? new(who, syntax.NotKeyword is not null, what.Index, what.Arguments, counterparts)
            : null;
    }

    private static MeasurementPattern? BindMeasurement(
        BindingContext context, MeasurementPatternSyntax syntax, VariableReader variables)
    {
        var actor = context.ActorTerm(syntax.Actor, variables);
        var measure = context.Measure(syntax.Measure.Identifier);
        if (syntax.Counterpart is not null && syntax.TrailingCounterpart is { } second)
        {
            context.ReportTwice(second);
        }

        Term? counterpart = null;
        if ((syntax.Counterpart ?? syntax.TrailingCounterpart) is { } clause)
        {
            if (clause.Counterparts.Count > 1)
            {
                context.Report(RuleDiagnostics.CounterpartsOfMeasurement, clause.Counterparts[1]);
            }

            counterpart = context.ActorTerm(clause.Counterparts[0], variables);
        }

        if (measure is null || context.ValueOf(syntax.Value, measure) is not { } bound || actor is not { } who)
        {
            return null;
        }

        return new(who, measure.Index, counterpart, ComparisonOf(syntax.Operator), bound);
    }

    private static AtLeastPattern? BindAtLeast(BindingContext context, AtLeastPatternSyntax syntax, VariableReader variables)
    {
        var count = context.WholeNumber(syntax.Count, 1, int.MaxValue);
        var conduct = context.Conduct(syntax.Conduct, variables);
        var within = context.Duration(syntax.Within.Duration, 0);
        return count is { } least && conduct is { } what && within is { } span
            ? new(least, new(Term.Any, false, what.Index, what.Arguments, []), span)
            : null;
    }

    private static Pattern? BindJoint(
        BindingContext context, ConditionSyntax syntax, SeparatedSyntaxList<ConditionSyntax> operands, WithinClauseSyntax? within,
        VariableReader variables)
    {
        if (operands.Count > MostPatterns)
        {
            context.Report(RuleDiagnostics.TooManyPatterns, syntax, MostPatterns, operands.Count);
            return null;
        }

        Duration? distance = within is null ? null : context.Duration(within.Duration, 0);
        Pattern? result = null;
        bool isWhole = true;
        foreach (var operand in operands)
        {
            var pattern = Bind(context, operand, variables);
            isWhole &= pattern is not null;
            result = result is null || pattern is null ? pattern ?? result : new BothPattern(result, pattern, distance);
        }

        return isWhole ? result : null;
    }
}
