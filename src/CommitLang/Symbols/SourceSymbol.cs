namespace CommitLang.Symbols;

/// <summary>A source that records cite.</summary>
public sealed class SourceSymbol : Symbol
{
    internal SourceSymbol(string name, int index)
        : base(name, index)
    {
    }

    /// <inheritdoc/>
    public override SymbolKind Kind => SymbolKind.Source;

    /// <summary>The title.</summary>
    public string Title { get; internal set; } = "";

    /// <summary>Who published it; null where that is not given.</summary>
    public string? Publisher { get; internal set; }

    /// <summary>Where it is found; null where that is not given.</summary>
    public string? Url { get; internal set; }

    /// <summary>When it was published, as written; null where that is not given.</summary>
    public string? Published { get; internal set; }

    /// <summary>The Admiralty grade, as written; null where none is given, which means F6.</summary>
    public string? Grade { get; internal set; }
}
