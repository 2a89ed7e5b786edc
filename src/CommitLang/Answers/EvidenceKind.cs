namespace CommitLang;

/// <summary>What kind of record a piece of evidence is.</summary>
public enum EvidenceKind
{
    /// <summary>Somebody did something.</summary>
    Deed,

    /// <summary>It is verified that somebody did not do something.</summary>
    Denial,

    /// <summary>A measured quantity.</summary>
    Measurement,

    /// <summary>Somebody was watching: what went unseen did not happen.</summary>
    Monitoring,

    /// <summary>The facts were kept back.</summary>
    Withholding,
}
