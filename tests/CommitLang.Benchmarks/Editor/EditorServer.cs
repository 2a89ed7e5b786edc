using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CommitLang.Benchmarks.Editor;

/// <summary>The language server as a program of its own, driven as an editor does.</summary>
internal sealed class EditorServer : IDisposable
{
    private readonly Process _process;
    private readonly Stream _toServer;
    private readonly BlockingCollection<(long Time, JsonElement Message)> _received = [];
    private int _asked;

    public EditorServer(string program, string folder)
    {
        var start = new ProcessStartInfo(program.EndsWith(".dll", StringComparison.Ordinal) ? "dotnet" : program)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        if (program.EndsWith(".dll", StringComparison.Ordinal))
        {
            start.ArgumentList.Add(program);
        }

        start.ArgumentList.Add("lsp");
        _process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
        _toServer = _process.StandardInput.BaseStream;
        new Thread(Receive) { IsBackground = true }.Start();
        Ask("initialize", $$$"""{"processId":null,"rootUri":null,"workspaceFolders":[{"uri":"{{{UriOf(folder)}}}","name":"made"}],"capabilities":{}}""");
        Tell("initialized", "{}");
    }

    /// <summary>The memory that it has now, in bytes; 0 where the system does not tell.</summary>
    public long ResidentBytes => StatusOf("VmRSS:");

    /// <summary>The most memory that it had, in bytes; 0 where the system does not tell.</summary>
    public long PeakBytes => StatusOf("VmHWM:");

    public static string UriOf(string path) => new Uri(path).AbsoluteUri;

    public void Tell(string method, string parameters) => Send($$"""{"jsonrpc":"2.0","method":"{{method}}","params":{{parameters}}}""");

    /// <summary>Sends a request. Gives its number.</summary>
    public int Request(string method, string parameters)
    {
        var id = ++_asked;
        Send(string.Create(CultureInfo.InvariantCulture, $$"""{"jsonrpc":"2.0","id":{{id}},"method":"{{method}}","params":{{parameters}}}"""));
        return id;
    }

    /// <summary>Sends a request and waits for what it answers.</summary>
    public JsonElement Ask(string method, string parameters) => Wait(Request(method, parameters)).Answer;

    /// <summary>Waits for an answer, and for the diagnostics of a state of a text where one is named.</summary>
    /// <returns>The answer, and the time stamp of the last of what was waited for.</returns>
    public (JsonElement Answer, long Time) Wait(int id, string? uri = null, int version = 0)
    {
        JsonElement? answer = null;
        var hasDiagnostics = uri is null;
        while (true)
        {
            var (time, message) = _received.Take();
            if (message.ValueKind == JsonValueKind.Undefined)
            {
                throw new InvalidOperationException("the server has ended");
            }

            if (!message.TryGetProperty("method", out var method))
            {
                if (message.GetProperty("id").GetInt32() == id)
                {
                    answer = message.TryGetProperty("result", out var result) ? result : throw new InvalidOperationException($"refused: {message}");
                }
            }
            else if (!hasDiagnostics && method.ValueEquals("textDocument/publishDiagnostics"))
            {
                var parameters = message.GetProperty("params");
                hasDiagnostics = parameters.TryGetProperty("version", out var told) && told.ValueKind == JsonValueKind.Number && told.GetInt32() >= version
                    && parameters.GetProperty("uri").ValueEquals(uri);
            }

            if (answer is { } found && hasDiagnostics)
            {
                return (found, time);
            }
        }
    }

    public void Dispose()
    {
        Ask("shutdown", "null");
        Send("""{"jsonrpc":"2.0","method":"exit"}""");
        _process.WaitForExit();
        _process.Dispose();
    }

    private void Send(string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        _toServer.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {bytes.Length}\r\n\r\n")));
        _toServer.Write(bytes);
        _toServer.Flush();
    }

    private void Receive()
    {
        using var stream = new BufferedStream(_process.StandardOutput.BaseStream, 1 << 16);
        while (LengthOf(stream) is { } length)
        {
            var body = new byte[length];
            stream.ReadExactly(body);
            var time = Stopwatch.GetTimestamp();
            using var document = JsonDocument.Parse(body);
            _received.Add((time, document.RootElement.Clone()));
        }

        _received.Add((0, default));
    }

    /// <summary>Reads the head of a message; null at the end.</summary>
    private static int? LengthOf(Stream stream)
    {
        int? length = null;
        var line = new StringBuilder();
        while (stream.ReadByte() is >= 0 and var next)
        {
            if (next != '\n')
            {
                line.Append((char)next);
                continue;
            }

            var text = line.ToString().TrimEnd('\r');
            line.Clear();
            if (text.Length == 0)
            {
                return length;
            }

            if (text.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
            {
                length = int.Parse(text["Content-Length:".Length..], CultureInfo.InvariantCulture);
            }
        }

        return null;
    }

    private long StatusOf(string entry)
    {
        var status = $"/proc/{_process.Id.ToString(CultureInfo.InvariantCulture)}/status";
        return File.Exists(status) && File.ReadLines(status).FirstOrDefault(line => line.StartsWith(entry, StringComparison.Ordinal)) is { } found
            ? long.Parse(found[entry.Length..].Replace("kB", "", StringComparison.Ordinal), NumberStyles.Integer, CultureInfo.InvariantCulture) * 1024
            : 0;
    }
}
