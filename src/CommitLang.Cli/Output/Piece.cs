namespace CommitLang.Cli.Output;

/// <summary>A piece of a line.</summary>
internal readonly record struct Piece(string Text, Tone Tone)
{
    public static implicit operator Piece(string text) => new(text, Tone.Plain);
}
