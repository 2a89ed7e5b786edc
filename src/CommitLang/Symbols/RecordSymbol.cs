using CommitLang.Syntax;

namespace CommitLang.Symbols;

/// <summary>
/// A record as it is written: a deed, a denial, a measurement, monitoring, withholding or a withdrawal, of however many actors.
/// </summary>
public sealed class RecordSymbol : Symbol
{
    internal RecordSymbol(string name, int index, RecordSyntax syntax)
        : base(name, index) => Syntax = syntax;

    /// <inheritdoc/>
    public override SymbolKind Kind => SymbolKind.Record;

    /// <summary>The statement.</summary>
    public RecordSyntax Syntax { get; }

    /// <summary>Whether <c>as</c> names it; the name of any other record is empty.</summary>
    public bool IsNamed => Name.Length > 0;
}
