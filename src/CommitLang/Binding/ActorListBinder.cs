using CommitLang.Symbols;
using CommitLang.Syntax;

namespace CommitLang.Binding;

/// <summary>Actors in front of records.</summary>
internal static class ActorListBinder
{
    /// <summary>The actors that are named one by one, each once.</summary>
    internal static List<ActorSymbol> Actors(this BindingContext context, ActorsSyntax syntax)
    {
        var result = new List<ActorSymbol>();
        context.Actors(syntax, result);
        return result;
    }

    /// <summary>Adds the actors that are named one by one, each once.</summary>
    internal static void Actors(this BindingContext context, ActorsSyntax syntax, List<ActorSymbol> result)
    {
        if (syntax is not NamedActorsSyntax named)
        {
            throw new InvalidOperationException($"Unexpected actors {syntax.Kind}.");
        }

        int count = named.Names.Count;
        HashSet<ActorSymbol>? seen = count > 1 ? [] : null;
        for (int i = 0; i < count; i++)
        {
            if (context.Actor(named.Names[i]) is not { } actor)
            {
                continue;
            }

            if (seen is not null && !seen.Add(actor))
            {
                context.Report(NameDiagnostics.NamedTwice, named.Names[i], actor.Name);
            }
            else
            {
                result.Add(actor);
            }
        }
    }
}
