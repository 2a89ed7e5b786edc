using CommitLang.Binding;

namespace CommitLang.Symbols;

/// <summary>A measured quantity.</summary>
public sealed class MeasureSymbol : Symbol
{
    internal MeasureSymbol(string name, int index)
        : base(name, index)
    {
    }

    /// <inheritdoc/>
    public override SymbolKind Kind => SymbolKind.Measure;

    /// <summary>What the name means; null if that is not said.</summary>
    public string? Gloss { get; internal set; }

    /// <summary>The unit of values that are given without one.</summary>
    public string Unit { get; internal set; } = "";

    /// <summary>Whether it is a flow, of which a measurement speaks for its period as a whole.</summary>
    public bool IsTotal { get; internal set; }

    /// <summary>Whether a measurement is of both sides.</summary>
    public bool IsMutual { get; internal set; }

    internal UnitScale Scale { get; set; } = UnitTable.Broken;
}
