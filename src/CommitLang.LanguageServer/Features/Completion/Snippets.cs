using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Features.Completion;

/// <summary>Whole statements with places to fill in.</summary>
internal static class Snippets
{
    /// <summary>The statement that a word starts; null where it is written word by word.</summary>
    internal static string? Of(SyntaxKind keyword) => keyword switch
    {
        SyntaxKind.AcceptKeyword => "accept ${1:C3}",
        SyntaxKind.RequireKeyword => "require ${1:2} sources",
        SyntaxKind.ActorKeyword => "actor ${1:name} \"${2:full name}\"",
        SyntaxKind.ConductKeyword => "conduct ${1:name} \"${2:what it means}\"",
        SyntaxKind.TopicKeyword => "topic ${1:name} \"${2:what it means}\"",
        SyntaxKind.UnitKeyword => "unit ${1:name} = ${2:1} ${3:unit}",
        SyntaxKind.MeasureKeyword => "measure ${1:name} \"${2:what it means}\" in ${3:unit}",
        SyntaxKind.SourceKeyword => "source ${1:name} \"${2:title}\" publisher \"${3:publisher}\" published ${4:2023-06-19} grade ${5:B2}",
        SyntaxKind.AgreementKeyword => "agreement ${1:name} \"${2:title}\" party ${3:actor}",
        SyntaxKind.RuleKeyword => "rule ${1:name}: ${2:conduct} counts as ${3:conduct}",
        SyntaxKind.EventsKeyword => "events \"${1:file.tsv}\"",
        _ => null,
    };

    /// <summary>Statements that start with a date, by what they are called.</summary>
    internal static IEnumerable<(string Label, string Text, string Detail)> Records(string day) =>
    [
        ("words", $"{day} ${{1:actor}}: ${{2:not conduct}} toward ${{3:actor}}", "what an actor said it would or would not do"),
        ("deed", $"{day} ${{1:actor}} did ${{2:conduct}} toward ${{3:actor}}", "what an actor did"),
        ("measurement", $"{day} ${{1:actor}} had ${{2:measure}} of ${{3:1}}", "how much an actor had of something"),
    ];
}
