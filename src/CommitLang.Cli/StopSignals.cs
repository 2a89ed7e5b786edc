using System.Runtime.InteropServices;

namespace CommitLang.Cli;

/// <summary>
/// Hears when the process is told to end (Ctrl-C and the signal to terminate), and asks the work to stop. Where it has not stopped in time,
/// something else is done instead.
/// </summary>
internal sealed class StopSignals : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly ManualResetEventSlim _isDone = new();
    private readonly TimeSpan _timeToStop;
    private readonly Action _insist;
    private readonly PosixSignalRegistration _interrupt, _terminate;

    internal StopSignals(TimeSpan timeToStop, Action insist)
    {
        _timeToStop = timeToStop;
        _insist = insist;
        _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        _terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
    }

    /// <summary>Cancelled by the first signal.</summary>
    internal CancellationToken Token => _source.Token;

    /// <summary>The work has ended: signals end the process as they always do.</summary>
    public void Dispose()
    {
        _isDone.Set();
        _interrupt.Dispose();
        _terminate.Dispose();
    }

    private void Stop(PosixSignalContext context)
    {
        context.Cancel = true;
        _source.Cancel();
        if (!_isDone.Wait(_timeToStop))
        {
            _insist();
        }
    }
}
