namespace CommitLang.LanguageServer.Features.Actions;

/// <summary>What kind of change an action makes.</summary>
internal enum CodeActionKind
{
    /// <summary>Mends what a diagnostic reports.</summary>
    QuickFix,

    /// <summary>Says the same in another way, or adds to it.</summary>
    Refactor,

    /// <summary>Mends all of one kind.</summary>
    FixAll,
}
