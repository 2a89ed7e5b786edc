namespace CommitLang;

/// <summary>What became of a piece of evidence when the verdict was reached. Only <see cref="Sure"/> evidence decides.</summary>
public enum EvidenceStatus
{
    /// <summary>It counts.</summary>
    Sure,

    /// <summary>A date, a match or a figure that leaves it open: it is shown, and never decides by itself.</summary>
    Possible,

    /// <summary>A sure record of the opposite covers its days, and it is not better graded.</summary>
    Disputed,

    /// <summary>Dropped: the opposite is better graded, or it is the reading's own record.</summary>
    Rebutted,

    /// <summary>The words except it.</summary>
    Excepted,

    /// <summary>In this reading the actor had reserved the right to it.</summary>
    Excused,

    /// <summary>Not known to be graded as well as the check asks for.</summary>
    NotAccepted,

    /// <summary>A later record stands in its place.</summary>
    Corrected,

    /// <summary>The same publisher revised the figure.</summary>
    Revised,

    /// <summary>Fewer independent publishers report it than the check asks for.</summary>
    TooFewSources,

    /// <summary>It would fulfil the words, but comes after the deadline.</summary>
    AfterDeadline,

    /// <summary>The facts were kept back.</summary>
    Withheld,
}
