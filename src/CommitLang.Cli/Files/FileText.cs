using System.Collections.Immutable;
using System.Text;
using CommitLang.Syntax;

namespace CommitLang.Cli.Files;

/// <summary>The text of a file, and what is wrong with its bytes.</summary>
internal sealed record FileText(SourceText Text, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Decodes UTF-8. What is not UTF-8 becomes U+FFFD and is reported once, at the first such place; a byte-order mark stays.</summary>
    internal static FileText Decode(ReadOnlySpan<byte> bytes, string path)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            var encoding = bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode;
            var utf16 = SourceText.From(encoding.GetString(bytes), path);
            return new(utf16, [Diagnostic.Create(FileDiagnostics.Utf16, new Location(utf16, new TextSpan(0, 0)))]);
        }

        var text = SourceText.From(bytes, path);
        var (offset, position, count) = FirstInvalid(bytes);
        if (count == 0)
        {
            return new(text, []);
        }

        var place = new Location(text, new TextSpan(position, 1));
        return new(text, [Diagnostic.Create(FileDiagnostics.NotUtf8, place, bytes[offset], count)]);
    }

    /// <summary>The first bytes that are not UTF-8, their place in the decoded text, and how many such places there are.</summary>
    private static (int Offset, int Position, int Count) FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        int offset = 0, position = 0, count = 0;
        var first = (Offset: 0, Position: 0);
        while (offset < bytes.Length)
        {
            var ascii = bytes[offset..].IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (ascii < 0)
            {
                break;
            }

            offset += ascii;
            position += ascii;
            if (Rune.DecodeFromUtf8(bytes[offset..], out var rune, out var length) != System.Buffers.OperationStatus.Done && count++ == 0)
            {
                first = (offset, position);
            }

            offset += length;
            position += rune.Utf16SequenceLength;
        }

        return (first.Offset, first.Position, count);
    }
}
