namespace CommitLang;

/// <summary>How many of how many.</summary>
/// <param name="Consistent">Those whose verdict is consistent.</param>
/// <param name="Contradicted">Those whose verdict is contradicted.</param>
/// <param name="Unverified">Those whose verdict is unverified.</param>
public readonly record struct Tally(int Consistent, int Contradicted, int Unverified)
{
    /// <summary>All of them.</summary>
    public int Total => Consistent + Contradicted + Unverified;

    /// <summary>One more, with this verdict.</summary>
    public Tally With(Verdict verdict) => verdict switch
    {
        Verdict.Consistent => this with { Consistent = Consistent + 1 },
        Verdict.Contradicted => this with { Contradicted = Contradicted + 1 },
        Verdict.Unverified => this with { Unverified = Unverified + 1 },
        _ => throw new InvalidOperationException($"unexpected verdict {verdict}"),
    };
}
