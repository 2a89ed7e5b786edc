namespace CommitLang.Symbols;

/// <summary>A unit of measurement: declared, known without a statement, or a unit of its own that was merely used.</summary>
public sealed class UnitSymbol : Symbol
{
    internal UnitSymbol(string name, int index)
        : base(name, index)
    {
    }

    /// <inheritdoc/>
    public override SymbolKind Kind => SymbolKind.Unit;
}
