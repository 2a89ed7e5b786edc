using System.Collections.Immutable;
using CommitLang.Analysis;
using CommitLang.Syntax;

namespace CommitLang;

/// <summary>The answers of one check: one file with all that it imports, as of one day, from what was known by one day.</summary>
public sealed record CheckResult
{
    /// <summary>The path of the file that the check is of.</summary>
    public required string Path { get; init; }

    /// <summary>The day of evaluation, inclusive.</summary>
    public required CalendarDay AsOf { get; init; }

    /// <summary>Whether nothing gives the day of evaluation, so that it is today.</summary>
    public required bool IsAsOfToday { get; init; }

    /// <summary>The day by which evidence must have been known, inclusive.</summary>
    public required CalendarDay KnownBy { get; init; }

    /// <summary>The actors that have a reading of their own, in the order in which the text first names them.</summary>
    public ImmutableArray<string> Readings { get; init; } = [];

    /// <summary>
    /// The answers: by declaration in the order of the text; of each, first the common reading, then those of the actors in the order of
    /// <see cref="Readings"/>; in each, first the declaration, then its members or parts, each before its own parts. Of many periods or triggers
    /// there are as many as <see cref="CheckOptions.Parts"/> says: those that readings contest, then those that are contradicted, then those that are unverified.
    /// Made when they are asked for.
    /// </summary>
    public ImmutableArray<DeclarationResult> Declarations
    {
        get => Listing?.All ?? field;
        init;
    } = [];

    /// <summary>What <see cref="Declarations"/> are made of when somebody asks for them; null where they were given.</summary>
    internal Listing? Listing { get; init; }

    /// <summary>What was found in the outcomes; null where they were given.</summary>
    internal OutcomeAnalysis? OfOutcomes { get; init; }

    /// <summary>The agreements that have declarations under them: in the order of the text, the common reading first.</summary>
    public ImmutableArray<AgreementResult> Agreements { get; init; } = [];

    /// <summary>The expectations, in the order of the text.</summary>
    public ImmutableArray<ExpectationResult> Expectations { get; init; } = [];

    /// <summary>
    /// Everything that is wrong, expectations that do not hold included: the checked file first, then what it imports in the order in
    /// which a reader first meets it; in each by place and id.
    /// </summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>What would be reported too, and is not because a comment in the text allows it; in the order of <see cref="Diagnostics"/>.</summary>
    public ImmutableArray<SuppressedDiagnostic> Suppressed { get; init; } = [];

    /// <summary>Whether one of the diagnostics is an error.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>Whether every error is that of an expectation that does not hold, so that everything that the text says was answered.</summary>
    public bool IsAnswered => Diagnostics.All(diagnostic =>
        diagnostic.Severity != DiagnosticSeverity.Error || AnswerDiagnostics.IsOfExpectation(diagnostic.Id));
}
