using CommitLang.Syntax;

namespace CommitLang.Binding;

/// <summary>What the binder says about names and kinds.</summary>
internal static class NameDiagnostics
{
    internal static readonly DiagnosticDescriptor UnknownName = new(
        "CL1001", "A name that nothing declares",
        "there is no {0} `{1}`: once one {0} is declared, every {0} must be{2}",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor UnknownArgument = new(
        "CL1004", "An argument that is neither a topic nor an actor",
        "there is no topic or actor `{0}`: once one topic is declared, an argument is a declared topic or an "
        + "actor{1}",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor MissingName = new(
        "CL1005", "A name of something that must exist",
        "there is no {0} `{1}`{2}",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor Duplicate = new(
        "CL1006", "A name that is taken",
        "the {0} `{1}` is there already: {2}",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor CyclicKind = new(
        "CL1007", "A kind of itself",
        "`{0}` would be a kind of itself: {1}",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor CyclicRelation = new(
        "CL1008", "An actor that belongs to itself",
        "`{0}` would {1} itself: {2}",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor TooManyArguments = new(
        "CL1009", "Too many arguments",
        "`{0}` takes {1}, and this is argument {2}",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor FewerParameters = new(
        "CL1010", "A kind with fewer parameters than the more general conduct",
        "`{0}` is a kind of `{1}` and must have its {2} first, but has {3}: leave the parameters out to take "
        + "over those of `{1}`",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor NamedTwice = new(
        "CL1015", "Named twice",
        "`{0}` is named twice here",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor NoGroup = new(
        "CL1017", "Not a group",
        "`{0}` is no group: no actor is `member of {0}`{1}",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor Ambiguous = new(
        "CL1031", "A name that means two things",
        "`{0}` is both {1} and {2}: rename one of them",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor NotTheSpeaker = new(
        "CL1034", "A withdrawal by somebody else",
        "`{0}` neither made `{1}` nor ever speaks for who made it, so this changes nothing",
        DiagnosticSeverity.Warning);

    internal static readonly DiagnosticDescriptor CorrectsItself = new(
        "CL1035", "A record that corrects itself",
        "`{0}` would correct itself: {1}",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor NoSuchPart = new(
        "CL1038", "A part that a declaration does not have",
        "`{0}` has no part `{1}`: {2}",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor PartCorrected = new(
        "CL1040", "A part cannot be corrected by itself",
        "`corrects` names a whole record or declaration, and `{0}` is a part of `{1}`",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor OneOfBeforeNot = new(
        "CL1023", "An absence of one member, unknown which",
        "`one of` stands before `did` only: a denial must name who did not do it",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor PatternTermOutside = new(
        "CL1024", "A variable or a wildcard outside of a pattern",
        "`{0}` can stand in rules and patterns only: name the {1} here, or leave it out",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor CaseOnly = new(
        "CL1051", "Names that differ in case only",
        "`{0}` and `{1}` are two names, because case matters; did you mean `{1}`?",
        DiagnosticSeverity.Warning);

    internal static readonly DiagnosticDescriptor CodeAsArgument = new(
        "CL1052", "The code of a country as an argument",
        "`{0}` is the code of `{1}` here: write `{1}`, or declare what is meant with `topic {0}`",
        DiagnosticSeverity.Warning);
}
