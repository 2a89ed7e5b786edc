using CommitLang.Cli.Output;

namespace CommitLang.Cli;

/// <summary>
/// Says what a long run is at, in one line on a terminal, once it has lasted a second. Elsewhere, and before, it says nothing and costs nothing
/// but a timer on a terminal.
/// </summary>
/// <param name="screen">Where the line stands.</param>
/// <param name="time">The clock.</param>
internal sealed class Progress(Screen screen, TimeProvider time)
{
    /// <summary>Who waits so long wants to know what for.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>The line changes no more often than this.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(0.1);

    private readonly Lock _gate = new();
    private ITimer? _timer;
    private bool _isDue;
    private long _lastShown;
    private string _file = "";
    private WorkPhase _phase;

    /// <summary>Another file is begun.</summary>
    /// <param name="number">Which it is, from one on.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="path">The file.</param>
    internal void At(int number, int count, string path)
    {
        if (screen.ShowsProgress)
        {
            lock (_gate)
            {
                _file = $"{number} of {count}: {path}";
            }
        }
    }

    /// <summary>Something else is done with the file.</summary>
    internal void In(WorkPhase phase)
    {
        if (!screen.ShowsProgress)
        {
            return;
        }

        lock (_gate)
        {
            _phase = phase;
            if (_isDue && time.GetElapsedTime(_lastShown) >= Interval)
            {
                Show();
            }

            _timer ??= time.CreateTimer(_ => Begin(), null, Patience, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Takes the line away, for something else is written now; it comes back with what is done next.</summary>
    internal void Clear()
    {
        lock (_gate)
        {
            screen.EndProgress();
            _lastShown = 0;
        }
    }

    /// <summary>Takes the line away: the work is done.</summary>
    internal void End()
    {
        lock (_gate)
        {
            _timer?.Dispose();
            _timer = null;
            _isDue = false;
            _file = "";
            screen.EndProgress();
        }
    }

    private void Begin()
    {
        lock (_gate)
        {
            if (_timer is not null)
            {
                _isDue = true;
                Show();
            }
        }
    }

    private void Show()
    {
        _lastShown = time.GetTimestamp();
        screen.Progress(_file.Length == 0 ? $"{NameOf(_phase)} …" : $"{_file} ({NameOf(_phase)})");
    }

    private static string NameOf(WorkPhase phase) => phase switch
    {
        WorkPhase.Reading => "reading",
        WorkPhase.Parsing => "parsing",
        WorkPhase.Evaluating => "evaluating",
        WorkPhase.Explaining => "explaining",
        WorkPhase.Mending => "mending",
        WorkPhase.LayingOut => "laying out",
        _ => throw new InvalidOperationException($"unexpected phase {phase}"),
    };
}
