using CommitLang.Syntax;

namespace CommitLang.Binding;

/// <summary>What the compiler says about tables of events.</summary>
internal static class EventDiagnostics
{
    internal static readonly DiagnosticDescriptor NoReader = new(
        "CL4004", "A table that nobody reads",
        "whoever runs this check gave it nothing that reads tables: `{0}` is left out, and what it holds is not known to this check",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor UnknownFormat = new(
        "CL4005", "A format that does not exist",
        "`{0}` is no format of tables: there are {1}{2}",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor FormatMissing = new(
        "CL4006", "A table without a format",
        "the name `{0}` does not say how the table is laid out: write `format` and one of {1} behind it",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor UnknownField = new(
        "CL4007", "A field that does not exist",
        "`{0}` is no field of a table of {1}: there are {2}{3}",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor FieldOfOthers = new(
        "CL4008", "A field of other tables",
        "a table of {0} has no `{1}`: {2}",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor HoldsNoMeasurements = new(
        "CL4009", "A format without measurements",
        "tables in the format `{0}` hold deeds, no measurements: measurements come from {1}",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor NotFound = new(
        "CL4010", "A table that is not there",
        "there is no file `{0}` beside this one",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor OutsideFolder = new(
        "CL4011", "A table from outside of the folder",
        "`{0}` lies outside of the folder of this check",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor Unreadable = new(
        "CL4012", "A table that cannot be read",
        "`{0}` cannot be read: {1}",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor SameCode = new(
        "CL4013", "A code of two",
        "the code `{0}` is that of the {1} `{2}` already, and rows of tables that have it can be only one's",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor UnknownActors = new(
        "CL4014", "Actors of a table that the check does not name",
        "{0} of actors in `{1}` {2} not known to this check: {3}; deeds of theirs and toward them are those of strangers",
        DiagnosticSeverity.Information);

    internal static readonly DiagnosticDescriptor UnknownConducts = new(
        "CL4015", "Conducts of a table that the check does not know",
        "{0} of conducts in `{1}` {2} not known to this check: {3}; rows that have one tell nothing",
        DiagnosticSeverity.Information);

    internal static readonly DiagnosticDescriptor DamagedRows = new(
        "CL4016", "A damaged row",
        "{0}",
        DiagnosticSeverity.Warning);

    internal static readonly DiagnosticDescriptor RowsLeftOut = new(
        "CL4017", "Rows that tell nothing",
        "of {0} of `{1}` {2} nothing: {3}",
        DiagnosticSeverity.Information);

    internal static readonly DiagnosticDescriptor HowRead = new(
        "CL4018", "How a table was read",
        "{0}",
        DiagnosticSeverity.Warning);

    internal static readonly DiagnosticDescriptor NothingKnown = new(
        "CL4019", "A table of strangers",
        "{0} in `{1}` is known to this check, so that nothing in it counts: {2}",
        DiagnosticSeverity.Warning);
}
