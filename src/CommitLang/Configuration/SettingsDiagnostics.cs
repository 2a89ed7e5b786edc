using CommitLang.Syntax;

namespace CommitLang.Configuration;

/// <summary>What is wrong with a settings file.</summary>
internal static class SettingsDiagnostics
{
    internal static readonly DiagnosticDescriptor NotUnderstood = new(
        "CL6001", "A line of the settings that is not understood",
        "this is no setting: a line is `RULE = SEVERITY`, such as `CL3008 = none`, or `root = true`, or a comment behind `#`",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor Unknown = new(
        "CL6002", "A setting that does not exist",
        "there is no setting or rule `{0}`{1}", DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor BadValue = new(
        "CL6003", "A value that a setting does not have",
        "`{0}` is set to {1}, not to `{2}`{3}", DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor CannotBeSilenced = new(
        "CL6004", "An error of the language cannot be set",
        "`{0}` is an error of the language: no setting makes it less, since what it is about is left out of the check", DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor SetTwice = new(
        "CL6005", "Set twice",
        "`{0}` is set already in line {1}; this line is left out", DiagnosticSeverity.Error);
}
