using System.Diagnostics;
using System.Text.Json;

namespace CommitLang.Benchmarks.Editor;

/// <summary>One start of the server on the made workspace, and somebody who writes in it.</summary>
internal sealed class EditorRun : IDisposable
{
    private const int MostWarmUp = 100;

    private const int MostQuestions = 200;

    private const int Seed = 5;

    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(3);

    private readonly string _folder;
    private readonly EditorServer _server;
    private readonly Typist _typist = new(Seed);
    private readonly Random _random = new(Seed);
    private readonly List<OpenText> _open = [];
    private readonly SortedDictionary<string, string> _texts;
    private readonly TimeSpan _start;

    public EditorRun(string program, string folder, SortedDictionary<string, string> texts)
    {
        (_folder, _texts) = (folder, new(texts, StringComparer.Ordinal));
        var clock = Stopwatch.StartNew();
        _server = new(program, folder);
        var text = Open(40);
        _server.Ask("textDocument/inlayHint", text.Visible(100));
        _start = clock.Elapsed;

        // Then all the rest is checked.
        _server.Ask("workspace/diagnostic", """{"previousResultIds":[]}""");
    }

    /// <summary>Measures so many keystrokes, completions and hovers.</summary>
    public EditorFigures Measure(int count)
    {
        var text = _open[0];
        foreach (var key in Keys().Take(Math.Min(MostWarmUp, count / 4)))
        {
            Press(text, key);
        }

        var settled = BytesAtRest();
        var keys = Keys().Take(count).Select(key => (key, Press(text, key))).ToList();
        var questions = Math.Min(MostQuestions, count / 2);
        var (completions, hovers) = (new List<TimeSpan>(), new List<TimeSpan>());
        foreach (var key in Keys().Where(key => key.Added.Length == 1 && key.Added != "\n").Take(questions))
        {
            completions.Add(Complete(text, key));
        }

        for (var number = 0; number < questions; number++)
        {
            var line = _random.Next(4, text.Lines.Count - 1);
            var sent = Stopwatch.GetTimestamp();
            var (_, time) = _server.Wait(_server.Request("textDocument/hover", text.At(line, Math.Min(12, text.Lines[line].Length))));
            hovers.Add(Stopwatch.GetElapsedTime(sent, time));
        }

        return new(_start, keys, completions, hovers, settled);

        IEnumerable<Keystroke> Keys()
        {
            while (true)
            {
                foreach (var key in _typist.Next(text))
                {
                    yield return key;
                }
            }
        }
    }

    /// <summary>Writes on in many files, opening, closing and saving them. Gives the memory at the end and the most that there was.</summary>
    public (long End, long Peak) Session(int count)
    {
        for (var pressed = 0; pressed < count;)
        {
            var text = _open[_random.Next(_open.Count)];
            foreach (var key in _typist.Next(text))
            {
                Press(text, key);
                pressed++;
            }

            switch (_random.Next(12))
            {
                case 0 when _open.Count < 12 && _random.Next(0, 190) is var number && !_open.Exists(open => open.Chronicle == number):
                    Open(number);
                    break;
                case 1 when _open.Count > 1:
                    Close(_random.Next(_open.Count));
                    break;
                case 2:
                    Save(text);
                    break;
                default:
                    break;
            }
        }

        return (BytesAtRest(), _server.PeakBytes);
    }

    /// <summary>What the server takes once nobody has written for a while: then it gives back what it does not need.</summary>
    private long BytesAtRest()
    {
        Thread.Sleep(Rest);
        return _server.ResidentBytes;
    }

    /// <summary>What a fresh server shows otherwise on the same texts, by file; none where all is as it should be.</summary>
    public IReadOnlyList<string> Differences(string program)
    {
        foreach (var text in _open)
        {
            Save(text);
        }

        using var fresh = new EditorServer(program, _folder);
        var different = new List<string>();
        foreach (var name in _texts.Keys.Where((name, number) => number % 25 == 0 || _open.Exists(open => open.Uri.EndsWith(name, StringComparison.Ordinal))))
        {
            var uri = EditorServer.UriOf(Path.Combine(_folder, name));
            var (diagnostics, hints) = ($$$"""{"textDocument":{"uri":"{{{uri}}}"}}""", new OpenText(uri, 0, "").Visible(1_000_000).Replace("\"line\":999970", "\"line\":0", StringComparison.Ordinal));
            if (Shown(_server, diagnostics, hints) != Shown(fresh, diagnostics, hints))
            {
                different.Add(name);
            }
        }

        return different;
    }

    public void Dispose() => _server.Dispose();

    private static string Shown(EditorServer server, string diagnostics, string hints) =>
        Text(server.Ask("textDocument/diagnostic", diagnostics)) + Text(server.Ask("textDocument/inlayHint", hints));

    private static string Text(JsonElement answer) => answer.GetRawText();

    private OpenText Open(int number)
    {
        var name = MadeWorkspace.ChronicleName(number);
        var text = new OpenText(EditorServer.UriOf(Path.Combine(_folder, name)), number, _texts[name]);
        _open.Add(text);
        _server.Tell("textDocument/didOpen", text.Opened);
        return text;
    }

    private void Save(OpenText text)
    {
        var name = MadeWorkspace.ChronicleName(text.Chronicle);
        _texts[name] = text.Text;
        File.WriteAllText(Path.Combine(_folder, name), text.Text);
        _server.Tell("textDocument/didSave", text.Named);
    }

    private void Close(int place)
    {
        Save(_open[place]);
        _server.Tell("textDocument/didClose", _open[place].Named);
        _open.RemoveAt(place);
    }

    private TimeSpan Press(OpenText text, Keystroke key)
    {
        var (change, visible) = (text.Apply(key), text.Visible(key.Line));
        var sent = Stopwatch.GetTimestamp();
        _server.Tell("textDocument/didChange", change);
        var (_, time) = _server.Wait(_server.Request("textDocument/inlayHint", visible), text.Uri, text.Version);
        return Stopwatch.GetElapsedTime(sent, time);
    }

    private TimeSpan Complete(OpenText text, Keystroke key)
    {
        var change = text.Apply(key);
        var sent = Stopwatch.GetTimestamp();
        _server.Tell("textDocument/didChange", change);
        var (_, time) = _server.Wait(_server.Request("textDocument/completion", text.At(key.Line, key.Column + 1)));
        var taken = Stopwatch.GetElapsedTime(sent, time);

        // What the keystroke leaves to be done is not left to the next one.
        _server.Ask("textDocument/inlayHint", text.Visible(key.Line));
        return taken;
    }
}
