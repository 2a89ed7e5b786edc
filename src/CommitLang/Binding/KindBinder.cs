using System.Collections.Immutable;
using CommitLang.Symbols;
using CommitLang.Syntax;

namespace CommitLang.Binding;

/// <summary>What conducts and topics are kinds of.</summary>
internal static class KindBinder
{
    internal static void BindConducts(BindingContext context, Statements statements)
    {
        var parents = new List<(Edge Edge, SyntaxToken Name)>();
        foreach (var (syntax, symbol) in statements.Conducts)
        {
            context.BeginStatement();
            context.CheckRepeated(syntax.Clauses);
            symbol.Gloss = syntax.Gloss?.ValueText;
            symbol.Parameters = Parameters(context, syntax.Parameters);
            foreach (var clause in syntax.Clauses)
            {
                switch (clause)
                {
                    case IsClauseSyntax parent:
                        AddParents(context, parents, symbol, parent, t => context.Conduct(t));
                        break;
                    case MutualClauseSyntax:
                        symbol.IsMutual = true;
                        break;
                    case CodeClauseSyntax code:
                        symbol.Code = code.Code.ValueText;
                        break;
                    default:
                        throw new InvalidOperationException($"Unexpected clause {clause.Kind}.");
                }
            }
        }

        var conducts = context.Scope.Conducts.InOrder;
        RemoveCycles(context, conducts, parents);
        foreach (var (edge, _) in parents)
        {
            conducts[edge.From].Parents = conducts[edge.From].Parents.Add(conducts[edge.To]);
        }

        InheritFromParents(context, conducts, statements, parents);
    }

    internal static void BindTopics(BindingContext context, Statements statements)
    {
        var parents = new List<(Edge Edge, SyntaxToken Name)>();
        foreach (var (syntax, symbol) in statements.Topics)
        {
            context.BeginStatement();
            context.CheckRepeated(syntax.Clauses);
            symbol.Gloss = syntax.Gloss?.ValueText;
            foreach (var clause in syntax.Clauses)
            {
                if (clause is not IsClauseSyntax parent)
                {
                    throw new InvalidOperationException($"Unexpected clause {clause.Kind}.");
                }

                AddParents(context, parents, symbol, parent, t => context.Topic(t));
            }
        }

        var topics = context.Scope.Topics.InOrder;
        RemoveCycles(context, topics, parents);
        foreach (var (edge, _) in parents)
        {
            topics[edge.From].Parents = topics[edge.From].Parents.Add(topics[edge.To]);
        }
    }

    private static ImmutableArray<string> Parameters(BindingContext context, ParameterListSyntax? list)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        var seen = new Distinct<string>();
        foreach (var parameter in list?.Parameters ?? default)
        {
            string name = parameter.Identifier.ValueText;
            if (seen.Add(name))
            {
                names.Add(name);
            }
            else
            {
                context.Report(NameDiagnostics.NamedTwice, parameter, name);
            }
        }

        return names.ToImmutable();
    }

    private static void AddParents(
        BindingContext context, List<(Edge, SyntaxToken)> parents, Symbol symbol, IsClauseSyntax clause, Func<SyntaxToken, Symbol?> find)
    {
        var seen = new HashSet<Symbol>();
        foreach (var name in clause.Parents)
        {
            if (find(name.Identifier) is not { } parent)
            {
                continue;
            }

            if (!seen.Add(parent))
            {
                context.Report(NameDiagnostics.NamedTwice, name, parent.Name);
            }
            else
            {
                parents.Add((new(symbol.Index, parent.Index), name.Identifier));
            }
        }
    }

    private static void RemoveCycles<TSymbol>(
        BindingContext context, IReadOnlyList<TSymbol> symbols, List<(Edge Edge, SyntaxToken Name)> parents)
        where TSymbol : Symbol
    {
        var closing = CycleFinder.FindClosing(symbols.Count, [.. parents.Select(p => p.Edge)]);
        for (int i = closing.Count - 1; i >= 0; i--)
        {
            var (edge, path) = closing[i];
            context.Report(
                NameDiagnostics.CyclicKind, parents[edge].Name, symbols[path[0]].Name,
                string.Join(" is ", path.Select(n => symbols[n].Name)));
            parents.RemoveAt(edge);
        }
    }

    /// <summary>
    /// A kind has the parameters of the more general conduct first: without a list it takes them over, with one it must have as many. A
    /// kind of a mutual conduct is mutual. The general ones go first, so each sees what the ones above it took over.
    /// </summary>
    private static void InheritFromParents(
        BindingContext context, IReadOnlyList<ConductSymbol> conducts, Statements statements,
        List<(Edge Edge, SyntaxToken Name)> parents)
    {
        var names = parents.GroupBy(p => p.Edge).ToDictionary(g => g.Key, g => g.First().Name);
        var hasList = new HashSet<ConductSymbol>(statements.Conducts.Where(c => c.Syntax.Parameters is not null).Select(c => c.Symbol));
        foreach (var conduct in GeneralFirst(conducts))
        {
            foreach (var parent in conduct.Parents)
            {
                conduct.IsMutual |= parent.IsMutual;
                if (parent.Parameters.Length <= conduct.Parameters.Length)
                {
                    continue;
                }

                if (hasList.Contains(conduct))
                {
                    context.Report(
                        NameDiagnostics.FewerParameters, names[new(conduct.Index, parent.Index)], conduct.Name, parent.Name,
                        Quantities.Of(parent.Parameters.Length, "parameter"), conduct.Parameters.Length);
                    conduct.Parents = conduct.Parents.Remove(parent);
                }
                else
                {
                    conduct.Parameters = parent.Parameters;
                }
            }

            conduct.Arity = conduct.Parameters.Length;
        }
    }

    private static List<ConductSymbol> GeneralFirst(IReadOnlyList<ConductSymbol> conducts)
    {
        var missing = new int[conducts.Count];
        var kinds = new Dictionary<int, List<int>>();
        var ready = new Queue<ConductSymbol>();
        foreach (var conduct in conducts)
        {
            missing[conduct.Index] = conduct.Parents.Length;
            foreach (var parent in conduct.Parents)
            {
                CycleFinder.Add(kinds, parent.Index, conduct.Index);
            }

            if (conduct.Parents.IsEmpty)
            {
                ready.Enqueue(conduct);
            }
        }

        var result = new List<ConductSymbol>(conducts.Count);
        while (ready.TryDequeue(out var conduct))
        {
            result.Add(conduct);
            foreach (int kind in kinds.GetValueOrDefault(conduct.Index) ?? [])
            {
                if (--missing[kind] == 0)
                {
                    ready.Enqueue(conducts[kind]);
                }
            }
        }

        return result;
    }
}
