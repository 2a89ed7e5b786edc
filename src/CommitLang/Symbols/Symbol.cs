using System.Collections.Immutable;
using CommitLang.Syntax;

namespace CommitLang.Symbols;

/// <summary>
/// Something that a check has a name for. Within one compilation there is one symbol for each thing, whatever the name by which it is
/// called, so symbols are compared by reference.
/// </summary>
public abstract class Symbol
{
    private protected Symbol(string name, int index)
    {
        Name = name;
        Index = index;
    }

    /// <summary>The name, in Unicode's composed form and without backquotes.</summary>
    public string Name { get; }

    /// <summary>What the name stands for.</summary>
    public abstract SymbolKind Kind { get; }

    /// <summary>Where it is declared: the names themselves. Empty for what came into being when it was first used.</summary>
    public ImmutableArray<Location> Locations { get; internal set; } = [];

    /// <summary>Whether no statement declares it: it came into being when it was first used, or it is known without a statement.</summary>
    public bool IsImplicit => Locations.IsEmpty;

    /// <summary>The documentation comment above its statement; null if there is none.</summary>
    public string? Documentation { get; internal set; }

    /// <summary>The place in its array of the engine's program, and among the symbols of its kind.</summary>
    internal int Index { get; set; }

    /// <summary>
    /// Whether its statement has an error. What refers to it is then left out or read without it, and no second error is reported.
    /// </summary>
    internal bool IsBroken { get; set; }

    /// <summary>The kind and the name: <c>actor US</c>.</summary>
    public override string ToString() => $"{Kind.ToString().ToLowerInvariant()} {Name}";
}
