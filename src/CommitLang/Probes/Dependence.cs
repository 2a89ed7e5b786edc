namespace CommitLang;

/// <summary>Whether a verdict depends on a piece of the text.</summary>
public enum Dependence
{
    /// <summary>A verdict rests on it as evidence, or would be another one, or be in force at another time, without it.</summary>
    Depended,

    /// <summary>Without it every verdict stays as it is.</summary>
    Independent,

    /// <summary>It is not in the evidence, and what happens without it was not tried: there was too much to try.</summary>
    NotTried,
}
