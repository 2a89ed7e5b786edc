using System.Collections.Immutable;
using CommitLang.Syntax;

namespace CommitLang;

/// <summary>How the verdicts of a check mirror.</summary>
public sealed record MirrorResult
{
    /// <summary>The names that no actor of the check has; if there are any, nothing was compared.</summary>
    public ImmutableArray<string> Missing { get; init; } = [];

    /// <summary>The names of actors that were given before, maybe by another name; if there are any, nothing was compared.</summary>
    public ImmutableArray<string> Repeated { get; init; } = [];

    /// <summary>The names that actors of the check have, where one is missing.</summary>
    public ImmutableArray<string> Known { get; init; } = [];

    /// <summary>
    /// What is wrong with the check, or with its rules when the actors are swapped in them, so that it could not be compared; empty where it could.
    /// </summary>
    public ImmutableArray<Diagnostic> Problems { get; init; } = [];

    /// <summary>How many verdicts were compared: of every declaration, member and part in every reading.</summary>
    public int Compared { get; init; }

    /// <summary>The verdicts that do not mirror, in the order of the answers. Of one that has parts only the parts, unless they all mirror.</summary>
    public ImmutableArray<MirrorDifference> Differences { get; init; } = [];
}
