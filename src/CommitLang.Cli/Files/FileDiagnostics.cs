using CommitLang.Syntax;

namespace CommitLang.Cli.Files;

/// <summary>What is reported about a file as a whole.</summary>
internal static class FileDiagnostics
{
    internal static readonly DiagnosticDescriptor NotUtf8 = new(
        "CL0901", "The file is not UTF-8",
        "this is not UTF-8 (byte 0x{0:X2}); places like this in the file: {1}, and each reads as U+FFFD", DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor Utf16 = new(
        "CL0902", "The file is UTF-16", "this file is UTF-16; save it as UTF-8", DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor NoDay = new(
        "CL0903", "A test without a day of evaluation",
        "nothing says as of which day this is checked, so its answers change with the calendar; write `as of 2024-12-31` in it, or give --as-of", DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor UnreadableSettings = new(
        "CL6006", "Settings that cannot be read", "these settings cannot be read: {0}", DiagnosticSeverity.Error);
}
