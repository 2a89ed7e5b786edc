using CommitLang.Symbols;
using CommitLang.Syntax;

namespace CommitLang.Binding;

/// <summary>A statement that declares something, and what it declares.</summary>
internal readonly record struct Declared<TSyntax, TSymbol>(TSyntax Syntax, TSymbol Symbol);

/// <summary>The statements of a check by what they are, each in the order of the text; those that cannot be read are not among them.</summary>
internal sealed class Statements
{
    internal List<Declared<ActorStatementSyntax, ActorSymbol>> Actors { get; } = [];

    internal List<Declared<ConductStatementSyntax, ConductSymbol>> Conducts { get; } = [];

    internal List<Declared<TopicStatementSyntax, TopicSymbol>> Topics { get; } = [];

    internal List<Declared<UnitStatementSyntax, UnitSymbol>> Units { get; } = [];

    internal List<Declared<MeasureStatementSyntax, MeasureSymbol>> Measures { get; } = [];

    internal List<Declared<SourceStatementSyntax, SourceSymbol>> Sources { get; } = [];

    internal List<Declared<AgreementStatementSyntax, AgreementSymbol>> Agreements { get; } = [];

    /// <summary>The statement of each source, those that cannot be read included.</summary>
    internal List<SourceStatementSyntax> SourcesInOrder { get; } = [];

    /// <summary>The statement of each agreement, those that cannot be read included.</summary>
    internal List<AgreementStatementSyntax> AgreementsInOrder { get; } = [];

    internal List<Declared<RuleStatementSyntax, RuleSymbol>> Rules { get; } = [];

    /// <summary>Deeds, denials, measurements, monitoring, withholding.</summary>
    internal List<RecordSyntax> Records { get; } = [];

    internal List<DeclarationStatementSyntax> Declarations { get; } = [];

    internal List<RevisionStatementSyntax> Revisions { get; } = [];

    internal List<ExpectStatementSyntax> Expectations { get; } = [];

    /// <summary>Records, declarations and withdrawals that correct something.</summary>
    internal List<RecordSyntax> Correcting { get; } = [];

    /// <summary>Statements about the check as a whole.</summary>
    internal List<StatementSyntax> Frame { get; } = [];

    /// <summary>All records, declarations and withdrawals in the order of the text.</summary>
    internal List<RecordSyntax> InOrder { get; } = [];
}
