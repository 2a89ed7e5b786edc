namespace CommitLang.Cli.Tests;

/// <summary>A clock that stands still until a test lets time pass.</summary>
internal sealed class StandingTime : TimeProvider
{
    private readonly List<Timer> _timers = [];
    private long _now = 1;

    /// <summary>How many timers were ever made.</summary>
    internal int Made { get; private set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state, _now + dueTime.Ticks);
        _timers.Add(timer);
        Made++;
        return timer;
    }

    internal void Pass(double seconds)
    {
        _now += TimeSpan.FromSeconds(seconds).Ticks;
        foreach (var timer in _timers.Where(timer => timer.Due <= _now).ToList())
        {
            _timers.Remove(timer);
            timer.Ring();
        }
    }

    private sealed class Timer(StandingTime time, TimerCallback callback, object? state, long due) : ITimer
    {
        internal long Due { get; } = due;

        internal void Ring() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period) => throw new NotSupportedException();

        public void Dispose() => time._timers.Remove(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
