using CommitLang.Symbols;
using CommitLang.Syntax;

namespace CommitLang.Binding;

/// <summary>
/// Names in a sketch that differ in case only. Case matters, so they are two things, which hardly anybody means; where names are declared,
/// the one that is not is an error already.
/// </summary>
internal static class CaseTwins
{
    internal static void Report(BindingContext context, IReadOnlyList<SyntaxTree> trees)
    {
        var twins = new Dictionary<string, string>(StringComparer.Ordinal);
        Collect(twins, context.Scope.Actors, []);
        Collect(twins, context.Scope.Conducts, []);
        Collect(twins, context.Scope.Topics, context.Scope.Actors.InOrder);
        if (twins.Count == 0)
        {
            return;
        }

        // Only now is the text looked through: what comes first there is taken for what is meant.
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var token in trees.Where(t => !StandardLibrary.Holds(t.Text)).SelectMany(t => t.Root.DescendantTokens()))
        {
            if (token.IsKind(SyntaxKind.NameToken) && twins.TryGetValue(token.ValueText, out string? group) && seen.Add(token.ValueText)
                && !first.TryAdd(group, token.ValueText))
            {
                string meant = first[group];
                context.ReportWithFix(NameDiagnostics.CaseOnly, token, $"write `{meant}`", meant, token.ValueText, meant);
            }
        }
    }

    /// <summary>Adds the names that have a twin, each with the one of them that stands for all.</summary>
    /// <param name="others">What a name of the table may be a twin of too.</param>
    private static void Collect<TSymbol>(Dictionary<string, string> twins, NameTable<TSymbol> table, IEnumerable<Symbol> others)
        where TSymbol : Symbol
    {
        if (table.HasDeclared)
        {
            return;
        }

        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var symbol in others)
        {
            names.TryAdd(symbol.Name, symbol.Name);
        }

        foreach (var symbol in table.InOrder)
        {
            if (!names.TryAdd(symbol.Name, symbol.Name) && names[symbol.Name] is var twin && twin != symbol.Name)
            {
                twins[twin] = twin;
                twins[symbol.Name] = twin;
            }
        }
    }
}
