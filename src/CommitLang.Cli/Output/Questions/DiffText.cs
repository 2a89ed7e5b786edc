namespace CommitLang.Cli.Output.Questions;

/// <summary>What changed between two checks, as text.</summary>
internal sealed class DiffText(Screen screen)
{
    internal void Write(string before, string after, IReadOnlyList<CheckDifference> differences)
    {
        var count = 0;
        foreach (var difference in differences.Where(d => d.Before is null || d.After is null || !d.Changes.IsEmpty))
        {
            count += difference.Changes.Length;
            screen.Line([new(Cells.Visible(difference.File), Tone.Strong), Cells.Visible($": {State(difference)}")]);
            screen.Line();
            foreach (var same in difference.Told.GroupBy(change => change.Name, StringComparer.Ordinal))
            {
                Write(same);
            }

            WriteUnlisted(difference);
        }

        var files = differences.Count(d => d.Before is null || d.After is null);
        screen.Line([new(Cells.Visible(
            $"{count} {(count == 1 ? "verdict differs" : "verdicts differ")}{Of(differences, count)} between {before} and {after}"
            + (files == 0 ? "" : $"; {files} {(files == 1 ? "file is" : "files are")} on one side only")), Tone.Strong)]);
    }

    private void WriteUnlisted(CheckDifference difference)
    {
        foreach (var alike in difference.Unlisted.GroupBy(whole => (whole.Name, whole.Differ)))
        {
            var where = ReadingNames.In([.. alike.Select(whole => whole.Reading)]);
            screen.Line([new(Cells.Visible(
                $"{alike.Key.Name}, {where}: {difference.PartLimit} of its {alike.Key.Differ} parts that differ {(difference.PartLimit == 1 ? "is" : "are")} listed (--parts all lists all)"), Tone.Quiet)], indent: 2);
        }

        if (difference.Unlisted.Any())
        {
            screen.Line();
        }
    }

    /// <summary>Of how many declarations, where some differ in several readings.</summary>
    private static string Of(IEnumerable<CheckDifference> differences, int count)
    {
        var names = differences.Sum(difference => difference.Changes.Select(change => change.Name).Distinct(StringComparer.Ordinal).Count());
        return names == count ? "" : $" ({(names == 1 ? "one declaration" : $"{names} declarations")} in several readings)";
    }

    private static string State(CheckDifference difference) => difference switch
    {
        { Before: null, After: { } after } => $"only in the second, as of {after.AsOf}",
        { Before: { } before, After: null } => $"only in the first, as of {before.AsOf}",
        { Before: { } before, After: { } after } when before.AsOf == after.AsOf => $"as of {after.AsOf}",
        { Before: { } before, After: { } after } => $"as of {before.AsOf}, and of {after.AsOf}",
        _ => "",
    };

    private void Write(IGrouping<string, VerdictChange> same)
    {
        screen.Line([new(Cells.Visible(same.Key), Tone.Strong), Cells.Visible($"  {Words(same.First())}")], indent: 2);
        foreach (var alike in same.GroupBy(Key, StringComparer.Ordinal))
        {
            var change = alike.First();
            screen.Line(
            [
                Cells.Visible(ReadingNames.In([.. alike.Select(c => c.Reading)]) + ": "),
                Answer(change.Before),
                " became ",
                Answer(change.After),
            ], indent: 4);
            foreach (var cause in change.Causes)
            {
                screen.Line([Cells.Visible(cause)], indent: 6);
            }
        }

        screen.Line();
    }

    private static string Words(VerdictChange change) =>
        (change.After ?? change.Before) is { } answer ? $"{answer.Actor}: {answer.Words}" : "";

    private static Piece Answer(DeclarationResult? answer) => answer is null
        ? new("no verdict", Tone.Quiet)
        : new(Terms.Of(answer.Verdict, answer.Reason), TextReport.ToneOf(answer.Verdict));

    private static string Key(VerdictChange change) =>
        $"{change.Before?.Verdict} {change.Before?.Reason} {change.After?.Verdict} {change.After?.Reason} {string.Join('\n', change.Causes)}";
}
