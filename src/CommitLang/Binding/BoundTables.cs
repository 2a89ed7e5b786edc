using CommitLang.Engine.Model;
using CommitLang.Engine.Tables;
using CommitLang.Lowering;
using CommitLang.Syntax;

namespace CommitLang.Binding;

/// <summary>What tables of events add to a program.</summary>
internal sealed class BoundTables
{
    /// <summary>Reports in columns, and where they come from.</summary>
    internal List<(ReportTable Reports, LoweredTable Origin)> Tables { get; } = [];

    /// <summary>Rows that are records of their own.</summary>
    internal List<(Record Record, TablePlace Place, EventsStatementSyntax Statement)> Rows { get; } = [];

    /// <summary>The actors whom only tables name, whose indexes follow those of the text.</summary>
    internal IReadOnlyList<string> Strangers { get; set; } = [];
}
