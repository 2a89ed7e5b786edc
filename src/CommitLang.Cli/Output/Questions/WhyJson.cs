using CommitLang.Syntax;

namespace CommitLang.Cli.Output.Questions;

/// <summary>Explanations as JSON, as <c>grammar/why.schema.json</c> and <c>grammar/why-not.schema.json</c> describe them.</summary>
internal static class WhyJson
{
    /// <summary>Counts up when something that was there is no more, or means something else.</summary>
    private const int Version = 1;

    internal static void Write(Screen screen, IEnumerable<(CheckResult Check, List<Explanation> Explanations)> explained)
    {
        using var json = new JsonOutput(screen.Writer, isIndented: true);
        json.Object(() =>
        {
            json.Value("version", Version);
            json.Array("checks", explained, pair => json.Object(() =>
            {
                json.Value("file", pair.Check.Path);
                json.Value("asOf", pair.Check.AsOf.ToString());
                json.Value("knownBy", pair.Check.KnownBy.ToString());
                json.Array("explanations", pair.Explanations, explanation => json.Object(() => Write(json, explanation)));
            }));
        });
        json.Finish();
    }

    internal static void Write(Screen screen, IEnumerable<RecordStanding> standings)
    {
        using var json = new JsonOutput(screen.Writer, isIndented: true);
        json.Object(() =>
        {
            json.Value("version", Version);
            json.Array("standings", standings, standing => json.Object(() =>
            {
                json.Value("record", standing.Record.Name);
                json.Value("what", standing.Record.What);
                json.Place(standing.Record.Place);
                json.Value("name", standing.Declaration.Name);
                json.Value("reading", standing.Declaration.Reading ?? ReadingChoice.Common);
                json.Value("counts", standing.Counts);
                json.Value("why", standing.Why);
            }));
        });
        json.Finish();
    }

    private static void Write(JsonOutput json, Explanation explanation)
    {
        var declaration = explanation.Declaration;
        json.Value("name", declaration.Name);
        json.Value("actor", declaration.Actor);
        json.Value("words", declaration.Words);
        json.Value("reading", declaration.Reading ?? ReadingChoice.Common);
        json.Value("verdict", Terms.Of(declaration.Verdict));
        json.Value("reason", Terms.Of(declaration.Reason));
        json.Value("sentence", explanation.Sentence);
        json.Value("evidenceCount", explanation.WeighedCount);
        json.Array("evidence", explanation.Weighed, weighed => json.Object(() => Write(json, weighed)));
        json.Array("leftOut", explanation.LeftOut, record => json.Object(() => Write(json, record)));
        if (explanation.NearestMiss is { } miss)
        {
            json.Object("nearestMiss", () => Write(json, miss));
        }
        else
        {
            json.Value("nearestMiss", (string?)null);
        }

        json.Array("changes", explanation.Changes, change => json.Object(() =>
        {
            json.Value("verdict", Terms.Of(change.Verdict));
            json.Value("reason", Terms.Of(change.Reason));
            json.Strings("lines", change.Lines);
            json.Strings("rules", change.Rules);
            json.Strings("alsoChanges", change.AlsoChanges);
        }));
        json.Strings("unreachable", explanation.Unreachable);
        json.Array("rules", explanation.Rules, rule => json.Object(() =>
        {
            json.Value("name", rule.Name);
            json.Value("words", rule.Words);
            json.Place(rule.Location);
        }));
        json.Array("parts", explanation.DecidingParts, part => json.Object(() =>
        {
            json.Value("name", part.Name);
            json.Value("verdict", Terms.Of(part.Verdict));
            json.Value("reason", Terms.Of(part.Reason));
        }));
        json.Place(declaration.Location);
    }

    private static void Write(JsonOutput json, WeighedEvidence weighed)
    {
        var evidence = weighed.Evidence;
        json.Value("for", evidence.IsFor);
        json.Value("status", Terms.Of(evidence.Status));
        json.Value("what", evidence.What);
        json.Value("date", evidence.Date);
        json.Strings("sources", evidence.Sources);
        json.Value("grade", evidence.Grade);
        json.Value("note", weighed.Note);
        json.Array("chain", evidence.Chain, step => json.Object(() =>
        {
            json.Value("rule", step.Rule);
            json.Value("what", step.What);
            json.Place(step.Place);
        }));
        json.Value("reports", evidence.Reports);
        json.Value("publishers", evidence.Publishers);
        json.Place(evidence.Place);
    }

    private static void Write(JsonOutput json, LeftOutRecord record)
    {
        json.Value("what", record.What);
        json.Value("date", record.Date);
        json.Value("why", record.Why);
        json.Place(record.Place);
    }

}
