namespace CommitLang;

/// <summary>What kind of statement makes a reading differ from the common one.</summary>
public enum DifferenceKind
{
    /// <summary>A rule.</summary>
    Rule,

    /// <summary>A record.</summary>
    Record,

    /// <summary>A reserved right.</summary>
    Reservation,
}
