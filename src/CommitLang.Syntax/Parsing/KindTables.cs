namespace CommitLang.Syntax.Parsing;

/// <summary>Tables over the kinds of tokens, so that the parser asks one array instead of many comparisons.</summary>
internal static class KindTables
{
    /// <summary>More than the number of any kind of token.</summary>
    public static readonly int Size = Enum.GetValues<SyntaxKind>().Length;

    private static readonly bool[] Words = Make(k => k == SyntaxKind.NameToken || SyntaxFacts.IsKeyword(k));

    // Behind a number these words go on with the sentence. Periods, magnitudes and all other words may be units.
    private static readonly bool[] NoUnits = Make(k =>
        (SyntaxFacts.ClauseKeywords.Contains(k) || SyntaxFacts.RuleKeywords.Contains(k)
            || k is SyntaxKind.OfKeyword or SyntaxKind.AndKeyword or SyntaxKind.OrKeyword or SyntaxKind.KnownKeyword or SyntaxKind.NotKeyword)
        || !Words[(int)k]);

    private static readonly Opening[] Openings = MakeOpenings();

    private enum Opening : byte
    {
        None,
        Word,
        Term,
        Date,
        Number,
        Period,
        Condition,
        To,
        As,
    }

    /// <summary>Whether a token of this kind can be a name: a name or any keyword.</summary>
    public static bool IsWord(SyntaxKind kind) => Words[(int)kind];

    /// <summary>Whether a token of this kind can be the unit of a number before it.</summary>
    public static bool IsUnit(SyntaxKind kind) => !NoUnits[(int)kind] || kind == SyntaxKind.PercentToken;

    /// <summary>
    /// Whether a word starts a clause, going by what stands behind it: <c>as</c> before a name does, and is no name itself. So a
    /// clause is never taken for the name that is missing before it, while a conduct called <c>under</c> can still be named.
    /// </summary>
    public static bool StartsClause(SyntaxKind word, SyntaxKind next) => Openings[(int)word] switch
    {
        Opening.None => false,
        Opening.Word => IsWord(next) || next == SyntaxKind.ReferenceToken,
        Opening.Term => IsWord(next) || next is SyntaxKind.VariableToken or SyntaxKind.UnderscoreToken,
        Opening.Date => next is SyntaxKind.DateToken or SyntaxKind.NumberToken,
        Opening.Number => next == SyntaxKind.NumberToken,
        Opening.Period => next is SyntaxKind.YearKeyword or SyntaxKind.QuarterKeyword or SyntaxKind.MonthKeyword,
        Opening.Condition => IsWord(next) || next is SyntaxKind.VariableToken or SyntaxKind.ReferenceToken or SyntaxKind.OpenParenToken,
        Opening.To => next == SyntaxKind.ToKeyword,
        Opening.As => next == SyntaxKind.AsKeyword,
        _ => throw new InvalidOperationException("unexpected opening"),
    };

    public static bool[] Make(Func<SyntaxKind, bool> holds)
    {
        var table = new bool[Size];
        foreach (var kind in Enum.GetValues<SyntaxKind>())
        {
            table[(int)kind] = holds(kind);
        }

        return table;
    }

    private static Opening[] MakeOpenings()
    {
        var table = new Opening[Size];
        Set(Opening.Term, SyntaxKind.TowardKeyword, SyntaxKind.WithKeyword, SyntaxKind.AgainstKeyword);
        Set(Opening.Word, SyntaxKind.ToldKeyword, SyntaxKind.ExceptKeyword, SyntaxKind.UnderKeyword, SyntaxKind.ReplacingKeyword,
            SyntaxKind.AsKeyword, SyntaxKind.CorrectsKeyword, SyntaxKind.OverridesKeyword);
        Set(Opening.Date, SyntaxKind.FromKeyword, SyntaxKind.UntilKeyword, SyntaxKind.DuringKeyword, SyntaxKind.ByKeyword, SyntaxKind.AtKeyword);
        Set(Opening.Number, SyntaxKind.ForKeyword, SyntaxKind.WithinKeyword);
        Set(Opening.Period, SyntaxKind.EveryKeyword);
        Set(Opening.Condition, SyntaxKind.IfKeyword, SyntaxKind.WheneverKeyword, SyntaxKind.WhileKeyword, SyntaxKind.UnlessKeyword,
            SyntaxKind.WhenKeyword);
        Set(Opening.To, SyntaxKind.AccordingKeyword);
        Set(Opening.As, SyntaxKind.CountsKeyword);
        return table;

        void Set(Opening opening, params ReadOnlySpan<SyntaxKind> kinds)
        {
            foreach (var kind in kinds)
            {
                table[(int)kind] = opening;
            }
        }
    }
}
