using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CommitLang.LanguageServer.Protocol;

/// <summary>Writes messages to a stream. May be used by several threads.</summary>
internal sealed class MessageWriter(Stream output)
{
    private readonly Lock _lock = new();
    private bool _isClosed;

    /// <summary>Answers a request.</summary>
    internal void Answer<T>(JsonElement id, T? result, JsonTypeInfo<T> type) => Write(json =>
    {
        json.WritePropertyName("id");
        WriteId(json, id);
        json.WritePropertyName("result");
        if (result is null)
        {
            json.WriteNullValue();
        }
        else
        {
            JsonSerializer.Serialize(json, result, type);
        }
    });

    /// <summary>Answers a request, or a message that is none, with an error.</summary>
    /// <param name="id">The request; null where it is not known.</param>
    internal void Refuse(JsonElement? id, int code, string message) => Write(json =>
    {
        json.WritePropertyName("id");
        if (id is { } known)
        {
            WriteId(json, known);
        }
        else
        {
            json.WriteNullValue();
        }

        json.WriteStartObject("error");
        json.WriteNumber("code", code);
        json.WriteString("message", message);
        json.WriteEndObject();
    });

    /// <summary>Tells the client something.</summary>
    internal void Notify<T>(string method, T parameters, JsonTypeInfo<T> type) => Write(json =>
    {
        json.WriteString("method", method);
        json.WritePropertyName("params");
        JsonSerializer.Serialize(json, parameters, type);
    });

    /// <summary>Asks the client something; nobody waits for its answer.</summary>
    internal void Ask<T>(string id, string method, T? parameters, JsonTypeInfo<T> type) => Write(json =>
    {
        json.WriteString("id", id);
        json.WriteString("method", method);
        if (parameters is not null)
        {
            json.WritePropertyName("params");
            JsonSerializer.Serialize(json, parameters, type);
        }
    });

    /// <summary>As it came, even if it is a string that is no valid text.</summary>
    private static void WriteId(Utf8JsonWriter json, JsonElement id) => json.WriteRawValue(id.GetRawText(), skipInputValidation: true);

    private void Write(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("jsonrpc", "2.0");
            write(json);
            json.WriteEndObject();
        }

        lock (_lock)
        {
            if (_isClosed)
            {
                return;
            }

            try
            {
                output.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {buffer.Length}\r\n\r\n")));
                output.Write(buffer.GetBuffer(), 0, (int)buffer.Length);
                output.Flush();
            }
            catch (Exception e) when (e is IOException or ObjectDisposedException)
            {
                // The client is gone; that its end of the other stream is closed too will end the server.
                _isClosed = true;
            }
        }
    }
}
