using CommitLang.Diagnostics;
using CommitLang.Engine.Numbers;
using CommitLang.Symbols;
using CommitLang.Syntax;

namespace CommitLang.Binding;

/// <summary>Values with magnitudes and units, in base units.</summary>
internal static class ValueBinder
{
    /// <summary>More digits than any figure has; arithmetic on numbers without end would take time without end.</summary>
    private const int MostDigits = 300;

    private static readonly Rational Thousand = Rational.Of(1_000);
    private static readonly Rational Million = Rational.Of(1_000_000);
    private static readonly Rational Billion = Rational.Of(1_000_000_000);
    private static readonly Rational Trillion = Rational.Of(1_000_000_000_000);

    /// <summary>The value in the base unit of a measure; without a unit of its own it has the measure's.</summary>
    internal static ValueRange? ValueOf(this BindingContext context, ValueSyntax syntax, MeasureSymbol measure)
    {
        var numbers = context.Numbers(syntax);
        var scale = measure.Scale;
        if (syntax.Unit is { } unit)
        {
            scale = context.Unit(unit);
            if (scale == UnitTable.Broken || measure.Scale == UnitTable.Broken)
            {
                context.DependOnBroken();
                return null;
            }

            if (scale.Dimension != measure.Scale.Dimension)
            {
                context.ReportNoConversion(unit, measure);
                return null;
            }
        }

        return numbers?.Scale(scale.Factor);
    }

    /// <summary>The value in the base unit of its own dimension.</summary>
    internal static (ValueRange Range, int Dimension)? ValueOf(this BindingContext context, ValueSyntax syntax)
    {
        var scale = syntax.Unit is { } unit ? context.Unit(unit) : UnitTable.PlainNumber;
        if (scale == UnitTable.Broken)
        {
            context.DependOnBroken();
            return null;
        }

        return context.Numbers(syntax) is { } numbers ? (numbers.Scale(scale.Factor), scale.Dimension) : null;
    }

    /// <summary>How many base units of the measure one of a unit is that a table writes: <c>kg</c>, <c>bn USD</c>. Null where it does not convert.</summary>
    internal static Rational? SizeOf(this BindingContext context, string unit, MeasureSymbol measure)
    {
        var magnitude = Rational.One;
        int blank = unit.IndexOf(' ', StringComparison.Ordinal);
        if (blank > 0 && Magnitude(unit[..blank]) is { } times)
        {
            magnitude = times;
            unit = unit[(blank + 1)..];
        }

        var scale = context.Scope.Units.Resolve(Names.Normalize(unit));
        return scale != UnitTable.Broken && scale.Dimension == measure.Scale.Dimension ? magnitude * scale.Factor : null;
    }

    /// <summary>The size of a unit that is named in the text.</summary>
    internal static UnitScale Unit(this BindingContext context, SyntaxToken unit)
    {
        string name = UnitName(unit);
        context.Use(unit, context.Scope.UnitNames.Use(name));
        return context.Scope.Units.Resolve(name);
    }

    internal static string UnitName(SyntaxToken unit) => unit.IsKind(SyntaxKind.PercentToken) ? "%" : unit.ValueText;

    /// <summary>The numbers as written, magnitudes put in; the lower end of a range has the magnitude of the upper one unless it has
    /// its own.</summary>
    internal static ValueRange? Numbers(this BindingContext context, ValueSyntax syntax)
    {
        if (context.Number(syntax.Number, syntax.MinusToken is not null) is not { } first)
        {
            return null;
        }

        if (syntax.Range is not { } end)
        {
            return ValueRange.Exactly(first * Magnitude(syntax.Magnitude));
        }

        if (context.Number(end.Number, end.MinusToken is not null) is not { } last)
        {
            return null;
        }

        first *= Magnitude(syntax.Magnitude ?? end.Magnitude);
        last *= Magnitude(end.Magnitude);
        if (first > last)
        {
            context.Report(
                UnitDiagnostics.RangeReversed, syntax, Written(syntax.MinusToken, syntax.Number, syntax.Magnitude), Written(end.MinusToken, end.Number, end.Magnitude));
            return null;
        }

        return ValueRange.Between(first, last);
    }

    /// <summary>A number with all that says how large it is.</summary>
    private static string Written(SyntaxToken? minus, SyntaxToken number, SyntaxToken? magnitude) =>
        $"{minus?.Text}{number.Text}{(magnitude is { } times ? $" {times.Text}" : "")}";

    private static Rational? Number(this BindingContext context, SyntaxToken token, bool isNegative)
    {
        string text = token.Text;
        if (text.Length > MostDigits)
        {
            context.Report(UnitDiagnostics.TooLong, token, text.Length, MostDigits);
            return null;
        }

        if (!Rational.TryParse(text, out var value))
        {
            throw new InvalidOperationException("a number token that is no number");
        }

        return isNegative ? -value : value;
    }

    private static Rational Magnitude(SyntaxToken? magnitude) => magnitude?.Kind switch
    {
        null => Rational.One,
        SyntaxKind.KKeyword => Thousand,
        SyntaxKind.MnKeyword => Million,
        SyntaxKind.BnKeyword => Billion,
        SyntaxKind.TnKeyword => Trillion,
        var kind => throw new InvalidOperationException($"Unexpected magnitude {kind}."),
    };

    private static Rational? Magnitude(string word) => word switch
    {
        "k" => Thousand,
        "mn" => Million,
        "bn" => Billion,
        "tn" => Trillion,
        _ => null,
    };

    private static void ReportNoConversion(this BindingContext context, SyntaxToken unit, MeasureSymbol measure)
    {
        string name = UnitName(unit);
        var units = context.Scope.Units;
        var candidates = KnownUnits.Names.Concat(context.Scope.UnitNames.Names)
            .Where(u => units.Resolve(u).Dimension == measure.Scale.Dimension);

        // A look-alike may be a thousand times as large: only what is written alike but for capitals, hyphens and a plural is offered,
        // and of `MT` nobody knows whether metric or mega is meant.
        string? near = candidates.FirstOrDefault(unit =>
            string.Equals(Plain(unit), Plain(name), unit[0] is 'm' or 'M' ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase));
        string target = measure.Unit;
        if (near is not null)
        {
            context.ReportWithFix(UnitDiagnostics.DoNotConvert, unit, $"write `{near}`", near, name, target, $"; did you mean `{near}`?");
        }
        else
        {
            context.Report(UnitDiagnostics.DoNotConvert, unit, name, target, $", the unit of `{measure.Name}`");
        }

        static string Plain(string unit) => unit.Replace("-", "", StringComparison.Ordinal).TrimEnd('s');
    }
}
