using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;
using CommitLang.Symbols;
using CommitLang.Syntax;

namespace CommitLang.Binding;

/// <summary>Units, measures and sources.</summary>
internal static class MeasureBinder
{
    internal static void BindUnits(BindingContext context, Statements statements)
    {
        var units = context.Scope.Units;
        var isDone = new HashSet<UnitSymbol>();
        foreach (var (syntax, symbol) in statements.Units)
        {
            context.BeginStatement();
            isDone.Add(symbol);
            var numbers = context.Numbers(syntax.Value);
            if (syntax.Value.Unit is not { } unit)
            {
                context.Report(UnitDiagnostics.BadDefinition, syntax.Value, "the unit is missing");
            }
            else if (numbers is not null && numbers is not { IsExact: true, Low.Sign: > 0 })
            {
                context.Report(UnitDiagnostics.BadDefinition, syntax.Value, "the number must be one, and above zero");
            }
            else if (numbers is { Low: { } factor })
            {
                string name = ValueBinder.UnitName(unit);
                context.Use(unit, context.Scope.UnitNames.Use(name));
                if (units.FindCycle(symbol.Name, name) is { } cycle)
                {
                    context.Report(UnitDiagnostics.Cyclic, unit, symbol.Name, string.Join(" → ", cycle));
                }
                else
                {
                    units.Declare(symbol.Name, factor, name);
                }
            }

            if (context.IsBroken)
            {
                symbol.IsBroken = true;
                units.DeclareBroken(symbol.Name);
            }
        }

        foreach (var symbol in context.Scope.UnitNames.InOrder)
        {
            if (!symbol.IsImplicit && !isDone.Contains(symbol))
            {
                units.DeclareBroken(symbol.Name);
            }
        }
    }

    internal static void BindMeasures(BindingContext context, Statements statements)
    {
        foreach (var (syntax, symbol) in statements.Measures)
        {
            context.BeginStatement();
            context.CheckRepeated(syntax.Clauses);
            symbol.Gloss = syntax.Gloss?.ValueText;
            symbol.Unit = ValueBinder.UnitName(syntax.Unit);
            symbol.Scale = context.Unit(syntax.Unit);
            foreach (var clause in syntax.Clauses)
            {
                switch (clause)
                {
                    case TotalClauseSyntax:
                        symbol.IsTotal = true;
                        break;
                    case MutualClauseSyntax:
                        symbol.IsMutual = true;
                        break;
                    default:
                        throw new InvalidOperationException($"Unexpected clause {clause.Kind}.");
                }
            }

            symbol.IsBroken |= context.IsBroken;
        }
    }

    internal static List<Source> BindSources(BindingContext context, Statements statements, PublisherTable publishers)
    {
        var bound = new Dictionary<SourceSymbol, (int? Published, Grade Grade)>();
        foreach (var (syntax, symbol) in statements.Sources)
        {
            context.BeginStatement();
            context.CheckRepeated(syntax.Clauses);
            symbol.Title = syntax.Title.ValueText;
            int? published = null;
            var grade = Grade.Unknown;
            foreach (var clause in syntax.Clauses)
            {
                switch (clause)
                {
                    case PublisherClauseSyntax publisher:
                        symbol.Publisher = publisher.Publisher.ValueText;
                        break;
                    case UrlClauseSyntax url:
                        symbol.Url = url.Url.ValueText;
                        break;
                    case PublishedClauseSyntax date:
                        symbol.Published = date.Date.Text;
                        published = context.SingleDate(date.Date, "a source is published on one day")?.LastDay;
                        break;
                    case GradeClauseSyntax given:
                        symbol.Grade = given.Grade.ValueText;
                        grade = context.ReadGrade(given.Grade) ?? Grade.Unknown;
                        break;
                    default:
                        throw new InvalidOperationException($"Unexpected clause {clause.Kind}.");
                }
            }

            bound.Add(symbol, (published, grade));
        }

        // A source without a publisher is its own.
        var result = new List<Source>();
        foreach (var symbol in context.Scope.Sources.InOrder)
        {
            var (published, grade) = bound.GetValueOrDefault(symbol, (null, Grade.Unknown));
            int publisher = symbol.Publisher is { } name ? publishers.Of(name) : publishers.Unknown();
            result.Add(new(symbol.Name, publisher, published, grade));
        }

        return result;
    }

    internal static Grade? ReadGrade(this BindingContext context, SyntaxToken token)
    {
        if (Grade.TryParse(token.ValueText, out var grade))
        {
            return grade;
        }

        string text = token.ValueText;
        string upper = text.ToUpperInvariant();
        if (Grade.TryParse(upper, out _))
        {
            context.ReportWithSafeFix(EvidenceDiagnostics.BadGrade, token, $"write `{upper}`", upper, text);
        }
        else
        {
            context.Report(EvidenceDiagnostics.BadGrade, token, text);
        }

        return null;
    }
}
