using CommitLang.Engine.Model;

namespace CommitLang.Analysis;

/// <summary>Whether some record, rule, kind or measure of the check leads to evidence against a declaration, or for it.</summary>
/// <param name="WhatAgainst">What would be evidence against it, in an analyst's words.</param>
/// <param name="WhatFor">What would be evidence for it.</param>
internal readonly record struct Reach(bool Against, bool For, string WhatAgainst, string WhatFor)
{
    internal static Reach Of(Declaration declaration, Reachability reachable)
    {
        if (declaration.Quantity is { } quantity)
        {
            var hasFigures = reachable.HasFigures(quantity);
            return new(hasFigures, hasFigures, "what it measures", "what it measures");
        }

        var (deeds, denials) = (reachable.HasDeeds(declaration), reachable.HasDenials(declaration));
        return declaration.Kind == WordsKind.Not
            ? new(deeds, denials, "such a deed", "its absence")
            : new(denials, deeds, "its absence", "such a deed");
    }
}
