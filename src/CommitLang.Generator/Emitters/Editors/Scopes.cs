using CommitLang.Generator.Model;

namespace CommitLang.Generator.Emitters.Editors;

/// <summary>How editors colour tokens: the usual names of scopes, which themes know.</summary>
internal sealed class Scopes(Grammar grammar)
{
    private const string Suffix = ".commitlang";

    public const string Statement = "keyword.control" + Suffix;

    public const string Unit = "keyword.other.unit" + Suffix;

    public const string Conduct = "entity.name.function.conduct" + Suffix;

    public const string Actor = "entity.name.type.actor" + Suffix;

    public const string Measure = "variable.other.property.measure" + Suffix;

    public const string Label = "entity.name.label" + Suffix;

    public const string AnyName = "variable.other.name" + Suffix;

    public const string Date = "constant.numeric.date" + Suffix;

    public const string Number = "constant.numeric" + Suffix;

    private const string Topic = "variable.other.enummember.topic" + Suffix;

    private static readonly Dictionary<string, string> Roles = new(StringComparer.Ordinal)
    {
        ["ActorStatement.Name"] = Actor,
        ["AccordingToClause.Actors"] = Actor,
        ["CounterpartClause.Counterparts"] = Actor,
        ["DeedPattern.Actor"] = Actor,
        ["EachOfActors.Group"] = Actor,
        ["InTest.Group"] = Actor,
        ["MeasurementPattern.Actor"] = Actor,
        ["MemberClause.Group"] = Actor,
        ["MonitoredStatement.Subject"] = Actor,
        ["NamedActors.Names"] = Actor,
        ["OneOfActors.Group"] = Actor,
        ["OrganClause.Whole"] = Actor,
        ["PartyClause.Party"] = Actor,
        ["ActsForClause.Principal"] = Actor,
        ["SpeaksForClause.Principal"] = Actor,
        ["ToldClause.Audience"] = Actor,
        ["Conduct.Name"] = Conduct,
        ["ConductStatement.Name"] = Conduct,
        ["MeasureClause.Measure"] = Measure,
        ["MeasurementPattern.Measure"] = Measure,
        ["MeasurementStatement.Measure"] = Measure,
        ["MeasureQuantity.Measure"] = Measure,
        ["MeasureStatement.Name"] = Measure,
        ["RelativeBound.Measure"] = Measure,
        ["AsClause.Name"] = Label,
        ["CorrectsClause.Record"] = Label,
        ["ExpectStatement.Declaration"] = Label,
        ["OverridesClause.Rules"] = Label,
        ["ReplacingClause.Declaration"] = Label,
        ["RevisionStatement.Declaration"] = Label,
        ["RuleStatement.Name"] = Label,
        ["VerdictCondition.Declaration"] = Label,
        ["AgreementStatement.Name"] = "entity.name.namespace.agreement" + Suffix,
        ["UnderClause.Agreement"] = "entity.name.namespace.agreement" + Suffix,
        ["ImportStatement.Path"] = "entity.name.namespace.library" + Suffix,
        ["SourceStatement.Name"] = "variable.other.source" + Suffix,
        ["Citation.Source"] = "variable.other.source" + Suffix,
        ["TopicStatement.Name"] = Topic,
        ["IsTest.Object"] = Topic,
        ["UnitStatement.Name"] = Unit,
        ["MeasureStatement.Unit"] = Unit,
        ["AcceptStatement.Grade"] = "constant.other.grade" + Suffix,
        ["GradeClause.Grade"] = "constant.other.grade" + Suffix,
        ["ColumnMapping.Field"] = "variable.other.property.column" + Suffix,
    };

    /// <summary>The scope of a keyword that does not start its statement, or of an operator.</summary>
    public string Of(string literal)
    {
        if (!Lexemes.IsWord(literal))
        {
            return (literal switch
            {
                ":" => "punctuation.separator.colon",
                "," => "punctuation.separator.comma",
                "(" or ")" => "punctuation.section.parens",
                "[" or "]" => "punctuation.section.brackets",
                "/" => "punctuation.separator.reason",
                "_" => "variable.language.wildcard",
                "%" => "keyword.other.unit",
                _ => "keyword.operator",
            }) + Suffix;
        }

        return literal is "and" or "or" or "not" ? "keyword.operator.logical" + Suffix
            : grammar.Category("verdict").Contains(literal) ? "constant.language.verdict" + Suffix
            : grammar.Category("reason").Contains(literal) ? "constant.language.reason" + Suffix
            : grammar.Category("time").Contains(literal) || grammar.Category("magnitude").Contains(literal) ? Unit
            : grammar.Category("record").Contains(literal) ? Statement
            : "keyword.other" + Suffix;
    }

    /// <summary>
    /// The scope of a name whose place allows several: a conduct before an actor before a measure, since what stands behind the name tells the
    /// others apart.
    /// </summary>
    public static string Of(IEnumerable<Expected> names)
    {
        var known = names.Select(n => Roles.GetValueOrDefault(n.Role, AnyName)).Distinct(StringComparer.Ordinal).ToList();
        string[] order = [Conduct, Actor, Measure, Label];
        return order.FirstOrDefault(known.Contains) ?? known.Order(StringComparer.Ordinal).FirstOrDefault() ?? AnyName;
    }
}
