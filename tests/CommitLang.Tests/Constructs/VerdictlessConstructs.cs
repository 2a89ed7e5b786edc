namespace CommitLang.Tests.Constructs;

/// <summary>The constructs that by their nature change no verdict, each with the reason.</summary>
internal static class VerdictlessConstructs
{
    private const string Audience = "who was told changes nothing about what was said";
    private const string Gloss = "a gloss is shown only";
    private const string Parameters = "parameters say how many arguments there may be: another number is an error";
    private const string Rules = "variables stand in rules only: elsewhere they are an error";
    private const string Parenthesized = "it binds no closer, so that it stands there in parentheses only";

    /// <summary>The construct, or the beginning of the names of several, and why.</summary>
    private static readonly (string Construct, string Reason)[] Reasons =
    [
        ("ConductStatement.Gloss", Gloss),
        ("TopicStatement.Gloss", Gloss),
        ("MeasureStatement.Gloss", Gloss),
        ("ConductStatement.Parameters ParameterList", Parameters),
        ("ParameterList.Parameters", Parameters),
        ("AgreementStatement.Title", "a title is shown only"),
        ("SourceStatement.Title", "a title is shown only"),
        ("SourceStatement.Clauses UrlClause", "where a source is found is shown only"),
        ("UrlClause.Url", "where a source is found is shown only"),
        ("Citation.Quote", "the words of a source are shown only"),
        ("CitationClause.Separator", "the comma parts sources and says nothing"),
        ("RuleStatement.Clauses CitationClause", "rules are neither graded nor published"),
        ("DeclarationStatement.Clauses ToldClause", Audience),
        ("ToldClause.Audience", Audience),
        ("CounterpartClause.Preposition", "the three words mean the same"),
        ("DeedPattern.Verb", "did and does mean the same"),
        ("MeasurementPattern.Verb", "had and has mean the same"),
        ("RequireStatement.Noun", "singular and plural mean the same"),
        ("IfClause.Condition ComparisonTest", Rules),
        ("IfClause.Condition InTest", Rules),
        ("IfClause.Condition IsTest", Rules),
        ("WheneverClause.Condition ComparisonTest", Rules),
        ("WheneverClause.Condition InTest", Rules),
        ("WheneverClause.Condition IsTest", Rules),
        ("WhileClause.Condition ComparisonTest", Rules),
        ("WhileClause.Condition InTest", Rules),
        ("WhileClause.Condition IsTest", Rules),
        ("WhenClause.Condition VerdictCondition", "a verdict in a rule is an error"),
        ("OrCondition.Operands OrCondition", Parenthesized),
        ("AndCondition.Operands AndCondition", Parenthesized),
        ("AndCondition.Operands OrCondition", Parenthesized),
        ("NotCondition.Operand AndCondition", Parenthesized),
        ("NotCondition.Operand OrCondition", Parenthesized),
        ("MonitoredStatement.Actors NamedActors", "whoever watched: what went unseen did not happen"),
        ("TopicStatement.Clauses, several", "a topic has one clause, and twice the same is an error"),
        ("ImportStatement.Path @Name", "every library has a slash in its name"),
    ];

    /// <summary>Why a construct changes no verdict; null if it must change one.</summary>
    internal static string? ReasonOf(string construct) =>
        Reasons.FirstOrDefault(reason => IsMeant(reason.Construct, construct)).Reason;

    /// <summary>The entries that no construct of the grammar is meant by.</summary>
    internal static IEnumerable<string> Unused(IReadOnlyCollection<string> constructs) =>
        Reasons.Select(reason => reason.Construct).Where(entry => !constructs.Any(construct => IsMeant(entry, construct)));

    private static bool IsMeant(string entry, string construct) => construct.StartsWith(entry, StringComparison.Ordinal);
}
