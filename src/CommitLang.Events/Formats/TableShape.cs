using System.Collections.Immutable;

namespace CommitLang.Events.Formats;

/// <summary>What surplus fields of a row are.</summary>
internal enum SurplusFields
{
    /// <summary>They damage the row.</summary>
    Refused,

    /// <summary>They are overlooked as long as they are empty: some files have tabs too many.</summary>
    AllowedEmpty,
}

/// <summary>Which column of a file holds what, counted from 0; -1 where none does.</summary>
internal sealed record TableShape
{
    internal required byte Separator { get; init; }

    /// <summary>A field in quotation marks can hold separators and line ends.</summary>
    internal required bool HasQuotedFields { get; init; }

    /// <summary>The fewest fields that a row has.</summary>
    internal required int Fewest { get; init; }

    /// <summary>The most fields that a row has.</summary>
    internal required int Most { get; init; }

    internal SurplusFields Surplus { get; init; }

    internal required CodeColumns Actor { get; init; }

    internal required CodeColumns Conduct { get; init; }

    internal required CodeColumns Counterpart { get; init; }

    internal required int Date { get; init; }

    internal required int End { get; init; }

    internal required int Value { get; init; }

    internal required int Unit { get; init; }

    internal required int Published { get; init; }

    internal required int Publisher { get; init; }

    /// <summary>The publisher is the host of an address.</summary>
    internal required bool PublisherIsAddress { get; init; }

    internal required int Sources { get; init; }

    internal required int Grade { get; init; }

    /// <summary>All columns that hold something, ascending.</summary>
    internal ImmutableArray<int> Columns =>
    [
        .. new[]
        {
            Actor.Own, Actor.Wider, Actor.Widest, Conduct.Own, Conduct.Wider, Conduct.Widest, Counterpart.Own, Counterpart.Wider, Counterpart.Widest,
            Date, End, Value, Unit, Published, Publisher, Sources, Grade,
        }.Where(c => c >= 0).Distinct().Order(),
    ];
}
