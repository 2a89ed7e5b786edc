namespace CommitLang.Syntax.Diagnostics;

/// <summary>What the lexer and the parser report. Ids are never reused.</summary>
internal static class SyntaxDiagnostics
{
    public static readonly DiagnosticDescriptor Missing =
        Error("CL0001", "Something is missing", "{0} is missing {1}");

    public static readonly DiagnosticDescriptor Unexpected =
        Error("CL0002", "Something cannot stand here", "`{0}` cannot stand here{1}");

    public static readonly DiagnosticDescriptor UnterminatedString =
        Error("CL0003", "A string is not closed", "nothing closes the string `{0}` on its line; a string over several lines stands between `\"\"\"` and `\"\"\"`");

    public static readonly DiagnosticDescriptor UnterminatedBlockString =
        Error("CL0004", "A string over several lines is not closed", "nothing closes the string that `\"\"\"` opens here");

    public static readonly DiagnosticDescriptor BadEscape =
        Error("CL0005", "A backslash stands for nothing",
            "`{0}` stands for nothing in a string; known are `\\\"`, `\\\\`, `\\n`, `\\t` and `\\u{{1F54A}}`");

    public static readonly DiagnosticDescriptor InvisibleCharacter =
        Error("CL0006", "An invisible character", "an invisible character ({0}) stands here, which makes the text read differently from what it is; outside of strings it is not allowed");

    public static readonly DiagnosticDescriptor BadCharacter =
        Error("CL0007", "A character without a meaning", "`{0}` has no meaning {1}");

    public static readonly DiagnosticDescriptor Lookalike =
        Error("CL0008", "A character that looks like another", "`{0}` is not a mark of the language; `{1}` is meant");

    public static readonly DiagnosticDescriptor BadQuotedName =
        Error("CL0009", "Backquotes without a name", "`{0}` is not a name in backquotes: letters, digits and `_`, joined by single hyphens");

    public static readonly DiagnosticDescriptor IndentedStart =
        Error("CL0010", "An indented line without a statement above", "the line of `{0}` is indented, but no statement stands above that it could continue; a statement starts in column one");

    public static readonly DiagnosticDescriptor UnknownStatement =
        Error("CL0011", "Not a statement", "no statement starts with `{0}`{1}");

    public static readonly DiagnosticDescriptor NoVerb =
        Error("CL0012", "Actors without words or deeds",
            "after the actors, `:` before words, `did` before a deed or `had` before a measurement is missing{0}");

    public static readonly DiagnosticDescriptor NotAnd =
        Error("CL0013", "`and` after `not` or `may`", "`{0} A and B` does not say whether both or each is meant; write `{0} A or B`, which means each of them");

    public static readonly DiagnosticDescriptor MixedConjunctions =
        Error("CL0014", "`and` and `or` are mixed", "`and` and `or` cannot both join the conducts of one declaration; make two declarations of it");

    public static readonly DiagnosticDescriptor MayNot =
        Error("CL0015", "`may not`", "`may not` can mean a prohibition or a doubt; write `not` for a prohibition");

    public static readonly DiagnosticDescriptor OneOfDidNot =
        Error("CL0016", "`one of` before `did not`", "`one of` stands before `did`, never before `did not`: name the member that did not");

    public static readonly DiagnosticDescriptor MisplacedGroup =
        Error("CL0017", "`each of` or `one of` in the wrong place", "`{0} of` cannot stand here: {1}");

    public static readonly DiagnosticDescriptor TooDeep =
        Error("CL0018", "Nested too deeply", "conditions are nested more than {0} levels deep here");

    public static readonly DiagnosticDescriptor YearFirst =
        Error("CL0019", "A date that does not start with the year", "a date starts with the year, as in `2023-06-19`, `2023-06` or `2023`; no statement starts with `{0}`");

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(id, title, message, DiagnosticSeverity.Error);
}
