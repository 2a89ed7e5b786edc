using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Features.Names;

/// <summary>What names may stand for, by the grammar alone.</summary>
internal static class NameRoles
{
    /// <summary>What a token of a tree may stand for.</summary>
    internal static NameRole Of(SyntaxToken token) => token.Parent switch
    {
        NameSyntax name => OfName(name),
        ConductSyntax conduct when conduct.Name == token => OfConduct(conduct),
        ReferenceSyntax reference => OfReference(reference),
        CitationSyntax citation when citation.Source == token => NameRole.Source,
        MeasureStatementSyntax measure when measure.Unit == token => NameRole.Unit,
        ValueSyntax value when value.Unit == token => NameRole.Unit,
        GradeClauseSyntax or AcceptStatementSyntax when token.Kind == SyntaxKind.NameToken => NameRole.Grade,
        ColumnMappingSyntax mapping when mapping.Field == token => NameRole.Field,
        ImportStatementSyntax import when import.Path == token && token.Kind != SyntaxKind.StringToken => NameRole.Library,
        _ => NameRole.None,
    };

    private static NameRole OfName(NameSyntax name) => name.Parent switch
    {
        ActorStatementSyntax => NameRole.Actor | NameRole.New,
        ConductStatementSyntax => NameRole.Conduct | NameRole.New,
        TopicStatementSyntax => NameRole.Topic | NameRole.New,
        UnitStatementSyntax => NameRole.Unit | NameRole.New,
        MeasureStatementSyntax => NameRole.Measure | NameRole.New,
        SourceStatementSyntax => NameRole.Source | NameRole.New,
        AgreementStatementSyntax => NameRole.Agreement | NameRole.New,
        RuleStatementSyntax => NameRole.Rule | NameRole.New,
        ParameterListSyntax => NameRole.Parameter | NameRole.New,
        AsClauseSyntax { Parent: DeclarationStatementSyntax } => NameRole.Declaration | NameRole.New,
        AsClauseSyntax => NameRole.Record | NameRole.New,
        IsClauseSyntax { Parent: TopicStatementSyntax } => NameRole.Topic,
        IsClauseSyntax => NameRole.Conduct,
        EachOfActorsSyntax => NameRole.Actor | NameRole.Agreement,
        UnderClauseSyntax => NameRole.Agreement,
        MeasurementPatternSyntax pattern => pattern.Measure == name ? NameRole.Measure : NameRole.Actor,
        MeasurementStatementSyntax or MeasureQuantitySyntax or RelativeBoundSyntax or MeasureClauseSyntax => NameRole.Measure,
        FormatClauseSyntax => NameRole.Format,
        ArgumentListSyntax or IsTestSyntax => NameRole.Topic | NameRole.Actor,
        _ => NameRole.Actor,
    };

    private static NameRole OfConduct(ConductSyntax conduct) => conduct.Parent switch
    {
        AggregateQuantitySyntax { Function.Kind: SyntaxKind.CountKeyword } => NameRole.Conduct,
        AggregateQuantitySyntax => NameRole.Measure,
        WithheldStatementSyntax => NameRole.Conduct | NameRole.Measure,

        // `US: stock` may become a bound on a measure.
        PromiseWordsSyntax { Conducts.Count: 1 } words when conduct.Arguments is null && words.Parent is DeclarationStatementSyntax { Clauses.Count: 0 } =>
            NameRole.Conduct | NameRole.Measure,
        ConductPatternSyntax when conduct.Arguments is null => NameRole.Conduct | NameRole.Actor | (IsInRule(conduct) ? NameRole.None : NameRole.Declaration),
        _ => NameRole.Conduct,
    };

    private static NameRole OfReference(ReferenceSyntax reference) => reference.Parent switch
    {
        RevisionStatementSyntax => NameRole.Declaration | NameRole.Agreement,
        OverridesClauseSyntax => NameRole.Rule,
        CorrectsClauseSyntax => NameRole.Record | NameRole.Declaration,
        VerdictConditionSyntax when IsInRule(reference) => NameRole.None,
        _ => NameRole.Declaration,
    };

    /// <summary>A rule speaks of deeds and figures, never of verdicts.</summary>
    private static bool IsInRule(SyntaxNode node) => node.AncestorsAndSelf().Any(ancestor => ancestor is RuleStatementSyntax);
}
