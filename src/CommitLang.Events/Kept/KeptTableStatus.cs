namespace CommitLang.Events;

/// <summary>How opening a kept table ended.</summary>
public enum KeptTableStatus
{
    /// <summary>It is open.</summary>
    Read,

    /// <summary>Its bytes are not those that were written, or it never was a kept table.</summary>
    Damaged,

    /// <summary>It was written by a version that lays such files out, or reads tables, in another way.</summary>
    OtherVersion,

    /// <summary>It was read with another format or other columns.</summary>
    OtherLayout,

    /// <summary>It was read from a file that was not as its source is now.</summary>
    OtherSource,
}
