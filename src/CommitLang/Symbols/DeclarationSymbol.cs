using System.Collections.Immutable;
using CommitLang.Syntax;

namespace CommitLang.Symbols;

/// <summary>A declaration as it is written: of several actors or of each member of a group it is one symbol.</summary>
public sealed class DeclarationSymbol : Symbol
{
    internal DeclarationSymbol(string name, int index, DeclarationStatementSyntax syntax)
        : base(name, index) => Syntax = syntax;

    /// <inheritdoc/>
    public override SymbolKind Kind => SymbolKind.Declaration;

    /// <summary>The statement.</summary>
    public DeclarationStatementSyntax Syntax { get; }

    /// <summary>Whether <c>as</c> names it; else its name is made of its actors and words.</summary>
    public bool IsNamed { get; internal set; }

    /// <summary>Who is bound by the words: the actors in front of the colon, or the members and parties that <c>each of</c> stands for.</summary>
    public ImmutableArray<ActorSymbol> Speakers { get; internal set; } = [];
}
