namespace CommitLang.Syntax;

/// <summary>How far a mend can be trusted.</summary>
public enum FixApplicability
{
    /// <summary>There is one mend, and what was meant is in no doubt: it may be made without looking.</summary>
    Safe,

    /// <summary>Probably what was meant; somebody should look at what came of it.</summary>
    Unsafe,

    /// <summary>Only whoever wrote the text can say whether it is right: it is shown, and never made for a whole file.</summary>
    Shown,
}
