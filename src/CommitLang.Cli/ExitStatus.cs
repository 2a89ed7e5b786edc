namespace CommitLang.Cli;

/// <summary>What the command tells the shell. Of several the greatest.</summary>
internal static class ExitStatus
{
    /// <summary>No errors.</summary>
    internal const int Success = 0;

    /// <summary>Errors in the files, an expectation that does not hold, or an answer that <c>--fail-on</c> names; of <c>fmt --check</c>: a file that is not formatted; of <c>test</c>: a test that failed.</summary>
    internal const int Errors = 1;

    /// <summary>Wrong usage, or a file that cannot be read or written.</summary>
    internal const int Usage = 2;

    /// <summary>A fault of the program itself.</summary>
    internal const int Fault = 3;

    /// <summary>Stopped before it was done, by Ctrl-C or a request to end: as shells have it for Ctrl-C, 128 and the number of the signal.</summary>
    internal const int Stopped = 130;
}
