using System.Collections.Immutable;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Tables;

namespace CommitLang.Engine.Model;

/// <summary>
/// A check, bound and flat: what there is, what was said, what was recorded, what counts as what. Immutable; indexes are positions in these
/// arrays, in the order of the text. It knows nothing of syntax; whoever made it keeps the way back from an index to a place in the text.
/// </summary>
internal sealed record Program
{
    internal ImmutableArray<Actor> Actors { get; init; } = [];

    internal ImmutableArray<Relation> Relations { get; init; } = [];

    internal ImmutableArray<Conduct> Conducts { get; init; } = [];

    internal ImmutableArray<Topic> Topics { get; init; } = [];

    internal ImmutableArray<Measure> Measures { get; init; } = [];

    internal ImmutableArray<Source> Sources { get; init; } = [];

    internal ImmutableArray<Agreement> Agreements { get; init; } = [];

    internal ImmutableArray<ArgumentValue> Arguments { get; init; } = [];

    internal Numbered<Record> Records { get; init; } = [];

    /// <summary>
    /// Tables of events. The number of a report, wherever a record's may stand, is its row behind all <see cref="Records"/> and the tables before it.
    /// </summary>
    internal ImmutableArray<ReportTable> Tables { get; init; } = [];

    internal ImmutableArray<Rule> Rules { get; init; } = [];

    internal Numbered<Declaration> Declarations { get; init; } = [];

    internal ImmutableArray<Withdrawal> Withdrawals { get; init; } = [];

    internal ImmutableArray<Correction> Corrections { get; init; } = [];

    internal ImmutableArray<Expectation> Expectations { get; init; } = [];

    /// <summary>
    /// The actors that have readings of their own (principals, each once), in the order in which the text first names them.
    /// </summary>
    internal ImmutableArray<int> Readings { get; init; } = [];

    /// <summary>Evidence must be known to be at least this; null accepts all.</summary>
    internal Grade? Accept { get; init; }

    /// <summary>How many independent publishers must report a deed or denial; 0 where nothing is required.</summary>
    internal int RequiredSources { get; init; }

    /// <summary>The record of a number: one of the text, or one made from the row of a table.</summary>
    internal Record RecordAt(int number) => number < Records.Length ? Records[number] : Reports.RecordOf(this, number);

    /// <summary>Whether the number is that of a row of a table.</summary>
    internal bool IsReport(int number) => number >= Records.Length;
}
