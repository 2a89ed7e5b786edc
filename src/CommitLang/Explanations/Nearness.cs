namespace CommitLang.Explanations;

/// <summary>How far a record comes toward counting: the greater, the nearer.</summary>
internal enum Nearness
{
    /// <summary>It is about something else.</summary>
    None,

    /// <summary>It is somebody else's.</summary>
    OtherActor,

    /// <summary>It is of one who belongs, or belonged, to who is bound, but not so that it counts.</summary>
    RelatedActor,

    /// <summary>It is not there: another reading's, not so yet, not known yet.</summary>
    NotThere,

    /// <summary>A rule that leads to what counts does not fire on it.</summary>
    RuleFails,

    /// <summary>An argument is another one.</summary>
    OtherArgument,

    /// <summary>It is toward somebody else.</summary>
    OtherCounterpart,

    /// <summary>Only its date is wrong.</summary>
    OtherTime,

    /// <summary>It was weighed, and left out or only possible.</summary>
    Weighed,

    /// <summary>It counts.</summary>
    Counts,
}

/// <summary>Whether a record counts, and if not the first condition that it fails.</summary>
/// <param name="Days">How many days too early or too late; else 0.</param>
/// <param name="Why">In words, without a full stop.</param>
internal readonly record struct Standing(Nearness Nearness, int Days, string Why);
