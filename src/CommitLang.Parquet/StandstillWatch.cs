namespace CommitLang.Parquet;

/// <summary>Tells when nothing has moved for so long that it never will: in some damaged files the library goes round in a circle.</summary>
internal sealed class StandstillWatch : IDisposable
{
    /// <summary>The largest piece that is read at once, a column of a group of rows, takes seconds.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    private readonly Timer _timer;

    internal StandstillWatch(Action stands) => _timer = new Timer(_ => stands(), null, Limit, Timeout.InfiniteTimeSpan);

    /// <summary>Something has moved: the time begins anew.</summary>
    internal void Moved() => _timer.Change(Limit, Timeout.InfiniteTimeSpan);

    public void Dispose() => _timer.Dispose();
}
