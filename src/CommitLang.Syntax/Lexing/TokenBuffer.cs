using CommitLang.Syntax.Green;

namespace CommitLang.Syntax.Lexing;

/// <summary>Tokens in a row, in an array that is used over and over.</summary>
internal struct TokenBuffer()
{
    private GreenToken[] _tokens = new GreenToken[256];

    public int Count { get; private set; }

    public GreenToken this[int index]
    {
        readonly get => _tokens[index];
        set => _tokens[index] = value;
    }

    public readonly ReadOnlySpan<GreenToken> Tokens => _tokens.AsSpan(0, Count);

    public void Add(GreenToken token)
    {
        if (Count == _tokens.Length)
        {
            Array.Resize(ref _tokens, Count * 2);
        }

        // Through a span: an array of a class that is not sealed would check every element that is put in.
        _tokens.AsSpan()[Count++] = token;
    }

    public void Clear() => Count = 0;
}
