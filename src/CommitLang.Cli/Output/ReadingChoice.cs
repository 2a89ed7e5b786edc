namespace CommitLang.Cli.Output;

/// <summary>Which readings are shown. Verdicts are always made in all of them: only so it shows what is contested.</summary>
/// <param name="Name">A word or the name of an actor, as it was given.</param>
internal sealed record ReadingChoice(string Name)
{
    /// <summary>The word for the reading that holds what everybody has.</summary>
    internal const string Common = "common";

    /// <summary>The word for every reading.</summary>
    internal const string All = "all";

    internal static readonly ReadingChoice Every = new(All);

    internal bool IsOfActor => Name is not (Common or All);

    /// <summary>Whether an answer in a reading (null: the common one) is shown.</summary>
    internal bool Shows(CheckResult check, string? reading) => Name == All || reading == ShownOf(check);

    /// <summary>
    /// The one reading that is shown; null for the common one. To an actor of which a check has no reading, everything is as in the common
    /// one.
    /// </summary>
    internal string? ShownOf(CheckResult check) => check.Readings.Contains(Name) ? Name : null;
}
