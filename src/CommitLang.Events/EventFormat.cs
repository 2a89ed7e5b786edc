namespace CommitLang.Events;

/// <summary>How a table of events is laid out.</summary>
public enum EventFormat
{
    /// <summary>ICEWS: separated by tabs, with a header, <c>NA</c> for what is missing.</summary>
    Icews,

    /// <summary>GDELT 1.0: separated by tabs, without a header, 57 or 58 fields.</summary>
    Gdelt1,

    /// <summary>GDELT 2.0: separated by tabs, without a header, 61 fields.</summary>
    Gdelt2,

    /// <summary>POLECAT weekly files: separated by tabs, with a header.</summary>
    Polecat,

    /// <summary>Separated by commas, with a header.</summary>
    Csv,

    /// <summary>Separated by tabs, with a header.</summary>
    Tsv,

    /// <summary>Apache Parquet.</summary>
    Parquet,
}
