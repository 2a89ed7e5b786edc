// The two words that every user of the library meets: they stand where such a user looks for them.
namespace CommitLang;

/// <summary>Whether deeds follow words, as far as is known.</summary>
public enum Verdict
{
    /// <summary>The evidence supports the words.</summary>
    Consistent,

    /// <summary>The evidence is against the words.</summary>
    Contradicted,

    /// <summary>The evidence decides nothing. The world is open: what nobody reported is not thereby absent.</summary>
    Unverified,
}

/// <summary>
/// Why a verdict is what it is: the first line of its table that applies (section 5 of the language). Keeps have the first group,
/// dos the second; some belong to both.
/// </summary>
public enum Reason
{
    /// <summary>A keep was breached, and after the last breach there is sure evidence for it and none against.</summary>
    Cured,

    /// <summary>Sure, undisputed evidence against a keep.</summary>
    Breached,

    /// <summary>Sure evidence, all of it disputed.</summary>
    Conflicting,

    /// <summary>Surely not in force: not yet, its condition not met, released, or withdrawn before it began.</summary>
    Inactive,

    /// <summary>Possible evidence, or it is not sure that it was in force.</summary>
    Uncertain,

    /// <summary>The actor kept the facts back.</summary>
    Withheld,

    /// <summary>Sure evidence for a keep on every day on which it may have been in force.</summary>
    Upheld,

    /// <summary>Some sure evidence for a keep.</summary>
    Supported,

    /// <summary>Withdrawn or replaced, with no verdict earned before.</summary>
    Withdrawn,

    /// <summary>Nothing is known either way about a keep.</summary>
    NoEvidence,

    /// <summary>Done: sure, undisputed evidence for a do.</summary>
    Fulfilled,

    /// <summary>Done only after the deadline.</summary>
    Late,

    /// <summary>The deadline has passed, and it is verified for every day that it was not done.</summary>
    Missed,

    /// <summary>The deadline has passed, and nothing is known.</summary>
    Overdue,

    /// <summary>The deadline has not passed, and it is verified that it is not done so far.</summary>
    Unmet,

    /// <summary>The deadline has not passed, and nothing is known.</summary>
    Pending,
}
