using System.Collections.Immutable;
using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;

namespace CommitLang.Explanations.Drafts;

/// <summary>A record that nobody has written yet.</summary>
internal sealed record Draft
{
    /// <summary>A deed, a denial or a measurement.</summary>
    internal required RecordKind Kind { get; init; }

    internal required int Actor { get; init; }

    /// <summary>-1 for a measurement.</summary>
    internal int Conduct { get; init; } = -1;

    /// <summary>As they are written; <c>_</c> for one that is left out.</summary>
    internal ImmutableArray<string> Arguments { get; init; } = [];

    internal ImmutableArray<int> Counterparts { get; init; } = [];

    /// <summary>-1 for a deed or denial.</summary>
    internal int Measure { get; init; } = -1;

    /// <summary>In base units.</summary>
    internal Rational Value { get; init; }

    /// <summary>Inclusive; of a denial it may be unbounded.</summary>
    internal required int First { get; init; }

    /// <summary>Inclusive.</summary>
    internal required int Last { get; init; }

    /// <summary>The first day on which it, or what it is derived from, may lie.</summary>
    internal int Since { get; init; }
}
