using CommitLang.Engine.Model;
using CommitLang.Symbols;
using CommitLang.Syntax;

namespace CommitLang.Binding;

/// <summary>A declaration on its way: bound by itself first, with the declarations that it names still to be found.</summary>
internal sealed class BoundDeclaration(DeclarationStatementSyntax syntax)
{
    internal DeclarationStatementSyntax Syntax { get; } = syntax;

    /// <summary>The symbol; made when the name is known.</summary>
    internal DeclarationSymbol? Symbol { get; set; }

    /// <summary>Who is bound, for the symbol.</summary>
    internal List<ActorSymbol> Speakers { get; } = [];

    /// <summary>Without its name, and with places in <see cref="References"/> for what its conditions name; null where it has an error.</summary>
    internal Declaration? Declaration { get; set; }

    /// <summary>The declarations that the conditions name.</summary>
    internal List<SyntaxToken> References { get; } = [];

    /// <summary>The older declarations that this one replaces.</summary>
    internal List<SyntaxToken> Replacing { get; } = [];

    /// <summary>What <see cref="Replacing"/> names.</summary>
    internal List<(BoundDeclaration Declaration, string Suffix)> Replaced { get; } = [];

    internal bool IsBroken { get; set; }

    /// <summary>Whether some name, or some value of an argument, is there because this declaration was the first to use it.</summary>
    internal bool BroughtNames { get; set; }

    internal bool HasParts => Declaration is { } declaration && DeclarationTable.HasParts(declaration);
}
