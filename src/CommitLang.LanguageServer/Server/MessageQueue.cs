using System.Collections.Concurrent;
using System.Text.Json;
using CommitLang.LanguageServer.Protocol;

namespace CommitLang.LanguageServer.Server;

/// <summary>
/// Takes messages from the client on a thread of its own, so that a request can be taken back, and work that nobody needs any more be stopped, while other work
/// goes on.
/// </summary>
internal sealed class MessageQueue(MessageReader reader, MessageWriter writer) : IDisposable
{
    /// <summary>The number under which settings are asked for.</summary>
    internal const string SettingsId = "commitlang-settings";

    private readonly BlockingCollection<IncomingMessage> _messages = [];
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _requests = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private CancellationTokenSource? _interruptible;

    /// <summary>Reads until the stream ends.</summary>
    internal void Run()
    {
        try
        {
            while (reader.Read() is { } message)
            {
                if (message.Problem is { } problem)
                {
                    writer.Refuse(null, ErrorCodes.ParseError, problem);
                }
                else
                {
                    Take(message.Body);
                }
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // A stream that breaks has ended.
        }

        Add(IncomingMessage.End);
    }

    /// <summary>Tells of files that changed.</summary>
    internal void Add(IReadOnlyList<string> changedFiles) =>
        Add(new IncomingMessage("", null, default, null) { ChangedFiles = changedFiles });

    /// <summary>The next message; null where there is none now.</summary>
    internal IncomingMessage? TryNext() => _messages.TryTake(out var message) ? message : null;

    /// <summary>The next message; waits for it.</summary>
    internal IncomingMessage Next() => _messages.Take();

    /// <summary>The next message; null where none comes for so long.</summary>
    internal IncomingMessage? NextWithin(TimeSpan pause) => _messages.TryTake(out var message, pause) ? message : null;

    /// <summary>Whether a message waits.</summary>
    internal bool HasMore => _messages.Count > 0;

    /// <summary>A request was answered.</summary>
    internal void Done(IncomingMessage message)
    {
        if (message.Id is { } id)
        {
            _requests.TryRemove(new(KeyOf(id), message.Cancellation ?? throw new InvalidOperationException("a request cannot be taken back")));
            message.Cancellation.Dispose();
        }
    }

    /// <summary>A token that the next message cancels: it goes before work that can be done later.</summary>
    internal CancellationToken UntilNext()
    {
        lock (_lock)
        {
            _interruptible?.Dispose();
            _interruptible = new();
            if (HasMore)
            {
                _interruptible.Cancel();
            }

            return _interruptible.Token;
        }
    }

    /// <summary>Nobody takes messages any more; those that still come are lost.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _interruptible?.Dispose();
            _interruptible = null;
        }
    }

    private void Take(ReadOnlyMemory<byte> body)
    {
        JsonElement message;
        try
        {
            using var document = JsonDocument.Parse(body, new() { MaxDepth = 256 });
            message = document.RootElement.Clone();
        }
        catch (JsonException)
        {
            writer.Refuse(null, ErrorCodes.ParseError, "a message is no JSON");
            return;
        }

        if (message.ValueKind != JsonValueKind.Object)
        {
            writer.Refuse(null, ErrorCodes.InvalidRequest, message.ValueKind == JsonValueKind.Array ? "messages come one by one, not in an array" : "a message is an object");
            return;
        }

        JsonElement? id = message.TryGetProperty("id", out var given) && given.ValueKind is JsonValueKind.Number or JsonValueKind.String ? given : null;
        if (!message.TryGetProperty("method", out var method) || method.ValueKind != JsonValueKind.String)
        {
            // What has a result or an error answers something that was asked; of that only settings are waited for.
            if (message.TryGetProperty("result", out var result))
            {
                if (id is { ValueKind: JsonValueKind.String } answered && answered.ValueEquals(SettingsId) && result is { ValueKind: JsonValueKind.Array } && result.GetArrayLength() > 0)
                {
                    Add(new IncomingMessage(IncomingMessage.Settings, null, result[0], null));
                }
            }
            else if (!message.TryGetProperty("error", out _))
            {
                writer.Refuse(id, ErrorCodes.InvalidRequest, "a message has a method, or is an answer");
            }

            return;
        }

        var parameters = message.TryGetProperty("params", out var all) ? all : default;
        var name = TextOf(method);
        if (name == "$/cancelRequest")
        {
            if (parameters.ValueKind == JsonValueKind.Object && parameters.TryGetProperty("id", out var cancelled)
                && _requests.TryGetValue(KeyOf(cancelled), out var source))
            {
                Cancel(source);
            }

            if (id is not null)
            {
                writer.Refuse(id, ErrorCodes.InvalidRequest, "it is a notification, which has no id");
            }

            return;
        }

        CancellationTokenSource? cancellation = null;
        if (id is { } known)
        {
            cancellation = new();
            _requests[KeyOf(known)] = cancellation;
        }

        Add(new IncomingMessage(name, id, parameters, cancellation));
    }

    private void Add(IncomingMessage message)
    {
        _messages.Add(message);
        lock (_lock)
        {
            _interruptible?.Cancel();
        }
    }

    private static void Cancel(CancellationTokenSource source)
    {
        try
        {
            source.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It was answered just now.
        }
    }

    /// <summary>The text of a string; of one that is no valid UTF-16, nothing that is a method.</summary>
    private static string TextOf(JsonElement text)
    {
        try
        {
            return text.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return "?";
        }
    }

    private static string KeyOf(JsonElement id) => id.GetRawText();
}
