using System.Globalization;
using System.Text.Json;
using CommitLang.LanguageServer.Protocol;

namespace CommitLang.LanguageServer.Server;

/// <summary>What the client can do and wants, and what it is told and asked.</summary>
internal sealed class Client(MessageWriter writer)
{
    private int _asked;
    private JsonElement _capabilities;

    /// <summary>Whether it tells of files that change, once it is asked to.</summary>
    internal bool WatchesFiles => Can("workspace", "didChangeWatchedFiles", "dynamicRegistration");

    /// <summary>Whether it asks for diagnostics: then none are sent to it.</summary>
    internal bool AsksForDiagnostics => Has("textDocument", "diagnostic");

    /// <summary>Whether a diagnostic may name other places.</summary>
    internal bool TakesRelatedInformation =>
        Can("textDocument", "publishDiagnostics", "relatedInformation") || Can("textDocument", "diagnostic", "relatedInformation");

    /// <summary>Whether edits may say which state of a text they speak of.</summary>
    internal bool TakesDocumentChanges => Can("workspace", "workspaceEdit", "documentChanges");

    /// <summary>Whether it takes a place with what led to it.</summary>
    internal bool TakesDefinitionLinks => Can("textDocument", "definition", "linkSupport");

    /// <summary>Whether offers may have places to fill in.</summary>
    internal bool TakesSnippets => Can("textDocument", "completion", "completionItem", "snippetSupport");

    /// <summary>Whether edits of an action may be made when it is chosen.</summary>
    internal bool ResolvesActions =>
        Find("textDocument", "codeAction", "resolveSupport", "properties") is { ValueKind: JsonValueKind.Array } properties
        && properties.EnumerateArray().Any(property => property.ValueKind == JsonValueKind.String && property.ValueEquals("edit"));

    /// <summary>Whether it shows by itself why a declaration has its verdict.</summary>
    internal bool ShowsWhy { get; private set; }

    /// <summary>The day of evaluation that it starts with; null where it names none.</summary>
    internal DateOnly? AsOf { get; private set; }

    internal bool WantsHints { get; private set; } = true;

    internal bool WantsLenses { get; private set; } = true;

    internal void Take(InitializeParams parameters)
    {
        _capabilities = parameters.Capabilities ?? default;
        if (parameters.InitializationOptions is { ValueKind: JsonValueKind.Object } options)
        {
            ShowsWhy = options.TryGetProperty("showsWhy", out var shows) && shows.ValueKind == JsonValueKind.True;
            TakeSettings(options);
        }
    }

    /// <summary>Takes the settings that are there. Says whether the day of evaluation was among them.</summary>
    internal bool TakeSettings(JsonElement settings)
    {
        if (settings.ValueKind != JsonValueKind.Object)
        {
            return false;
        }

        WantsHints = !settings.TryGetProperty("inlayHints", out var hints) || hints.ValueKind != JsonValueKind.False;
        WantsLenses = !settings.TryGetProperty("codeLens", out var lenses) || lenses.ValueKind != JsonValueKind.False;
        if (!settings.TryGetProperty("asOf", out var day) || day.ValueKind is not (JsonValueKind.Null or JsonValueKind.String))
        {
            return false;
        }

        if (day.ValueKind == JsonValueKind.Null || day.GetString() is not { Length: > 0 } text)
        {
            AsOf = null;
            return true;
        }

        if (!EvaluationDay.TryParse(text, out var parsed, out var problem))
        {
            Show(ShowMessageParams.Error, $"the setting `asOf` '{text}' is no day: {problem}");
            return false;
        }

        AsOf = parsed;
        return true;
    }

    internal void Show(int type, string message) => writer.Notify("window/showMessage", new(type, message), ProtocolJson.Default.ShowMessageParams);

    internal void Log(string message) => writer.Notify("window/logMessage", new(ShowMessageParams.Error, message), ProtocolJson.Default.ShowMessageParams);

    internal void Publish(PublishDiagnosticsParams diagnostics) =>
        writer.Notify("textDocument/publishDiagnostics", diagnostics, ProtocolJson.Default.PublishDiagnosticsParams);

    internal void Register(string method, IEnumerable<string> globs) => writer.Ask(
        NextId(), "client/registerCapability",
        new RegistrationParams([new("watch", method, new([.. globs.Select(glob => new Protocol.FileSystemWatcher(glob))]))]), ProtocolJson.Default.RegistrationParams);

    /// <summary>Asks for the settings where that is possible; what it answers comes as a message of its own (<see cref="MessageQueue"/>).</summary>
    internal void AskForSettings()
    {
        if (Can("workspace", "configuration"))
        {
            writer.Ask(MessageQueue.SettingsId, "workspace/configuration", new ConfigurationParams([new("commitlang")]), ProtocolJson.Default.ConfigurationParams);
        }
    }

    /// <summary>What was shown may be out of date, though no text changed.</summary>
    internal void RefreshAll()
    {
        Refresh("workspace/inlayHint/refresh", "inlayHint");
        Refresh("workspace/codeLens/refresh", "codeLens");
        RefreshDiagnostics();
    }

    internal void RefreshDiagnostics() => Refresh("workspace/diagnostic/refresh", "diagnostics");

    private void Refresh(string method, string capability)
    {
        if (Can("workspace", capability, "refreshSupport"))
        {
            writer.Ask(NextId(), method, null, ProtocolJson.Default.InitializeResult);
        }
    }

    private string NextId() => string.Create(CultureInfo.InvariantCulture, $"commitlang-{++_asked}");

    private bool Can(params ReadOnlySpan<string> path) => Find(path) is { ValueKind: JsonValueKind.True };

    private bool Has(params ReadOnlySpan<string> path) => Find(path) is { ValueKind: JsonValueKind.Object };

    private JsonElement? Find(params ReadOnlySpan<string> path)
    {
        var found = _capabilities;
        foreach (var name in path)
        {
            if (found.ValueKind != JsonValueKind.Object || !found.TryGetProperty(name, out var next))
            {
                return null;
            }

            found = next;
        }

        return found;
    }
}
