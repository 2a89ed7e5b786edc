namespace CommitLang.Cli.Output;

/// <summary>One format of the answers of <c>check</c>.</summary>
internal interface ICheckOutput
{
    /// <summary>Writes all of the answers; the same bytes for the same answers, whatever the machine, culture and day.</summary>
    public void Write(Screen screen, CheckReport report);
}
