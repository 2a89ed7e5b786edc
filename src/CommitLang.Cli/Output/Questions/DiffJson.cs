namespace CommitLang.Cli.Output.Questions;

/// <summary>What changed between two checks as JSON, as <c>grammar/diff.schema.json</c> describes it.</summary>
internal static class DiffJson
{
    /// <summary>Counts up when something that was there is no more, or means something else.</summary>
    private const int Version = 1;

    internal static void Write(Screen screen, string before, string after, IEnumerable<CheckDifference> differences)
    {
        using var json = new JsonOutput(screen.Writer, isIndented: true);
        json.Object(() =>
        {
            json.Value("version", Version);
            json.Value("before", before);
            json.Value("after", after);
            json.Array("checks", differences, difference => json.Object(() =>
            {
                json.Value("file", difference.File);
                json.Value("asOfBefore", difference.Before?.AsOf.ToString());
                json.Value("asOfAfter", difference.After?.AsOf.ToString());
                json.Array("changes", difference.Told, change => json.Object(() =>
                {
                    json.Value("name", change.Name);
                    json.Value("reading", change.Reading ?? ReadingChoice.Common);
                    Answer(json, "before", change.Before);
                    Answer(json, "after", change.After);
                    json.Strings("causes", change.Causes);
                }));
                json.Value("changeCount", difference.Changes.Length);
            }));
        });
        json.Finish();
    }

    private static void Answer(JsonOutput json, string name, DeclarationResult? answer)
    {
        if (answer is null)
        {
            json.Value(name, (string?)null);
            return;
        }

        json.Object(name, () =>
        {
            json.Value("verdict", Terms.Of(answer.Verdict));
            json.Value("reason", Terms.Of(answer.Reason));
        });
    }
}
