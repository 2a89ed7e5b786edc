namespace CommitLang.Analysis;

/// <summary>What a rule looks at.</summary>
internal enum RuleSubject
{
    /// <summary>The text alone: whatever the day, it reports the same.</summary>
    Text,

    /// <summary>Verdicts, which differ from day to day.</summary>
    Verdicts,

    /// <summary>Comments that speak to the checker: no comment can allow what is wrong with comments.</summary>
    Comments,
}
