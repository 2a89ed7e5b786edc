namespace CommitLang.Cli.Output;

/// <summary>Text for reading; nothing where nothing was checked, which was said on the standard error.</summary>
internal sealed class TextOutput : ICheckOutput
{
    /// <inheritdoc/>
    public void Write(Screen screen, CheckReport report)
    {
        if (report.Checks.Count > 0)
        {
            new TextReport(screen, report.Readings, report.Verbosity).Write(report.Checks, report.Totals());
        }
    }
}
