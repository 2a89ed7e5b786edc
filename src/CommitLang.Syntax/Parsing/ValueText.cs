namespace CommitLang.Syntax.Parsing;

/// <summary>A text that is put together, on the stack as long as it is short.</summary>
internal ref struct ValueText(Span<char> start)
{
    private Span<char> _characters = start;

    public int Length { get; private set; }

    public void Append(string text)
    {
        if (Length + text.Length > _characters.Length)
        {
            var larger = new char[Math.Max(Length + text.Length, _characters.Length * 2)];
            _characters[..Length].CopyTo(larger);
            _characters = larger;
        }

        text.CopyTo(_characters[Length..]);
        Length += text.Length;
    }

    public override readonly string ToString() => _characters[..Length].ToString();
}
