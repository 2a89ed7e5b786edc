using System.Collections.Immutable;
using CommitLang.Engine.Model;
using CommitLang.Engine.Time;
using CommitLang.Syntax;
using Program = CommitLang.Engine.Model.Program;

namespace CommitLang.Lowering;

/// <summary>A check as the engine sees it, with the way back from every index to the statement that it comes from.</summary>
internal sealed record LoweredCheck
{
    internal required Program Program { get; init; }

    /// <summary>The day that <c>as of</c> gives; null where there is none.</summary>
    internal int? AsOf { get; init; }

    /// <summary>The day that <c>known by</c> gives; null where there is none.</summary>
    internal int? KnownBy { get; init; }

    /// <summary>For each of <see cref="Program.Measures"/> the unit of figures that are given without one.</summary>
    internal ImmutableArray<MeasureUnit> Units { get; init; } = [];

    /// <summary>For each of <see cref="Program.Declarations"/> its statement.</summary>
    internal ImmutableArray<DeclarationStatementSyntax> Declarations { get; init; } = [];

    /// <summary>For each of <see cref="Program.Records"/> its statement.</summary>
    internal ImmutableArray<StatementSyntax> Records { get; init; } = [];

    internal ImmutableArray<RuleStatementSyntax> Rules { get; init; } = [];

    internal ImmutableArray<RevisionStatementSyntax> Withdrawals { get; init; } = [];

    internal ImmutableArray<ExpectStatementSyntax> Expectations { get; init; } = [];

    internal ImmutableArray<SourceStatementSyntax> Sources { get; init; } = [];

    internal ImmutableArray<AgreementStatementSyntax> Agreements { get; init; } = [];
}
