using System.Collections.Immutable;

namespace CommitLang.Symbols;

/// <summary>An agreement.</summary>
public sealed class AgreementSymbol : Symbol
{
    internal AgreementSymbol(string name, int index)
        : base(name, index)
    {
    }

    /// <inheritdoc/>
    public override SymbolKind Kind => SymbolKind.Agreement;

    /// <summary>The title; null if none is given.</summary>
    public string? Title { get; internal set; }

    /// <summary>The parties, in the order of the text; one that left and came back stands there twice.</summary>
    public ImmutableArray<ActorSymbol> Parties { get; internal set; } = [];
}
