using System.Collections.Immutable;
using System.Text;
using CommitLang.Events.Text;

namespace CommitLang.Events.Formats;

/// <summary>Takes a header apart.</summary>
internal static class HeaderLine
{
    /// <summary>Where the first row of a text ends: the place of its line end, or -1 where it has none.</summary>
    internal static int EndOf(ReadOnlySpan<byte> text, byte separator, bool hasQuotedFields)
    {
        if (!hasQuotedFields)
        {
            return text.IndexOfAny((byte)'\n', (byte)'\r');
        }

        bool isQuoted = false, atStart = true;
        for (int i = 0; i < text.Length; i++)
        {
            byte b = text[i];
            if (b == '"' && (atStart || isQuoted || text[i - 1] == '"'))
            {
                isQuoted = !isQuoted;
                atStart = false;
            }
            else if (!isQuoted && b is (byte)'\n' or (byte)'\r')
            {
                return i;
            }
            else
            {
                atStart = !isQuoted && b == separator;
            }
        }

        return -1;
    }

    /// <summary>The names in a header.</summary>
    internal static ImmutableArray<string> NamesOf(ReadOnlySpan<byte> line, byte separator, bool hasQuotedFields)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        var scratch = new Scratch();
        int start = 0;
        bool isQuoted = false;
        for (int i = 0; i <= line.Length; i++)
        {
            if (i < line.Length && hasQuotedFields && line[i] == '"' && (i == start || isQuoted || line[i - 1] == '"'))
            {
                isQuoted = !isQuoted;
            }
            else if (i == line.Length || (line[i] == separator && !isQuoted))
            {
                names.Add(Encoding.UTF8.GetString(FieldText.CleanName(line[start..i], scratch)));
                start = i + 1;
            }
        }

        return names.ToImmutable();
    }
}
