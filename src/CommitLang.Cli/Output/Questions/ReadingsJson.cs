using System.Collections.Immutable;

namespace CommitLang.Cli.Output.Questions;

/// <summary>Readings and what makes them differ as JSON, as <c>grammar/readings.schema.json</c> describes it.</summary>
internal static class ReadingsJson
{
    /// <summary>Counts up when something that was there is no more, or means something else.</summary>
    private const int Version = 1;

    internal static void Write(Screen screen, IEnumerable<(CheckResult Check, ImmutableArray<ReadingSplit> Splits)> checks)
    {
        using var json = new JsonOutput(screen.Writer, isIndented: true);
        json.Object(() =>
        {
            json.Value("version", Version);
            json.Array("checks", checks, pair => json.Object(() =>
            {
                json.Value("file", pair.Check.Path);
                json.Value("asOf", pair.Check.AsOf.ToString());
                json.Value("knownBy", pair.Check.KnownBy.ToString());
                json.Strings("readings", pair.Check.Readings.Prepend(ReadingChoice.Common));
                json.Array("verdicts", pair.Check.Declarations, declaration => json.Object(() => Verdict(json, declaration)));
                json.Array("splits", pair.Splits, split => json.Object(() => Split(json, split)));
            }));
        });
        json.Finish();
    }

    private static void Verdict(JsonOutput json, DeclarationResult declaration)
    {
        json.Value("name", declaration.Name);
        json.Value("reading", declaration.Reading ?? ReadingChoice.Common);
        json.Value("verdict", Terms.Of(declaration.Verdict));
        json.Value("reason", Terms.Of(declaration.Reason));
        json.Value("contested", declaration.IsContested);
        json.Value("contestedParts", declaration.ContestedParts);
    }

    private static void Split(JsonOutput json, ReadingSplit split)
    {
        json.Value("name", split.Declaration.Name);
        json.Value("reading", split.Declaration.Reading ?? ReadingChoice.Common);
        json.Value("verdict", Terms.Of(split.Declaration.Verdict));
        json.Value("reason", Terms.Of(split.Declaration.Reason));
        json.Value("otherReading", split.Other.Reading ?? ReadingChoice.Common);
        json.Value("otherVerdict", Terms.Of(split.Other.Verdict));
        json.Value("otherReason", Terms.Of(split.Other.Reason));
        json.Array("causes", split.Causes, cause => json.Object(() =>
        {
            json.Value("kind", Terms.Of(cause.Kind));
            json.Value("what", cause.What);
            json.Value("words", cause.Words);
            json.Place(cause.Location);
        }));
        json.Array("evidence", split.Evidence, evidence => json.Object(() =>
        {
            json.Value("for", evidence.IsFor);
            json.Value("what", evidence.What);
            json.Value("date", evidence.Date);
            json.Place(evidence.Place);
        }));
    }
}
