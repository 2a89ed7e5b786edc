
namespace CommitLang.Cli.Files;

/// <summary>How reading a file ended.</summary>
/// <param name="File">The text; null where it cannot be read.</param>
/// <param name="Problem">Why it cannot be read, in a few words; null where it can.</param>
/// <param name="IsMissing">Whether that is because there is no such file.</param>
internal sealed record ReadResult(FileText? File, string? Problem, bool IsMissing = false);
