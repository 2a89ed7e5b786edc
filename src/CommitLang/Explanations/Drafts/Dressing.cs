namespace CommitLang.Explanations.Drafts;

/// <summary>What stands behind the records of a proposal.</summary>
internal enum Dressing
{
    /// <summary>Nothing: an uncited record, in the common reading.</summary>
    Plain,

    /// <summary>A source that is graded as well as can be, or as many as are required.</summary>
    Graded,

    /// <summary>The same, published on the day of knowledge.</summary>
    Published,

    /// <summary>The actor in whose reading is asked: <c>according to X</c>.</summary>
    Own,

    /// <summary>Such a source, in the reading of that actor.</summary>
    OwnGraded,
}
