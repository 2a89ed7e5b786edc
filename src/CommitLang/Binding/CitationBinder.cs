using CommitLang.Syntax;

namespace CommitLang.Binding;

/// <summary>Citations.</summary>
internal static class CitationBinder
{
    /// <summary>Adds the sources of a clause; a source that is cited for two places is one source.</summary>
    internal static void Sources(this BindingContext context, CitationClauseSyntax clause, List<int> sources)
    {
        int count = clause.Citations.Count;
        var seen = new Distinct<int>();
        foreach (int known in sources)
        {
            seen.Add(known);
        }

        for (int i = 0; i < count; i++)
        {
            if (context.Source(clause.Citations[i].Source) is { } source && seen.Add(source.Index))
            {
                sources.Add(source.Index);
            }
        }
    }
}
