using System.Collections.Immutable;

namespace CommitLang.Symbols;

/// <summary>A topic that arguments name.</summary>
public sealed class TopicSymbol : Symbol
{
    internal TopicSymbol(string name, int index)
        : base(name, index)
    {
    }

    /// <inheritdoc/>
    public override SymbolKind Kind => SymbolKind.Topic;

    /// <summary>What the name means; null if that is not said.</summary>
    public string? Gloss { get; internal set; }

    /// <summary>The wider topics that it lies in, directly.</summary>
    public ImmutableArray<TopicSymbol> Parents { get; internal set; } = [];
}
