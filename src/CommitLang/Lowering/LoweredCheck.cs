using System.Collections.Immutable;
using CommitLang.Engine.Model;
using CommitLang.Engine.Tables;
using CommitLang.Engine.Time;
using CommitLang.Syntax;
using Program = CommitLang.Engine.Model.Program;

namespace CommitLang.Lowering;

/// <summary>A check as the engine sees it, with the way back from every index to the statement that it comes from.</summary>
internal sealed record LoweredCheck
{
    internal required Program Program { get; init; }

    /// <summary>How many of <see cref="Program.Actors"/> the check names; those behind them stand in tables of events only.</summary>
    internal int NamedActors { get; init; } = int.MaxValue;

    /// <summary>The day that <c>as of</c> gives; null where there is none.</summary>
    internal int? AsOf { get; init; }

    /// <summary>The day that <c>known by</c> gives; null where there is none.</summary>
    internal int? KnownBy { get; init; }

    /// <summary>For each of <see cref="Program.Measures"/> the unit of figures that are given without one.</summary>
    internal ImmutableArray<MeasureUnit> Units { get; init; } = [];

    /// <summary>For each of <see cref="Program.Declarations"/> its statement.</summary>
    internal IReadOnlyList<DeclarationStatementSyntax> Declarations { get; init; } = [];

    /// <summary>
    /// For each of <see cref="Program.Records"/> its statement; the <c>events</c> statement for each of the last ones, which come from <see cref="Rows"/>.
    /// </summary>
    internal IReadOnlyList<StatementSyntax> Records { get; init; } = [];

    /// <summary>
    /// The rows of tables that are records of their own, since a column cannot hold them (measurements, dates that are no single day, grades): for each of
    /// the last of <see cref="Program.Records"/>, which stand behind all of the text.
    /// </summary>
    internal ImmutableArray<TablePlace> Rows { get; init; } = [];

    /// <summary>For each of <see cref="Program.Tables"/> the file and the statement that it comes from.</summary>
    internal ImmutableArray<LoweredTable> Tables { get; init; } = [];

    internal ImmutableArray<RuleStatementSyntax> Rules { get; init; } = [];

    internal ImmutableArray<RevisionStatementSyntax> Withdrawals { get; init; } = [];

    internal ImmutableArray<ExpectStatementSyntax> Expectations { get; init; } = [];

    internal ImmutableArray<SourceStatementSyntax> Sources { get; init; } = [];

    internal ImmutableArray<AgreementStatementSyntax> Agreements { get; init; } = [];

    /// <summary>The row behind the number of a record or report; null where it is a statement of the text.</summary>
    internal TablePlace? RowOf(int number)
    {
        int row = number - (Records.Count - Rows.Length);
        if (row < 0)
        {
            return null;
        }

        if (row < Rows.Length)
        {
            return Rows[row];
        }

        var (index, place) = Reports.PlaceOf(Program, number);
        var table = Tables[index].Table;
        return new(table.Path, table.Reports.Lines[place]);
    }

    /// <summary>The statement of the number of a record or report; for a row of a table the <c>events</c> statement that names the table.</summary>
    internal StatementSyntax StatementOf(int number) =>
        number < Records.Count ? Records[number] : Tables[Reports.PlaceOf(Program, number).Table].Statement;
}
