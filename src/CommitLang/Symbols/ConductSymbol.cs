using System.Collections.Immutable;

namespace CommitLang.Symbols;

/// <summary>A kind of conduct.</summary>
public sealed class ConductSymbol : Symbol
{
    internal ConductSymbol(string name, int index)
        : base(name, index)
    {
    }

    /// <inheritdoc/>
    public override SymbolKind Kind => SymbolKind.Conduct;

    /// <summary>What the name means; null if that is not said.</summary>
    public string? Gloss { get; internal set; }

    /// <summary>The parameters, those of the more general conduct first; empty for a conduct that no statement declares.</summary>
    public ImmutableArray<string> Parameters { get; internal set; } = [];

    /// <summary>The more general conducts that it is a kind of, directly.</summary>
    public ImmutableArray<ConductSymbol> Parents { get; internal set; } = [];

    /// <summary>Whether it is of both sides, by its own statement or as a kind of such a conduct.</summary>
    public bool IsMutual { get; internal set; }

    /// <summary>The code in tables of events; null if none is given.</summary>
    public string? Code { get; internal set; }

    /// <summary>How many arguments it takes; of a conduct that no statement declares, the most that it was given.</summary>
    internal int Arity { get; set; }
}
