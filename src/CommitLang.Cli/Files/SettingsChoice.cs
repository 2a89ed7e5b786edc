namespace CommitLang.Cli.Files;

/// <summary>Which settings a command was told to use.</summary>
/// <param name="File">The one file that counts, as it was given; null where none was.</param>
/// <param name="IsNone">Whether no settings count.</param>
internal sealed record SettingsChoice(string? File, bool IsNone)
{
    /// <summary>Those that are found upwards from the checked file.</summary>
    internal static readonly SettingsChoice Found = new(null, IsNone: false);
}
