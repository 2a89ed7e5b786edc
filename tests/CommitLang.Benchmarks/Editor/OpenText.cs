using System.Globalization;
using System.Text.Json;

namespace CommitLang.Benchmarks.Editor;

/// <summary>A text that is open in the editor.</summary>
internal sealed class OpenText(string uri, int chronicle, string text)
{
    private readonly List<string> _lines = [.. text.Split('\n')];

    public string Uri => uri;

    /// <summary>The number of the chronicle.</summary>
    public int Chronicle => chronicle;

    public int Version { get; private set; } = 1;

    public IReadOnlyList<string> Lines => _lines;

    public string Text => string.Join('\n', _lines);

    /// <summary>The parameters of the notification that it was opened.</summary>
    public string Opened => string.Create(
        CultureInfo.InvariantCulture, $$$$"""{"textDocument":{"uri":"{{{{uri}}}}","languageId":"commitlang","version":{{{{Version}}}},"text":{{{{Quoted(Text)}}}}}}""");

    public string Named => $$$$"""{"textDocument":{"uri":"{{{{uri}}}}"}}""";

    /// <summary>Makes a change. Gives the parameters of the notification.</summary>
    public string Apply(Keystroke key)
    {
        Version++;
        var breaks = key.Removed.Count(letter => letter == '\n');
        var (endLine, endColumn) = breaks == 0 ? (key.Line, key.Column + key.Removed.Length) : (key.Line + breaks, key.Removed.Length - key.Removed.LastIndexOf('\n') - 1);
        var changed = string.Concat(_lines[key.Line].AsSpan(0, key.Column), key.Added, _lines[endLine].AsSpan(endColumn));
        _lines.RemoveRange(key.Line, endLine - key.Line + 1);
        _lines.InsertRange(key.Line, changed.Split('\n'));
        return string.Create(CultureInfo.InvariantCulture, $$$$"""{"textDocument":{"uri":"{{{{uri}}}}","version":{{{{Version}}}}},"contentChanges":[{"range":{"start":{"line":{{{{key.Line}}}},"character":{{{{key.Column}}}}},"end":{"line":{{{{endLine}}}},"character":{{{{endColumn}}}}}},"text":{{{{Quoted(key.Added)}}}}}]}""");
    }

    /// <summary>The parameters of a question about the lines that are seen around one.</summary>
    public string Visible(int line) => string.Create(
        CultureInfo.InvariantCulture, $$$$"""{"textDocument":{"uri":"{{{{uri}}}}"},"range":{"start":{"line":{{{{Math.Max(0, line - 30)}}}},"character":0},"end":{"line":{{{{line + 30}}}},"character":0}}}""");

    /// <summary>The parameters of a question about a place.</summary>
    public string At(int line, int column) => string.Create(
        CultureInfo.InvariantCulture, $$$$"""{"textDocument":{"uri":"{{{{uri}}}}"},"position":{"line":{{{{line}}}},"character":{{{{column}}}}}}""");

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text)}\"";
}
