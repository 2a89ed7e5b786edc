using System.Collections.Immutable;
using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Time;

namespace CommitLang.Reference;

/// <summary>How a fact came from its parents.</summary>
internal enum Origin
{
    Recorded,

    /// <summary>The same record, of the whole, of an organ, or of a member.</summary>
    Attributed,

    /// <summary>The same record, from the other side.</summary>
    Mirrored,

    Derived,
}

/// <summary>What a record says, or what counts by rules.</summary>
internal sealed record Fact
{
    internal required RecordKind Kind { get; init; }

    internal required int Actor { get; init; }

    internal int Conduct { get; init; } = -1;

    /// <summary>Null for an argument that is left out.</summary>
    internal ImmutableArray<ArgumentValue?> Arguments { get; init; } = [];

    internal ImmutableArray<int> Counterparts { get; init; } = [];

    internal int Measure { get; init; } = -1;

    internal ValueRange Value { get; init; }

    internal required When When { get; init; }

    /// <summary>The date as recorded: the period of a measurement.</summary>
    internal Occasion Period { get; init; }

    internal required Grade Grade { get; init; }

    /// <summary>Whether it belongs to the reading by itself, or rests on what does, and not to the common one.</summary>
    internal bool IsOwn { get; init; }

    /// <summary>The record that it is counted by; records that are one deed have the same.</summary>
    internal required int Identity { get; init; }

    internal Origin Origin { get; init; }

    internal ImmutableArray<Fact> Parents { get; init; } = [];

    internal ImmutableArray<int> Publishers { get; init; } = [];

    internal int KnownDay { get; init; }

    /// <summary>It is not known which member of the group did it.</summary>
    internal bool IsOfOneMember { get; init; }

    /// <summary>Itself and all that it rests on.</summary>
    internal IEnumerable<Fact> Chain => Parents.SelectMany(parent => parent.Chain).Prepend(this);

    /// <summary>The recorded facts that it rests on; of a recorded one itself.</summary>
    internal IEnumerable<Fact> Roots => Chain.Where(fact => fact.Parents.IsEmpty);

    /// <summary>What it says, without where it comes from.</summary>
    internal string Content => string.Join('|', Kind, Actor, Conduct, string.Join(',', Arguments), string.Join(',', Counterparts),
        Measure, Value, When.Key, Grade, IsOwn, Identity);

    /// <summary>What it says, and through what.</summary>
    internal string Key => Content + "<" + string.Join(';', Chain.Skip(1).Select(fact => fact.Content).Distinct().Order(StringComparer.Ordinal));
}
