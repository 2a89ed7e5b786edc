namespace CommitLang.Benchmarks.Scale.Peers;

/// <summary>What Prolog finds.</summary>
internal enum PrologFacts
{
    /// <summary>The facts as Prolog writes them, with numbers for names and days.</summary>
    Text,

    /// <summary>The same, compiled to what Prolog loads fastest.</summary>
    Compiled,
}
