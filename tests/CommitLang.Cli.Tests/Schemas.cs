using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Json.Schema;

namespace CommitLang.Cli.Tests;

/// <summary>The schemas that <c>grammar</c> publishes.</summary>
internal static class Schemas
{
    private static readonly ConcurrentDictionary<string, JsonSchema> Read = new(StringComparer.Ordinal);

    /// <summary>The folder of the project.</summary>
    internal static string Root { get; } = FindRoot();

    /// <summary>Asserts that JSON is as <c>grammar/NAME.schema.json</c> says.</summary>
    internal static void AssertValid(string name, string json)
    {
        var result = Find(name).Evaluate(JsonNode.Parse(json), new EvaluationOptions { OutputFormat = OutputFormat.List });
        Assert.True(result.IsValid, string.Join('\n', result.Details.Where(d => d.Errors is not null)
            .Select(d => $"{d.InstanceLocation}: {string.Join("; ", d.Errors?.Values ?? [])}")));
    }

    internal static bool IsValid(string name, string json) => Find(name).Evaluate(JsonNode.Parse(json)).IsValid;

    private static JsonSchema Find(string name) =>
        Read.GetOrAdd(name, static file => JsonSchema.FromFile(Path.Combine(Root, "grammar", file + ".schema.json")));

    private static string FindRoot([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(path, "../../.."));
}
