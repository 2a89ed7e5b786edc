using CommitLang.Syntax;

namespace CommitLang.Fixes;

/// <summary>Which mends are made.</summary>
public sealed record FixOptions
{
    /// <summary>How the check is asked, before and after.</summary>
    public required CheckOptions Check { get; init; }

    /// <summary>Finds and reads the tables of events that the check names; null where there is none.</summary>
    public IEventData? Events { get; init; }

    /// <summary>How far mends need not be trusted: safe ones only, or unsafe ones too. Those that are only shown are never made.</summary>
    public FixApplicability UpTo { get; init; } = FixApplicability.Safe;

    /// <summary>Which texts of the check may be changed; null for the checked file alone.</summary>
    public Func<SourceText, bool>? MayChange { get; init; }
}
