using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace CommitLang.Events;

/// <summary>Writes the head of a kept table.</summary>
internal sealed class KeptBytes
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    internal ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    internal void Number(int number)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_bytes.GetSpan(sizeof(int)), number);
        _bytes.Advance(sizeof(int));
    }

    internal void Long(long number)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_bytes.GetSpan(sizeof(long)), number);
        _bytes.Advance(sizeof(long));
    }

    /// <summary>Its length in bytes, -1 for null, and itself in UTF-8. Half a surrogate pair, which no file can hold, becomes U+FFFD.</summary>
    internal void Text(string? text)
    {
        if (text is null)
        {
            Number(-1);
            return;
        }

        Number(Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text, _bytes);
    }

    internal void Texts(IReadOnlyCollection<string> texts)
    {
        Number(texts.Count);
        foreach (var text in texts)
        {
            Text(text);
        }
    }

    internal void Zeros(int count)
    {
        _bytes.GetSpan(count)[..count].Clear();
        _bytes.Advance(count);
    }
}
