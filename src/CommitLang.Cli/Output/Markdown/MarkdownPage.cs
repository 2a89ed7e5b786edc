namespace CommitLang.Cli.Output.Markdown;

/// <summary>A comment that is being written: GitHub takes 65,536 characters, and refuses it as a whole where it is longer.</summary>
internal sealed class MarkdownPage(TextWriter writer)
{
    /// <summary>So much for tables, so that something is left for errors and evidence.</summary>
    private const int RowLimit = 30_000;

    /// <summary>One answer with its evidence can take what is left to the limit of GitHub.</summary>
    private const int Limit = 48_000;

    private int _length;

    /// <summary>Whether another row of a table may be written.</summary>
    internal bool HasRoomForRows => _length < RowLimit;

    /// <summary>Whether more that is only good to have may be written.</summary>
    internal bool HasRoom => _length < Limit;

    internal void Line(string text)
    {
        writer.Write(text);
        writer.Write('\n');
        _length += text.Length + 1;
    }
}
