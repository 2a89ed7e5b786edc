using System.Collections.Immutable;

namespace CommitLang.Cli.Output.Questions;

/// <summary>Declarations by readings as a table, then what makes them differ.</summary>
internal sealed class ReadingsText(Screen screen)
{
    private const int Gap = 2;

    internal void Write(IEnumerable<(CheckResult Check, ImmutableArray<ReadingSplit> Splits)> checks)
    {
        foreach (var (check, splits) in checks)
        {
            screen.Line([new(Cells.Visible(check.Path), Tone.Strong), $": as of {check.AsOf}"]);
            screen.Line();
            if (check.Readings.IsEmpty)
            {
                screen.Line([new("the common reading is the only one", Tone.Quiet)], indent: 2);
                screen.Line();
                continue;
            }

            WriteTable(check);
            WriteUnlisted(check);
            screen.Line();
            foreach (var split in splits)
            {
                Write(split);
            }

            if (splits.IsEmpty)
            {
                screen.Line([new("no verdict differs between them", Tone.Quiet)], indent: 2);
                screen.Line();
            }
        }
    }

    private void WriteTable(CheckResult check)
    {
        var readings = check.Readings.Cast<string?>().Prepend(null).ToList();
        var rows = check.Declarations.Where(declaration => declaration.Level == 0 || declaration.IsContested)
            .GroupBy(declaration => declaration.Name, StringComparer.Ordinal).ToList();
        var names = Math.Max(0, rows.Select(row => Cells.WidthOf(Cells.Visible(row.Key))).DefaultIfEmpty().Max());
        var columns = readings.ConvertAll(reading => check.Declarations.Where(declaration => declaration.Reading == reading)
            .Select(declaration => Answer(declaration).Length).Append(Cells.WidthOf(Title(reading))).Max());
        var head = new List<Piece> { new string(' ', names) };
        for (var i = 0; i < readings.Count; i++)
        {
            head.Add(new(Pad(new string(' ', Gap) + Title(readings[i]), columns[i] + Gap), Tone.Strong));
        }

        screen.Raw([.. Trimmed(head)]);
        foreach (var row in rows)
        {
            var line = new List<Piece> { new(Pad(Cells.Visible(row.Key), names), row.Any(declaration => declaration.IsContested) ? Tone.Strong : Tone.Plain) };
            for (var i = 0; i < readings.Count; i++)
            {
                var answer = row.FirstOrDefault(declaration => declaration.Reading == readings[i]);
                line.Add(answer is null
                    ? new(Pad(new string(' ', Gap) + "-", columns[i] + Gap), Tone.Quiet)
                    : new(Pad(new string(' ', Gap) + Answer(answer), columns[i] + Gap), TextReport.ToneOf(answer.Verdict)));
            }

            screen.Raw([.. Trimmed(line)]);
        }
    }

    /// <summary>Of which declarations more parts are contested than the table has.</summary>
    private void WriteUnlisted(CheckResult check)
    {
        foreach (var whole in check.Declarations.Where(declaration => declaration.ContestedParts > 0).DistinctBy(declaration => declaration.Name, StringComparer.Ordinal))
        {
            var listed = check.Declarations.Where(part => part.IsContested && part.Level > 0 && part.Location == whole.Location && part.Reading == whole.Reading).Count();
            if (listed < whole.ContestedParts)
            {
                screen.Line([new(Cells.Visible(
                    $"{whole.Name}: {listed} of its {whole.ContestedParts} contested parts {(listed == 1 ? "is" : "are")} listed (--parts all lists all)"), Tone.Quiet)]);
            }
        }
    }

    private void Write(ReadingSplit split)
    {
        var other = split.Other.Reading is { } reading ? $"according to {reading}" : "in the common reading";
        screen.Line(
        [
            new(Cells.Visible(split.Declaration.Name), Tone.Strong),
            Cells.Visible($" according to {split.Declaration.Reading}: "),
            new(Answer(split.Declaration), TextReport.ToneOf(split.Declaration.Verdict)),
            Cells.Visible($"; {other} it is {Answer(split.Other)}"),
        ], indent: 2);
        if (split.Causes.IsEmpty)
        {
            screen.Line(["the words themselves are said in this reading only"], indent: 4);
        }

        foreach (var cause in split.Causes)
        {
            screen.Line(
            [
                Cells.Visible($"because of {Terms.Of(cause.Kind)} {cause.What}"),
                new("  " + TextReport.PlaceOf(cause.Location), Tone.Quiet),
            ], indent: 4);
            screen.Line([new(Cells.Visible(cause.Words), Tone.Place)], indent: 8, hang: 4);
        }

        var evidence = new EvidenceText(screen);
        foreach (var piece in split.Evidence)
        {
            evidence.Write(piece, 4);
        }

        screen.Line();
    }

    private static string Title(string? reading) => Cells.Visible(reading ?? ReadingChoice.Common);

    private static string Answer(DeclarationResult declaration) => Terms.Of(declaration.Verdict, declaration.Reason);

    private static string Pad(string text, int width) => text + new string(' ', Math.Max(0, width - Cells.WidthOf(text)));

    /// <summary>A line ends behind its last word.</summary>
    private static List<Piece> Trimmed(List<Piece> line)
    {
        line[^1] = line[^1] with { Text = line[^1].Text.TrimEnd() };
        return line;
    }
}
