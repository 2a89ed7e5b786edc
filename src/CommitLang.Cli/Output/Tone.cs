namespace CommitLang.Cli.Output;

/// <summary>How a piece of text is meant; the screen decides on the colour.</summary>
internal enum Tone
{
    Plain,
    Strong,
    Quiet,
    Consistent,
    Contradicted,
    Unverified,
    Error,
    Warning,
    Information,
    Help,
    Place,
}
