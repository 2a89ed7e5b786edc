namespace CommitLang.LanguageServer.Protocol;

/// <summary>What a client may have the server do.</summary>
internal static class Commands
{
    /// <summary>Tells why a declaration has its verdict.</summary>
    internal const string Why = "commitlang.why";

    /// <summary>What a lens runs: as <see cref="Why"/>, shown by the client or else by the server.</summary>
    internal const string ShowWhy = "commitlang.showWhy";

    /// <summary>Sets the day of evaluation.</summary>
    internal const string AsOf = "commitlang.asOf";

    /// <summary>Lists expectations and snapshots, and whether they hold.</summary>
    internal const string Tests = "commitlang.tests";

    /// <summary>Takes the answers of now for the verified ones.</summary>
    internal const string AcceptSnapshot = "commitlang.acceptSnapshot";

    /// <summary>Gives a text that comes with the tool: a library, or the page of a diagnostic.</summary>
    internal const string Text = "commitlang.text";

    internal static readonly string[] All = [Why, ShowWhy, AsOf, Tests, AcceptSnapshot, Text];
}
