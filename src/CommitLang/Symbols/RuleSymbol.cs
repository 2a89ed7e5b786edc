using CommitLang.Syntax;

namespace CommitLang.Symbols;

/// <summary>A rule: what counts as what.</summary>
public sealed class RuleSymbol : Symbol
{
    internal RuleSymbol(string name, int index, RuleStatementSyntax syntax)
        : base(name, index) => Syntax = syntax;

    /// <inheritdoc/>
    public override SymbolKind Kind => SymbolKind.Rule;

    /// <summary>The statement.</summary>
    public RuleStatementSyntax Syntax { get; }

    /// <summary>Whether the text names it; else its name is what it says (<c>tariff counts as pressure</c>).</summary>
    public bool IsNamed => Syntax.Name is not null;
}
