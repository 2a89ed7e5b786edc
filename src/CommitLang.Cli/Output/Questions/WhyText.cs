namespace CommitLang.Cli.Output.Questions;

/// <summary>Explanations as text for reading.</summary>
internal sealed class WhyText(Screen screen)
{
    private const int MostEvidence = 20, MostLeftOut = 12, MostOthers = 6;

    internal void Write(IEnumerable<(CheckResult Check, List<Explanation> Explanations)> explained)
    {
        foreach (var (check, explanations) in explained)
        {
            var first = explanations[0].Declaration;
            screen.Line(
            [
                new(Cells.Visible($"{first.Actor}: {first.Words}"), Tone.Strong),
                new($"  {TextReport.PlaceOf(first.Location)}, as of {check.AsOf}", Tone.Quiet),
            ]);
            screen.Line();
            foreach (var alike in explanations.GroupBy(explanation => explanation.Body, StringComparer.Ordinal))
            {
                Write(alike.First(), [.. alike.Select(explanation => explanation.Declaration.Reading)], explanations.Count);
            }
        }
    }

    internal void Write(IEnumerable<RecordStanding> standings)
    {
        foreach (var same in standings.GroupBy(standing => standing.Record))
        {
            screen.Line(
            [
                new(Cells.Visible(same.Key.What), Tone.Strong),
                new("  " + TextReport.PlaceOf(same.Key.Place), Tone.Quiet),
            ]);
            foreach (var alike in same.GroupBy(standing => (standing.Counts, standing.Why)))
            {
                var readings = alike.Select(standing => standing.Declaration.Reading).ToList();
                var where = readings.Count == same.Count() && readings.Count > 1 ? "in every reading" : ReadingNames.In(readings);
                var name = alike.First().Declaration.Name;
                screen.Line(
                [
                    new(alike.Key.Counts ? $"counts in the verdict on {name}" : $"does not count in the verdict on {name}", alike.Key.Counts ? Tone.Consistent : Tone.Unverified),
                    Cells.Visible($", {where}: {alike.Key.Why}"),
                ], indent: 2);
            }

            screen.Line();
        }
    }

    private void Write(Explanation explanation, IReadOnlyList<string?> readings, int count)
    {
        var declaration = explanation.Declaration;
        if (count > 1)
        {
            screen.Line(
            [
                new(readings.Count == count ? "in every reading" : ReadingNames.In(readings), Tone.Strong),
                ": ",
                new(Terms.Of(declaration.Verdict, declaration.Reason), TextReport.ToneOf(declaration.Verdict)),
            ]);
        }

        // The reading stands above, for all that are alike.
        screen.Line([Cells.Visible($"{explanation.BareSentence}.")], indent: 2);
        WriteParts(explanation);
        WriteEvidence(explanation);
        WriteLeftOut(explanation);
        WriteRules(explanation);
        WriteChanges(explanation);
        screen.Line();
    }

    private void WriteParts(Explanation explanation)
    {
        foreach (var part in explanation.DecidingParts)
        {
            screen.Line(
            [
                Cells.Visible(part.Name),
                "  ",
                new(Terms.Of(part.Verdict, part.Reason), TextReport.ToneOf(part.Verdict)),
            ], indent: 4);
        }

        if (explanation.Declaration.Parts is { } parts && parts.Total > explanation.DecidingParts.Length)
        {
            screen.Line([new($"… and {parts.Total - explanation.DecidingParts.Length} more", Tone.Quiet)], indent: 4);
        }
    }

    private void WriteEvidence(Explanation explanation)
    {
        if (explanation.WeighedCount == 0)
        {
            return;
        }

        screen.Line([new("evidence", Tone.Strong)], indent: 2);
        var evidence = new EvidenceText(screen);
        foreach (var weighed in explanation.Weighed.Take(MostEvidence))
        {
            evidence.Write(weighed.Evidence, 4);
            if (weighed.Note is { } note)
            {
                screen.Line([Cells.Visible(note)], indent: 8);
            }
        }

        var shown = Math.Min(explanation.Weighed.Length, MostEvidence);
        WriteMore(explanation.WeighedCount - shown, explanation.Weighed.Length == explanation.WeighedCount);
    }

    private void WriteLeftOut(Explanation explanation)
    {
        if (explanation.LeftOut.IsEmpty)
        {
            return;
        }

        screen.Line([new("left out", Tone.Strong)], indent: 2);
        foreach (var record in explanation.LeftOut.Take(MostLeftOut))
        {
            screen.Line(
            [
                Cells.Visible($"{record.Date} {record.What}"),
                new("  " + TextReport.PlaceOf(record.Place), Tone.Quiet),
            ], indent: 4, hang: 4);
            screen.Line([Cells.Visible(record.Why)], indent: 8);
        }

        WriteMore(explanation.LeftOut.Length - MostLeftOut);
    }

    private void WriteRules(Explanation explanation)
    {
        if (explanation.Rules.IsEmpty)
        {
            return;
        }

        screen.Line([new("rules that this speaks of", Tone.Strong)], indent: 2);
        foreach (var rule in explanation.Rules)
        {
            screen.Line([Cells.Visible(rule.Words), new("  " + TextReport.PlaceOf(rule.Location), Tone.Quiet)], indent: 4, hang: 4);
        }
    }

    private void WriteChanges(Explanation explanation)
    {
        if (explanation.Changes.IsEmpty && explanation.Unreachable.IsEmpty)
        {
            return;
        }

        screen.Line([new("what would change it", Tone.Strong)], indent: 2);
        if (!explanation.Changes.IsEmpty)
        {
            screen.Line([new(Cells.Visible($"lines for the end of {explanation.Declaration.Location.Path}; each was tried"), Tone.Quiet)], indent: 4);
        }

        foreach (var change in explanation.Changes)
        {
            var rules = change.Rules.IsEmpty ? "" : $", by rule {string.Join(", ", change.Rules)}";
            screen.Line([new(Terms.Of(change.Verdict, change.Reason), TextReport.ToneOf(change.Verdict)), Cells.Visible($" with{rules}:")], indent: 4);
            foreach (var line in change.Lines)
            {
                screen.Line([new(Cells.Visible(line), Tone.Place)], indent: 8, hang: 4);
            }

            if (!change.AlsoChanges.IsEmpty)
            {
                screen.Line([new(Cells.Visible(
                    $"this would also change {string.Join(", ", change.AlsoChanges.Take(MostOthers))}{(change.AlsoChanges.Length > MostOthers ? $" and {change.AlsoChanges.Length - MostOthers} more" : "")}"),
                    Tone.Quiet)], indent: 8, hang: 4);
            }
        }

        foreach (var none in explanation.Unreachable)
        {
            screen.Line([Cells.Visible(none)], indent: 4);
        }
    }

    /// <param name="hasAll">Whether the answer holds them.</param>
    private void WriteMore(int more, bool hasAll = true)
    {
        if (more > 0)
        {
            screen.Line([new(EvidenceText.More(more, hasAll), Tone.Quiet)], indent: 4);
        }
    }
}
