using System.Collections.Immutable;

namespace CommitLang.Symbols;

/// <summary>An actor: a state, a group, an organ, a person.</summary>
public sealed class ActorSymbol : Symbol
{
    internal ActorSymbol(string name, int index)
        : base(name, index)
    {
    }

    /// <inheritdoc/>
    public override SymbolKind Kind => SymbolKind.Actor;

    /// <summary>The full name; null if none is given.</summary>
    public string? FullName { get; internal set; }

    /// <summary>
    /// Other names (<c>aka</c>), as written. One that could be a name (<c>"Washington"</c>) may be used wherever the name may; any other
    /// (<c>"the White House"</c>) is text only.
    /// </summary>
    public ImmutableArray<string> OtherNames { get; internal set; } = [];

    /// <summary>The code in tables of events; null if none is given.</summary>
    public string? Code { get; internal set; }

    /// <summary>What it is an organ or a member of, and whom it speaks or acts for, in the order of the text.</summary>
    public ImmutableArray<ActorRelation> Relations { get; internal set; } = [];
}
