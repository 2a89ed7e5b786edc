namespace CommitLang.Cli.Output;

/// <summary>All of the answers, as <c>grammar/check.schema.json</c> describes them.</summary>
internal sealed class JsonCheckOutput : ICheckOutput
{
    /// <inheritdoc/>
    public void Write(Screen screen, CheckReport report) => JsonReport.Write(screen, report.Checks, report.Readings);
}
