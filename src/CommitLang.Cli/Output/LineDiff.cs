using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace CommitLang.Cli.Output;

/// <summary>The lines in which two texts differ, with a few lines around them, as a unified diff.</summary>
internal static class LineDiff
{
    private const int Context = 3;

    /// <summary>Lines that are shown of one difference; whoever needs more opens the files.</summary>
    private const int Limit = 200;

    internal static void Write(Screen screen, string expected, string actual, string rest)
    {
        var lines = InlineDiffBuilder.Diff(expected, actual, ignoreWhiteSpace: false).Lines;
        var shown = new bool[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Type != ChangeType.Unchanged)
            {
                Array.Fill(shown, true, Math.Max(0, i - Context), Math.Min(lines.Count, i + Context + 1) - Math.Max(0, i - Context));
            }
        }

        var (left, right, written) = (1, 1, 0);
        for (var i = 0; i < lines.Count; i++)
        {
            if (shown[i] && written++ < Limit)
            {
                if (i == 0 || !shown[i - 1])
                {
                    screen.Raw([new($"@@ -{left} +{right} @@", Tone.Place)]);
                }

                Write(screen, lines[i]);
            }

            left += lines[i].Type == ChangeType.Inserted ? 0 : 1;
            right += lines[i].Type == ChangeType.Deleted ? 0 : 1;
        }

        if (written > Limit)
        {
            screen.Line([new($"… and {written - Limit} more lines ({rest} has all)", Tone.Quiet)]);
        }
    }

    private static void Write(Screen screen, DiffPiece line)
    {
        var (sign, tone) = line.Type switch
        {
            ChangeType.Unchanged => (' ', Tone.Plain),
            ChangeType.Deleted => ('-', Tone.Contradicted),
            ChangeType.Inserted => ('+', Tone.Consistent),
            _ => throw new InvalidOperationException($"unexpected change {line.Type}"),
        };
        screen.Raw([new(Cells.Visible($"{sign}{line.Text}".TrimEnd()), tone)]);
    }
}
