namespace CommitLang.Cli.Files;

/// <summary>
/// The files beside a check that keep its answers: <c>talks.verified.txt</c> is what they should be, <c>talks.received.txt</c> what they were where that differs.
/// Named and handled as Verify does it; a first line says whose they are, so that snapshots of other tools in the same folder are left alone.
/// </summary>
/// <param name="Check">The file that is checked.</param>
internal sealed record Snapshot(SourceFile Check)
{
    /// <summary>The end of the name of every snapshot.</summary>
    internal const string Verified = ".verified.txt";

    private const string Received = ".received.txt";

    /// <summary>What the first line begins with; the name of the file that is checked follows.</summary>
    private const string Heading = "# commitlang test: ";

    internal SourceFile VerifiedFile => Beside(Verified);

    internal SourceFile ReceivedFile => Beside(Received);

    /// <summary>The text of the snapshot that answers would have.</summary>
    internal string TextOf(CheckResult result) => $"{Heading}{Path.GetFileName(Check.Path)}\n{ResultText.Of(result)}";

    /// <summary>Whether a text is that of a snapshot that this command wrote.</summary>
    internal static bool IsOurs(string text) => text.StartsWith(Heading, StringComparison.Ordinal);

    /// <summary>A text as it is compared: without a byte-order mark, with LF, and however many line ends stand at its end.</summary>
    internal static string Comparable(string text) => text.TrimStart('\uFEFF').ReplaceLineEndings("\n").TrimEnd('\n');

    private SourceFile Beside(string ending) => new(Stem(Check.Path) + ending, Stem(Check.FullPath) + ending);

    private static string Stem(string path) =>
        path.EndsWith(Selector.Extension, StringComparison.Ordinal) ? path[..^Selector.Extension.Length] : path;
}
