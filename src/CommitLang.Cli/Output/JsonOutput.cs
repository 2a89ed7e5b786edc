using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using CommitLang.Syntax;

namespace CommitLang.Cli.Output;

/// <summary>
/// Writes JSON piece by piece, so that an answer of any size is never in memory as a whole. Without reflection: it works when compiled ahead of
/// time. Every number and every order is the same on every machine.
/// </summary>
internal sealed class JsonOutput : IDisposable
{
    private const int ChunkSize = 1 << 16;

    private readonly TextWriter _target;
    private readonly ArrayBufferWriter<byte> _buffer = new(ChunkSize);
    private readonly Utf8JsonWriter _writer;

    /// <summary>JSON that is no part of a page: what is not ASCII, and what HTML knows, stays readable.</summary>
    internal JsonOutput(TextWriter target, bool isIndented)
        : this(target, isIndented, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)
    {
    }

    private JsonOutput(TextWriter target, bool isIndented, JavaScriptEncoder encoder)
    {
        _target = target;
        _writer = new Utf8JsonWriter(_buffer, new JsonWriterOptions
        {
            Indented = isIndented,
            NewLine = "\n",
            MaxDepth = int.MaxValue,
            Encoder = encoder,
        });
    }

    /// <summary>JSON that can stand in a page, where <c>&lt;/script></c> in a text would end it. What is not ASCII stays readable.</summary>
    internal static JsonOutput ForPage(TextWriter target) => new(target, isIndented: true, JavaScriptEncoder.Create(UnicodeRanges.All));

    internal void Object(Action content)
    {
        _writer.WriteStartObject();
        content();
        _writer.WriteEndObject();
        Drain();
    }

    internal void Object(string name, Action content)
    {
        _writer.WritePropertyName(name);
        Object(content);
    }

    internal void Array<T>(string name, IEnumerable<T> items, Action<T> write)
    {
        _writer.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }

        _writer.WriteEndArray();
    }

    internal void Strings(string name, IEnumerable<string> items) => Array(name, items, item => _writer.WriteStringValue(Valid(item)));

    internal void Value(string name, string? value)
    {
        if (value is null)
        {
            _writer.WriteNull(name);
        }
        else
        {
            _writer.WriteString(name, Valid(value));
        }
    }

    internal void Value(string name, bool value) => _writer.WriteBoolean(name, value);

    internal void Value(string name, int? value)
    {
        if (value is { } number)
        {
            _writer.WriteNumber(name, number);
        }
        else
        {
            _writer.WriteNull(name);
        }
    }

    internal void Value(string name, double? value)
    {
        _writer.WritePropertyName(name);
        Number(value);
    }

    internal void Pair(string name, CalendarDay? first, CalendarDay? last)
    {
        _writer.WriteStartArray(name);
        _writer.WriteStringValue(first?.ToString());
        _writer.WriteStringValue(last?.ToString());
        _writer.WriteEndArray();
    }

    internal void Pair(string name, double? low, double? high)
    {
        _writer.WriteStartArray(name);
        Number(low);
        Number(high);
        _writer.WriteEndArray();
    }

    /// <summary>File, line and column; both count from 1, columns in UTF-16 code units.</summary>
    internal void Place(FilePlace place)
    {
        Value("file", place.Path);
        Value("line", place.Line);
        Value("column", place.Column);
    }

    internal void Place(Location location)
    {
        var start = location.LineSpan.Start;
        Place(new FilePlace(location.Path, start.Line + 1, start.Column + 1));
    }

    internal void Diagnostics(IEnumerable<Diagnostic> diagnostics) => Array("diagnostics", diagnostics, diagnostic => Object(() =>
    {
        var end = diagnostic.Location.LineSpan.End;
        Value("id", diagnostic.Id);
        Value("severity", NameOf(diagnostic.Severity));
        Value("message", diagnostic.Message);
        Place(diagnostic.Location);
        Value("endLine", end.Line + 1);
        Value("endColumn", end.Column + 1);
        Value("help", diagnostic.Fix?.Title);
    }));

    /// <summary>As the schema has it. What a reader of text is told as a note is information here, as editors call it.</summary>
    private static string NameOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Information => "information",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Error => "error",
        _ => throw new InvalidOperationException($"unexpected severity {severity}"),
    };

    /// <summary>The name of what is written next.</summary>
    internal void Name(string name) => _writer.WritePropertyName(name);

    internal void StartObject() => _writer.WriteStartObject();

    internal void EndObject()
    {
        _writer.WriteEndObject();
        Drain();
    }

    internal void StartArray(string name) => _writer.WriteStartArray(name);

    internal void EndArray() => _writer.WriteEndArray();

    /// <summary>Ends the output with a line feed.</summary>
    internal void Finish()
    {
        Flush();
        _target.Write('\n');
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    private void Number(double? value)
    {
        if (value is { } number)
        {
            _writer.WriteRawValue(number.ToString("0.######", CultureInfo.InvariantCulture));
        }
        else
        {
            _writer.WriteNullValue();
        }
    }

    private void Drain()
    {
        if (_writer.BytesPending + _buffer.WrittenCount >= ChunkSize)
        {
            Flush();
        }
    }

    private void Flush()
    {
        _writer.Flush();
        _target.Write(Encoding.UTF8.GetString(_buffer.WrittenSpan));
        _buffer.ResetWrittenCount();
    }

    /// <summary>Half of a surrogate pair, which a file name or an escape may hold, is no text that JSON can carry.</summary>
    private static string Valid(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]))
            {
                return string.Concat(text.EnumerateRunes());
            }
        }

        return text;
    }
}
