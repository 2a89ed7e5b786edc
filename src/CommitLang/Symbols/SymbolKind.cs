namespace CommitLang.Symbols;

/// <summary>What a name stands for.</summary>
public enum SymbolKind
{
    /// <summary>A state, a group, an organ, a person.</summary>
    Actor,

    /// <summary>A kind of conduct.</summary>
    Conduct,

    /// <summary>A topic.</summary>
    Topic,

    /// <summary>A unit of measurement.</summary>
    Unit,

    /// <summary>A measured quantity.</summary>
    Measure,

    /// <summary>A source that is cited.</summary>
    Source,

    /// <summary>An agreement.</summary>
    Agreement,

    /// <summary>Words.</summary>
    Declaration,

    /// <summary>A deed, a denial, a measurement, monitoring, withholding, or a withdrawal.</summary>
    Record,

    /// <summary>What counts as what.</summary>
    Rule,
}
