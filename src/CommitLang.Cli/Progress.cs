using System.Globalization;
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
    private string? _table;
    private long _tableLength;
    private long _tableRead;
    private long _tableOpened;
    private bool _isSilent;

    private bool IsShown => screen.ShowsProgress && !_isSilent;

    /// <summary>From now on nothing is said.</summary>
    internal void Silence() => _isSilent = true;

    /// <summary>Another file is begun.</summary>
    /// <param name="number">Which it is, from one on.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="path">The file.</param>
    internal void At(int number, int count, string path)
    {
        if (IsShown)
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
        if (!IsShown)
        {
            return;
        }

        lock (_gate)
        {
            _phase = phase;
            ShowIfDue();
        }
    }

    /// <summary>A table is opened.</summary>
    /// <param name="path">The file.</param>
    /// <param name="length">Its bytes.</param>
    internal void Open(string path, long length)
    {
        if (IsShown)
        {
            lock (_gate)
            {
                // The line must fit: the name of the file is what tells one from the other.
                (_table, _tableLength, _tableRead, _tableOpened) = (path[(path.LastIndexOf('/') + 1)..], length, 0, time.GetTimestamp());
                ShowIfDue();
            }
        }
    }

    /// <summary>So many bytes of the table are read by now.</summary>
    internal void Read(long bytes)
    {
        if (IsShown)
        {
            lock (_gate)
            {
                _tableRead = bytes;
                ShowIfDue();
            }
        }
    }

    /// <summary>The table is read.</summary>
    internal void Close()
    {
        lock (_gate)
        {
            _table = null;
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

    private void ShowIfDue()
    {
        if (_isDue && time.GetElapsedTime(_lastShown) >= Interval)
        {
            Show();
        }

        _timer ??= time.CreateTimer(_ => Begin(), null, Patience, Timeout.InfiniteTimeSpan);
    }

    private void Show()
    {
        _lastShown = time.GetTimestamp();
        screen.Progress(
            _table is not null ? $"reading {_table}: {HowFar(time.GetElapsedTime(_tableOpened).TotalSeconds)}"
            : _file.Length == 0 ? $"{NameOf(_phase)} …"
            : $"{_file} ({NameOf(_phase)})");
    }

    /// <summary>The share that is read, at which rate, and how long the rest takes at that rate.</summary>
    private string HowFar(double seconds)
    {
        var share = _tableLength == 0 ? 1 : (double)_tableRead / _tableLength;
        var rate = seconds > 0 ? _tableRead / seconds : 0;
        return rate == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{share:0 %}")
            : string.Create(CultureInfo.InvariantCulture, $"{share:0 %}, {rate / 1e6:0.0} MB/s, {Math.Ceiling((_tableLength - _tableRead) / rate):0} s left");
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
