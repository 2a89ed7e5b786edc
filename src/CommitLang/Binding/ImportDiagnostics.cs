using CommitLang.Syntax;

namespace CommitLang.Binding;

/// <summary>What the compiler says about imports.</summary>
internal static class ImportDiagnostics
{
    internal static readonly DiagnosticDescriptor NotFound = new(
        "CL1025", "An import that is not there",
        "there is no file `{0}` beside this one",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor OutsideFolder = new(
        "CL1026", "An import from outside of the folder",
        "`{0}` lies outside of the folder of this check",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor Unreadable = new(
        "CL1027", "An import that cannot be read",
        "`{0}` cannot be read: {1}",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor UnknownLibrary = new(
        "CL1028", "A library that is not shipped",
        "there is no library `{0}`{1}",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor NotALibrary = new(
        "CL1042", "An import without quotes",
        "`{0}` is no library; a file is imported by its path in quotes: import \"{0}.commit\"",
        DiagnosticSeverity.Error);
}
