namespace CommitLang;

/// <summary>What a check is asked for beyond what its text says.</summary>
public sealed record CheckOptions
{
    /// <summary>The day that counts as today where neither the text nor <see cref="AsOf"/> gives one.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The day of evaluation, inclusive; goes before the <c>as of</c> of the text. It also is the day of knowledge unless
    /// <see cref="KnownBy"/> says otherwise.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The day by which evidence must have been known, inclusive; goes before the <c>known by</c> of the text.</summary>
    public DateOnly? KnownBy { get; init; }

    /// <summary>The grade that evidence must reach (<c>C3</c>); goes before the <c>accept</c> of the text.</summary>
    public string? Accept { get; init; }

    /// <summary>How many independent publishers must report a deed or denial for it to count, at least 0; goes before the <c>require</c> of the text.</summary>
    public int? RequiredSources { get; init; }

    /// <summary>How many pieces of evidence an answer holds where nothing else is asked for.</summary>
    public const int DefaultEvidence = 50;

    /// <summary>
    /// How many pieces of evidence an answer holds for each declaration, part and reading, at least 0: those on which the verdict rests before others, and else
    /// the first ones. How many there are is in the answer all the same. <see cref="int.MaxValue"/>: all.
    /// </summary>
    public int Evidence { get; init; } = DefaultEvidence;

    /// <summary>
    /// How many parts of a declaration that deeds start (<c>whenever</c>) an answer lists, at least 0: those that are contested, then those that are contradicted, then those that are
    /// unverified before others. Null: as many as <see cref="Evidence"/>. How many there are is in the answer all the same. <see cref="int.MaxValue"/>: all.
    /// </summary>
    public int? Parts { get; init; }

    /// <summary>How serious what the rules report is taken.</summary>
    public AnalysisOptions Analysis { get; init; } = AnalysisOptions.Default;
}
