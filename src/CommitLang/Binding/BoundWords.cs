using System.Collections.Immutable;
using CommitLang.Engine.Model;
using CommitLang.Engine.Time;

namespace CommitLang.Binding;

/// <summary>What is promised, forbidden, kept, reserved or bounded.</summary>
internal readonly record struct BoundWords(
    Modal Modal, WordsKind Kind, ImmutableArray<ConductPattern> Conducts, Combination Combination, Quantity? Quantity,
    ImmutableArray<int> Counterparts);

/// <summary>Who is bound, and under which agreement (-1: none).</summary>
internal readonly record struct BoundSpeakers(ImmutableArray<Bearer> Bearers, bool NamesBearers, int Under);

/// <summary>Where words are found: when they were said, who reports them, in whose readings.</summary>
internal readonly record struct BoundOrigin(Occasion? Said, ImmutableArray<int> Sources, ImmutableArray<int> Readings);
