using Spectre.Console;
using Spectre.Console.Rendering;

namespace CommitLang.Cli.Output;

/// <summary>
/// Writes lines: to a terminal in colour (unless it has none, or NO_COLOR is set) and wrapped at its width; to everything else as they
/// are, without a single control character. Lines end in LF everywhere.
/// </summary>
internal sealed class Screen
{
    /// <summary>The control sequence that clears a line from the cursor on.</summary>
    private const string ClearToEnd = "\x1b[K";

    private readonly TextWriter _writer;
    private readonly IAnsiConsole? _console;
    private readonly Lock _gate = new();
    private bool _hasProgress;

    private Screen(TextWriter writer, IAnsiConsole? console)
    {
        _writer = writer;
        _console = console;
    }

    /// <summary>The columns of the terminal; null where the output is no terminal.</summary>
    internal int? Width => _console is null ? null : Math.Max(_console.Profile.Width, 40);

    /// <summary>The bare writer, for output that is no text for reading.</summary>
    internal TextWriter Writer => _writer;

    /// <summary>A file or a pipe.</summary>
    internal static Screen Plain(TextWriter writer) => new(writer, null);

    /// <summary>A terminal.</summary>
    internal static Screen Terminal(IAnsiConsole console) => new(console.Profile.Out.Writer, console);

    /// <summary>Whether there is a line that can be written over and over.</summary>
    internal bool ShowsProgress => _console is { Profile.Capabilities.Ansi: true };

    internal void Line() => Line([]);

    /// <summary>Writes a line. What does not fit goes on below, indented by so many columns more than the line itself.</summary>
    internal void Line(ReadOnlySpan<Piece> pieces, int indent = 0, int hang = 2)
    {
        if (_console is null)
        {
            WriteBlanks(indent);
            foreach (var piece in pieces)
            {
                _writer.Write(piece.Text);
            }

            _writer.Write('\n');
            return;
        }

        var segments = new List<Segment>();
        if (!pieces.IsEmpty)
        {
            Wrap(segments, pieces, indent, hang);
        }

        Write(_console, segments);
    }

    /// <summary>Writes a line that is never wrapped: where columns matter.</summary>
    internal void Raw(ReadOnlySpan<Piece> pieces)
    {
        if (_console is null)
        {
            Line(pieces);
            return;
        }

        var segments = new List<Segment>();
        foreach (var piece in pieces)
        {
            segments.Add(new Segment(piece.Text, StyleOf(piece.Tone)));
        }

        Write(_console, segments);
    }

    private void Write(IAnsiConsole console, List<Segment> segments)
    {
        lock (_gate)
        {
            EndProgress();
            if (segments.Count > 0)
            {
                console.Write(new Segments(segments));
            }

            _writer.Write('\n');
        }
    }

    /// <summary>Says how far a long run is, on a terminal only, on a line of its own that is written over and over.</summary>
    internal void Progress(string text)
    {
        if (!ShowsProgress)
        {
            return;
        }

        var shown = Cells.Visible(text);
        lock (_gate)
        {
            _writer.Write($"\r{(Cells.WidthOf(shown) < Width ? shown : "")}{ClearToEnd}");
            _writer.Flush();
            _hasProgress = true;
        }
    }

    /// <summary>Takes the line of <see cref="Progress"/> away.</summary>
    internal void EndProgress()
    {
        lock (_gate)
        {
            if (_hasProgress)
            {
                _writer.Write("\r" + ClearToEnd);
                _hasProgress = false;
            }
        }
    }

    private void Wrap(List<Segment> segments, ReadOnlySpan<Piece> pieces, int indent, int hang)
    {
        var width = Width ?? int.MaxValue;
        var below = Math.Min(indent + hang, width / 2);
        segments.Add(new Segment(new string(' ', indent)));
        var column = indent;
        var isAtStart = true;
        foreach (var piece in pieces)
        {
            foreach (var word in Words(piece.Text))
            {
                var cells = Cells.WidthOf(word.TrimEnd());
                if (column + cells > width && !isAtStart)
                {
                    segments.Add(Segment.LineBreak);
                    segments.Add(new Segment(new string(' ', below)));
                    column = below;
                }

                segments.Add(new Segment(word, StyleOf(piece.Tone)));
                column += Cells.WidthOf(word);
                isAtStart = false;
            }
        }
    }

    /// <summary>Words with the blanks behind them.</summary>
    private static IEnumerable<string> Words(string text)
    {
        var start = 0;
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i - 1] == ' ' && text[i] != ' ')
            {
                yield return text[start..i];
                start = i;
            }
        }

        if (start < text.Length)
        {
            yield return text[start..];
        }
    }

    private void WriteBlanks(int count)
    {
        for (var i = 0; i < count; i++)
        {
            _writer.Write(' ');
        }
    }

    private static Style StyleOf(Tone tone) => tone switch
    {
        Tone.Plain => Style.Plain,
        Tone.Strong => new Style(decoration: Decoration.Bold),
        Tone.Quiet => new Style(Color.Grey),
        Tone.Consistent => new Style(Color.Green),
        Tone.Contradicted => new Style(Color.Red),
        Tone.Unverified => new Style(Color.Yellow),
        Tone.Error => new Style(Color.Red, decoration: Decoration.Bold),
        Tone.Warning => new Style(Color.Yellow, decoration: Decoration.Bold),
        Tone.Information => new Style(Color.Aqua, decoration: Decoration.Bold),
        Tone.Help => new Style(Color.Green, decoration: Decoration.Bold),
        Tone.Place => new Style(Color.Blue),
        _ => throw new InvalidOperationException($"unexpected tone {tone}"),
    };

    /// <summary>Pieces that were laid out already.</summary>
    private sealed class Segments(List<Segment> segments) : IRenderable
    {
        public Measurement Measure(RenderOptions options, int maxWidth) => new(maxWidth, maxWidth);

        public IEnumerable<Segment> Render(RenderOptions options, int maxWidth) => segments;
    }
}
