namespace CommitLang.Events.Text;

/// <summary>Room for texts that live as long as the row they are made from.</summary>
internal sealed class Scratch
{
    private byte[] _bytes = new byte[256];
    private int _used;

    /// <summary>Room that stays as it is until <see cref="Clear"/>.</summary>
    internal Span<byte> Take(int length)
    {
        if (_bytes.Length - _used < length)
        {
            // What was taken before stays where it is, in the array that is let go here.
            _bytes = new byte[Math.Max(2 * _bytes.Length, length)];
            _used = 0;
        }

        var taken = _bytes.AsSpan(_used, length);
        _used += length;
        return taken;
    }

    internal void Clear() => _used = 0;
}
