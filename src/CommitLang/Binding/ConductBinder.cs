using System.Collections.Immutable;
using CommitLang.Engine.Model;
using CommitLang.Symbols;
using CommitLang.Syntax;

namespace CommitLang.Binding;

/// <summary>A conduct and its arguments.</summary>
internal readonly record struct BoundConduct(ConductSymbol Symbol, ImmutableArray<Term> Arguments)
{
    internal int Index => Symbol.Index;
}

/// <summary>Conducts with their arguments, and counterparts.</summary>
internal static class ConductBinder
{
    /// <param name="variables">Reads variables; null where none may stand.</param>
    internal static BoundConduct? Conduct(this BindingContext context, ConductSyntax syntax, VariableReader? variables)
    {
        var symbol = context.Conduct(syntax.Name);
        var arguments = syntax.Arguments is { } list ? context.Arguments(list, symbol, variables) : [];
        return symbol is null ? null : new(symbol, arguments);
    }

    /// <summary>A conduct as words name it, with the counterparts that the clauses of the words give.</summary>
    internal static ConductPattern? WordsConduct(this BindingContext context, ConductSyntax syntax, ImmutableArray<int> counterparts) =>
        context.Conduct(syntax, null) is { } bound ? new(bound.Index, bound.Arguments, counterparts) : null;

    /// <summary>Counterparts that must be named: those of records and words. None means any.</summary>
    internal static ImmutableArray<int> Counterparts(this BindingContext context, CounterpartClauseSyntax? clause)
    {
        if (clause is null)
        {
            return [];
        }

        if (clause.Counterparts.Count == 1)
        {
            return context.Counterpart(clause.Counterparts[0]) is { } only ? context.Single(only.Index) : [];
        }

        var result = ImmutableArray.CreateBuilder<int>(clause.Counterparts.Count);
        var seen = new Distinct<int>();
        foreach (var term in clause.Counterparts)
        {
            if (context.Counterpart(term) is not { } actor)
            {
                continue;
            }

            if (seen.Add(actor.Index))
            {
                result.Add(actor.Index);
            }
            else
            {
                context.Report(NameDiagnostics.NamedTwice, term, actor.Name);
            }
        }

        return result.DrainToImmutable();
    }

    /// <summary>Counterparts in a pattern: actors or variables; none, and any wildcard among them, means any.</summary>
    internal static ImmutableArray<Term> PatternCounterparts(
        this BindingContext context, CounterpartClauseSyntax? clause, VariableReader? variables)
    {
        if (clause is null)
        {
            return [];
        }

        var result = ImmutableArray.CreateBuilder<Term>(clause.Counterparts.Count);
        var seen = new Distinct<Term>();
        bool isAny = false;
        foreach (var syntax in clause.Counterparts)
        {
            if (context.ActorTerm(syntax, variables) is not { } term)
            {
                continue;
            }

            if (term.Kind == TermKind.Any)
            {
                isAny = true;
            }
            else if (seen.Add(term))
            {
                result.Add(term);
            }
            else
            {
                context.Report(NameDiagnostics.NamedTwice, syntax, syntax.ToString());
            }
        }

        return isAny ? [] : result.DrainToImmutable();
    }

    /// <summary>An actor, a variable or a wildcard in a pattern.</summary>
    internal static Term? ActorTerm(this BindingContext context, TermSyntax syntax, VariableReader? variables) => syntax switch
    {
        NameSyntax name => context.Actor(name) is { } actor ? Term.Value(actor.Index) : null,
        VariableSyntax variable => context.Variable(variable.Identifier, variables, "actor"),
        WildcardSyntax => Term.Any,
        _ => throw new InvalidOperationException($"Unexpected term {syntax.Kind}."),
    };

    private static ActorSymbol? Counterpart(this BindingContext context, TermSyntax term)
    {
        if (term is NameSyntax name)
        {
            return context.Actor(name);
        }

        context.Report(NameDiagnostics.PatternTermOutside, term, term.ToString(), "actor");
        return null;
    }

    private static ImmutableArray<Term> Arguments(
        this BindingContext context, ArgumentListSyntax list, ConductSymbol? conduct, VariableReader? variables)
    {
        int count = list.Arguments.Count;
        var result = ImmutableArray.CreateBuilder<Term>(count);
        for (int i = 0; i < count; i++)
        {
            if (context.Argument(list.Arguments[i], variables) is { } term)
            {
                result.Add(term);
            }
        }

        if (conduct is null || count <= conduct.Arity)
        {
            return result.DrainToImmutable();
        }

        if (conduct.IsImplicit || conduct.IsBroken)
        {
            conduct.Arity = count;
        }
        else
        {
            context.Report(
                NameDiagnostics.TooManyArguments, list.Arguments[conduct.Arity], conduct.Name,
                Quantities.Of(conduct.Arity, "argument"), conduct.Arity + 1);
        }

        return result.DrainToImmutable();
    }

    private static Term? Argument(this BindingContext context, TermSyntax syntax, VariableReader? variables)
    {
        switch (syntax)
        {
            case NameSyntax name:
                return context.NamedArgument(name.Identifier) is { } index ? Term.Value(index) : null;
            case WildcardSyntax:
                return Term.Any;
            case VariableSyntax variable:
                return context.Variable(variable.Identifier, variables, "topic or actor");
            case StringLiteralSyntax text:
                return Term.Value(context.Scope.Arguments.IndexOf(text.Text.ValueText));
            case ValueSyntax value:
                if (context.ValueOf(value) is not { } bound)
                {
                    return null;
                }

                if (bound.Range is not { IsExact: true, Low: { } number })
                {
                    context.Report(UnitDiagnostics.RangeNotAllowed, value, "an argument");
                    return null;
                }

                return Term.Value(context.Scope.Arguments.IndexOf(bound.Dimension, number));
            default:
                throw new InvalidOperationException($"Unexpected term {syntax.Kind}.");
        }
    }

    private static Term? Variable(this BindingContext context, SyntaxToken token, VariableReader? variables, string what)
    {
        if (variables is not null)
        {
            return variables(token);
        }

        context.Report(NameDiagnostics.PatternTermOutside, token, token.Text, what);
        return null;
    }
}
