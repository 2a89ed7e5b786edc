using CommitLang.Syntax;

namespace CommitLang.Binding;

/// <summary>What the binder says about values and units.</summary>
internal static class UnitDiagnostics
{
    internal static readonly DiagnosticDescriptor DoNotConvert = new(
        "CL1018", "Units that do not convert",
        "`{0}` does not convert to `{1}`{2}",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor Cyclic = new(
        "CL1016", "A unit in terms of itself",
        "`{0}` would be a unit in terms of itself: {1}",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor Known = new(
        "CL1022", "A unit that needs no statement",
        "the unit `{0}` is known already and cannot be given another size",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor BadDefinition = new(
        "CL1032", "A unit statement without a size",
        "a unit is so many of another, such as `unit drum = 50 kg`: {0}",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor RangeReversed = new(
        "CL1033", "A range whose ends are swapped",
        "the range goes from {0} down to {1}: the lower end comes first",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor RangeNotAllowed = new(
        "CL1036", "A range where one value is expected",
        "{0} is one value, not a range",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor TooLong = new(
        "CL1037", "A number with too many digits",
        "this number has {0} digits; at most {1} are read",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor ShareNotPercent = new(
        "CL1039", "A share that is not in percent",
        "a share of a measurement is given in percent, such as `50 % of imports`",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor CountHasNoUnit = new(
        "CL1041", "A count with a unit",
        "a count is a plain number, without `{0}`",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor CountAgainstMeasure = new(
        "CL1043", "A count that is compared with a measurement",
        "a count is a plain number and cannot be compared with `{0}`, which is measured in {1}",
        DiagnosticSeverity.Error);
}
