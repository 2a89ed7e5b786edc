using CommitLang.Syntax;

namespace CommitLang.Binding;

/// <summary>Citations.</summary>
internal static class CitationBinder
{
    /// <summary>Adds the sources of a clause; a source that is cited for two places is one source.</summary>
    internal static void Sources(this BindingContext context, CitationClauseSyntax clause, List<int> sources)
    {
        int count = clause.Citations.Count;
        for (int i = 0; i < count; i++)
        {
            if (context.Source(clause.Citations[i].Source) is { } source && !sources.Contains(source.Index))
            {
                sources.Add(source.Index);
            }
        }
    }
}
