using System.Text.Json;
using CommitLang.LanguageServer.Features;
using CommitLang.LanguageServer.Features.Verdicts;
using CommitLang.LanguageServer.Protocol;
using CommitLang.LanguageServer.Server;
using CommitLang.LanguageServer.Workspace;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Handlers;

/// <summary>Commands, so that every client can have what the protocol has no request for.</summary>
internal sealed class CommandHandlers(CommitWorkspace workspace, IWorkspaceHost host, Client client)
{
    private static readonly JsonElement Nothing = JsonElement.Parse("null");

    internal void AddTo(HandlerTable handlers) =>
        handlers.Add("workspace/executeCommand", ProtocolJson.Default.ExecuteCommandParams, ProtocolJson.Default.JsonElement, Execute);

    private JsonElement Execute(ExecuteCommandParams parameters, CancellationToken cancellationToken)
    {
        var arguments = parameters.Arguments ?? [];
        switch (parameters.Command)
        {
            case Commands.Why:
                return Result(Why(arguments, cancellationToken));
            case Commands.ShowWhy:
                var why = Why(arguments, cancellationToken);
                if (why is not null && !client.ShowsWhy)
                {
                    client.Show(ShowMessageParams.Info, $"{why.Title}\n\n{why.Markdown}");
                }

                return Result(why);
            case Commands.AsOf:
                SetAsOf(arguments);
                return Nothing;
            case Commands.Tests:
                return JsonSerializer.SerializeToElement(Tests(arguments, cancellationToken), ProtocolJson.Default.TestItemArray);
            case Commands.AcceptSnapshot:
                AcceptSnapshot(TextAt(arguments, 0) ?? throw Wrong("the address of a file is missing"), cancellationToken);
                return Nothing;
            case Commands.Text:
                return ToolText.Find(TextAt(arguments, 0) ?? throw Wrong("the address of a text is missing"), host) is { } text
                    ? JsonSerializer.SerializeToElement(text, ProtocolJson.Default.String)
                    : Nothing;
            default:
                throw Wrong($"there is no command `{parameters.Command}`");
        }
    }

    private static JsonElement Result(WhyResult? why) => why is null ? Nothing : JsonSerializer.SerializeToElement(why, ProtocolJson.Default.WhyResult);

    private WhyResult? Why(JsonElement[] arguments, CancellationToken cancellationToken)
    {
        var place = arguments switch
        {
            [{ ValueKind: JsonValueKind.Object } only, ..] => HandlerTable.Read(only, ProtocolJson.Default.CommandPlace),
            [{ ValueKind: JsonValueKind.String } uri, var line, var character, ..] when line.ValueKind == JsonValueKind.Number && line.TryGetInt32(out var atLine)
                && character.ValueKind == JsonValueKind.Number && character.TryGetInt32(out var atCharacter) =>
                new CommandPlace(uri.GetString() ?? "", new(atLine, atCharacter)),
            _ => throw Wrong("a place is missing: an object with `uri` and `position`, or an address, a line and a character"),
        };
        var document = workspace.Document(new TextDocumentIdentifier(place.Uri));
        var offset = Convert.Offset(document.Text, place.Position);
        var checks = workspace.CheckedFew(document.Path, cancellationToken)
            .DistinctBy(check => DeclarationAnswers.At(check, offset, cancellationToken) is { } answers ? VerdictHints.Text(answers) : null)
            .Select(check => (check.RootPath, Why: Whys.At(check, offset, workspace.OptionsOf(workspace.PathOf(document.Path, check.RootPath)), cancellationToken)))
            .Where(check => check.Why is not null).ToList();

        // Where another check judges otherwise, its why stands below.
        return checks is [(_, { } first), ..]
            ? new(first.Title, string.Join("\n\n---\n\n", [first.Markdown, .. checks.Skip(1).Select(other => $"in {Markdown.Code(other.RootPath)}\n\n{other.Why?.Markdown}")]))
            : null;
    }

    private void SetAsOf(JsonElement[] arguments)
    {
        DateOnly? day = null;
        if (arguments is [{ ValueKind: not JsonValueKind.Null } given, ..])
        {
            if (given.ValueKind != JsonValueKind.String || given.GetString() is not { } text)
            {
                throw Wrong("a day is a text such as \"2026-01-31\", or null");
            }

            if (!EvaluationDay.TryParse(text, out var parsed, out var problem))
            {
                throw Wrong($"'{text}' is no day: {problem}");
            }

            day = parsed;
        }

        workspace.SetAsOf(day);
        client.RefreshAll();
    }

    private TestItem[] Tests(JsonElement[] arguments, CancellationToken cancellationToken)
    {
        var paths = TextAt(arguments, 0) is { } uri ? [DocumentUri.PathOf(uri)] : workspace.AllFiles();
        return [.. paths.SelectMany(path => Tests(path, cancellationToken))];
    }

    private IEnumerable<TestItem> Tests(string path, CancellationToken cancellationToken)
    {
        if (workspace.Find(path) is not { } document || workspace.CheckedFew(path, cancellationToken).FirstOrDefault() is not { } check)
        {
            yield break;
        }

        var uri = workspace.UriOf(path);
        foreach (var test in ExpectationTests.Of(check, cancellationToken))
        {
            yield return new(uri, "expectation", test.Label, Convert.Range(document.Text, test.Span), test.Passed) { Message = test.Message };
        }

        if (IsRoot(check) && host.SnapshotOf(path, check.Result) is { } snapshot)
        {
            yield return new(uri, "snapshot", "the answers are those that were verified", Convert.Range(document.Text, new TextSpan(0, 0)), snapshot.IsSame)
            {
                Message = snapshot.Message,
            };
        }
    }

    private void AcceptSnapshot(string uri, CancellationToken cancellationToken)
    {
        var path = DocumentUri.PathOf(uri);
        if (workspace.CheckedFew(path, cancellationToken).FirstOrDefault() is not { } check || !IsRoot(check))
        {
            throw Wrong($"{uri} is no check: another file imports it, or there is no such file");
        }

        if (host.AcceptSnapshot(path, check.Result) is { } problem)
        {
            throw new RequestException(ErrorCodes.RequestFailed, problem);
        }
    }

    /// <summary>Whether the file is what is checked, and not only a part of it.</summary>
    private static bool IsRoot(CheckedDocument check) => ReferenceEquals(check.Compilation.Trees[0], check.Tree);

    private static string? TextAt(JsonElement[] arguments, int index) =>
        index < arguments.Length && arguments[index].ValueKind == JsonValueKind.String ? arguments[index].GetString() : null;

    private static RequestException Wrong(string message) => new(ErrorCodes.InvalidParams, message);
}
