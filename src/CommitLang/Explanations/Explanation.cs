using System.Collections.Immutable;

namespace CommitLang;

/// <summary>Why a verdict is what it is, and what would change it.</summary>
public sealed record Explanation
{
    /// <summary>The answer that is explained.</summary>
    public required DeclarationResult Declaration { get; init; }

    /// <summary>The whole of it in one sentence, without a full stop.</summary>
    public required string Sentence { get; init; }

    /// <summary>The evidence that was weighed, sure or possible, of what the answer holds: by date, then in the order of the text.</summary>
    public ImmutableArray<WeighedEvidence> Weighed { get; init; } = [];

    /// <summary>How much evidence was weighed, whether <see cref="Weighed"/> holds it or not.</summary>
    public int WeighedCount { get; init; }

    /// <summary>What was left out, each with the reason in words; by date, then in the order of the text.</summary>
    public ImmutableArray<LeftOutRecord> LeftOut { get; init; } = [];

    /// <summary>The record that came nearest to counting; null where some record counts, or none came near.</summary>
    public LeftOutRecord? NearestMiss { get; init; }

    /// <summary>The records that would change the verdict; those to consistent first.</summary>
    public ImmutableArray<Change> Changes { get; init; } = [];

    /// <summary>For each other verdict that no near record leads to, why; a sentence each, without a full stop.</summary>
    public ImmutableArray<string> Unreachable { get; init; } = [];

    /// <summary>The rules that are spoken of, in the order of the text.</summary>
    public ImmutableArray<RuleText> Rules { get; init; } = [];

    /// <summary>The members or parts that decide it, where it has such: their names and verdicts; at most ten.</summary>
    public ImmutableArray<DeclarationResult> DecidingParts { get; init; } = [];

    /// <summary>The sentence without the reading that it is of, which whoever tells several readings names beside it.</summary>
    public string BareSentence => Declaration.Reading is { } reading
        ? Sentence.Replace($" in the reading of {reading}:", ":", StringComparison.Ordinal)
        : Sentence;

    /// <summary>All that is told, the reading left out: where that is the same for several readings, it need be told only once.</summary>
    public string Body => string.Join('\n',
    [
        BareSentence,
        .. LeftOut.Select(record => record.What + record.Why),
        .. Changes.SelectMany(change => change.Lines),
        .. Unreachable,
    ]);
}
