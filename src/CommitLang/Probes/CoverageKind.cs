namespace CommitLang;

/// <summary>What a verdict may depend on.</summary>
public enum CoverageKind
{
    /// <summary>A rule.</summary>
    Rule,

    /// <summary>A deed, a denial, a measurement, monitoring, withholding, or what an actor did to its own words.</summary>
    Record,

    /// <summary>A clause of words, of a rule or of a record, such as <c>unless …</c>; not those that only name, cite or address.</summary>
    Clause,
}
