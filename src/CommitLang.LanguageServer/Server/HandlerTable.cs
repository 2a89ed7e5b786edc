using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CommitLang.LanguageServer.Protocol;

namespace CommitLang.LanguageServer.Server;

/// <summary>Answers a message, where it is a request.</summary>
internal delegate void Answering(Action<MessageWriter, JsonElement?> answer);

/// <summary>Works on a message.</summary>
internal delegate void Handler(JsonElement parameters, Answering answer, CancellationToken cancellationToken);

/// <summary>The methods that the server knows.</summary>
internal sealed class HandlerTable
{
    private readonly Dictionary<string, Handler> _handlers = new(StringComparer.Ordinal);

    internal Handler? Find(string method) => _handlers.GetValueOrDefault(method);

    /// <summary>A request.</summary>
    internal void Add<TParameters, TResult>(
        string method, JsonTypeInfo<TParameters> parameters, JsonTypeInfo<TResult> result, Func<TParameters, CancellationToken, TResult?> work) =>
        _handlers.Add(method, (given, answer, cancellationToken) =>
        {
            var found = work(Read(given, parameters), cancellationToken);
            answer((writer, id) =>
            {
                if (id is { } known)
                {
                    writer.Answer(known, found, result);
                }
            });
        });

    /// <summary>A notification.</summary>
    internal void Add<TParameters>(string method, JsonTypeInfo<TParameters> parameters, Action<TParameters> work) =>
        _handlers.Add(method, (given, answer, _) =>
        {
            work(Read(given, parameters));
            answer(static (writer, id) =>
            {
                // Who gives it an id waits for an answer.
                if (id is { } known)
                {
                    writer.Answer(known, null, ProtocolJson.Default.WhyResult);
                }
            });
        });

    /// <exception cref="RequestException">The parameters are others than the method takes.</exception>
    internal static T Read<T>(JsonElement parameters, JsonTypeInfo<T> type)
    {
        try
        {
            return parameters.ValueKind == JsonValueKind.Object && parameters.Deserialize(type) is { } read
                ? read
                : throw new RequestException(ErrorCodes.InvalidParams, "the parameters are an object");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            throw new RequestException(ErrorCodes.InvalidParams, $"the parameters are not those of the method: {e.Message.ReplaceLineEndings(" ")}");
        }
    }
}
