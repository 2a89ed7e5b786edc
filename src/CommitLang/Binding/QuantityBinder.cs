using System.Collections.Immutable;
using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Time;
using CommitLang.Symbols;
using CommitLang.Syntax;

namespace CommitLang.Binding;

/// <summary>Bounds on measures and on counts.</summary>
internal sealed class QuantityBinder(BindingContext context)
{
    private static readonly Rational Hundred = Rational.Of(100);

    internal Quantity? Bind(QuantityWordsSyntax words, ImmutableArray<int> counterparts)
    {
        var comparison = PatternBinder.ComparisonOf(words.Operator);
        switch (words.Quantity)
        {
            case MeasureQuantitySyntax value:
                return Measured(QuantityKind.Value, value.Measure.Identifier, words.Bound, comparison);
            case AggregateQuantitySyntax { Function: var function, Argument: var argument }
                when function.IsKind(SyntaxKind.CountKeyword):
                var counted = context.WordsConduct(argument, counterparts);
                var most = CountBound(words.Bound);
                return counted is not null && most is not null
                    ? new(QuantityKind.Count, -1, counted, comparison, most)
                    : null;
            case AggregateQuantitySyntax aggregate:
                if (aggregate.Argument.Arguments is { } arguments)
                {
                    context.Report(ClauseDiagnostics.ArgumentsOnMeasure, arguments, aggregate.Argument.Name.ValueText);
                }

                return Measured(KindOf(aggregate.Function), aggregate.Argument.Name, words.Bound, comparison);
            default:
                throw new InvalidOperationException($"Unexpected quantity {words.Quantity.Kind}.");
        }
    }

    private static QuantityKind KindOf(SyntaxToken function) => function.Kind switch
    {
        SyntaxKind.SumKeyword => QuantityKind.Sum,
        SyntaxKind.AverageKeyword => QuantityKind.Average,
        SyntaxKind.MaxKeyword => QuantityKind.Max,
        SyntaxKind.MinKeyword => QuantityKind.Min,
        _ => throw new InvalidOperationException($"Unexpected function {function.Kind}."),
    };

    private Quantity? Measured(QuantityKind kind, SyntaxToken name, BoundSyntax bound, Comparison comparison)
    {
        if (context.Measure(name) is not { } measure)
        {
            return null;
        }

        var limit = bound switch
        {
            ValueBoundSyntax value => context.ValueOf(value.Value, measure) is { } range ? Constant(range) : null,
            RelativeBoundSyntax relative => Relative(relative, measure),
            _ => throw new InvalidOperationException($"Unexpected bound {bound.Kind}."),
        };
        return limit is null ? null : new(kind, measure.Index, null, comparison, limit);
    }

    private static Bound Constant(ValueRange value) => new(BoundPlace.Constant, -1, Rational.One, value, DayBounds.Always);

    private Bound? Relative(RelativeBoundSyntax syntax, MeasureSymbol measure)
    {
        var factor = syntax.Share is { } share ? Share(share) : Rational.One;
        var baseline = context.Measure(syntax.Measure.Identifier);
        if (baseline is not null && baseline.Scale.Dimension != measure.Scale.Dimension
            && baseline.Scale != UnitTable.Broken && measure.Scale != UnitTable.Broken)
        {
            context.Report(
                UnitDiagnostics.DoNotConvert, syntax.Measure, baseline.Unit, measure.Unit,
                $": `{baseline.Name}` cannot be compared with `{measure.Name}`");
        }

        var offset = ValueRange.Exactly(Rational.Zero);
        if (syntax.Offset is { } given)
        {
            if (context.ValueOf(given.Value, measure) is not { } range)
            {
                return null;
            }

            offset = given.Sign.IsKind(SyntaxKind.MinusToken) ? range.Scale(-Rational.One) : range;
        }

        var (place, at) = Baseline(syntax.Baseline);
        return baseline is null || factor is not { } times ? null : new(place, baseline.Index, times, offset, at);
    }

    private (BoundPlace Place, DayBounds At) Baseline(BaselineSyntax? syntax) => syntax switch
    {
        null => (BoundPlace.SamePeriod, DayBounds.Always),
        YearBeforeBaselineSyntax => (BoundPlace.YearBefore, DayBounds.Always),
        AtBaselineSyntax at => (BoundPlace.AtDate, context.Date(at.Date)?.AsWindow ?? DayBounds.Always),
        _ => throw new InvalidOperationException($"Unexpected baseline {syntax.Kind}."),
    };

    private Rational? Share(ShareOfSyntax syntax)
    {
        if (syntax.Value.Unit is not { } unit || !unit.IsKind(SyntaxKind.PercentToken))
        {
            context.Report(UnitDiagnostics.ShareNotPercent, syntax.Value);
            return null;
        }

        if (context.Numbers(syntax.Value) is not { } numbers)
        {
            return null;
        }

        if (numbers is not { IsExact: true, Low: { } percent })
        {
            context.Report(UnitDiagnostics.RangeNotAllowed, syntax.Value, "a share");
            return null;
        }

        return percent / Hundred;
    }

    private Bound? CountBound(BoundSyntax syntax)
    {
        switch (syntax)
        {
            case ValueBoundSyntax { Value: var value }:
                if (value.Unit is { } unit)
                {
                    context.Report(UnitDiagnostics.CountHasNoUnit, unit, unit.Text);
                    return null;
                }

                return context.Numbers(value) is { } number ? Constant(number) : null;
            case RelativeBoundSyntax relative:
                if (context.Measure(relative.Measure.Identifier) is { } measure)
                {
                    context.Report(UnitDiagnostics.CountAgainstMeasure, relative.Measure, measure.Name, measure.Unit);
                }

                return null;
            default:
                throw new InvalidOperationException($"Unexpected bound {syntax.Kind}.");
        }
    }
}
