using System.Globalization;
using CommitLang.Cli.Output;
using CommitLang.Events;

namespace CommitLang.Cli.Files.Kept;

/// <summary>Reads tables and writes kept ones beside them, each once.</summary>
internal sealed class TableKeeper(Host host)
{
    private readonly TableReader _reader = new(host.Progress);
    private readonly Dictionary<string, EventLayout> _layouts = new(RealPath.Comparer);

    /// <summary>How many tables were kept.</summary>
    internal int Kept { get; private set; }

    /// <summary>How many could not be, which was said.</summary>
    internal int Failed { get; private set; }

    /// <summary>Keeps a table. What is given back has no rows: nobody wants to know what they mean.</summary>
    /// <param name="file">The file, by its real path.</param>
    /// <param name="layout">How it is laid out.</param>
    /// <param name="cancellationToken">Takes the order back.</param>
    internal ReadTable Keep(SourceFile file, EventLayout layout, CancellationToken cancellationToken)
    {
        var none = new EventTable { Path = file.Path, Layout = layout, Rows = default };
        if (_layouts.TryGetValue(file.FullPath, out var known))
        {
            if (!AreSame(known, layout))
            {
                Fail($"'{file.Path}' is named with another format or other columns too; its kept table is for the first, and each check reads it anew for the others");
            }

            return new(none, null);
        }

        var (stamp, table, problem) = Read(file, layout, cancellationToken);
        if (table is null || stamp is null)
        {
            return problem;
        }

        _layouts.Add(file.FullPath, layout);
        var path = KeptFile.PathOf(file.FullPath);
        if (KeptFileReplacement.Write(path, into => KeptTable.Write(table, stamp, into, cancellationToken)) is { } reason)
        {
            Fail($"cannot write '{KeptFile.PathOf(file.Path)}': {reason}");
            return new(none, null);
        }

        Kept++;
        host.Progress.Clear();
        var rows = table.Rows;
        host.Out.Line(
        [
            new(Cells.Visible(KeptFile.PathOf(file.Path)), Tone.Place),
            string.Create(CultureInfo.InvariantCulture, $": {rows.All} {(rows.All == 1 ? "row" : "rows")}{(rows.Damaged == 0 ? "" : $", {rows.Damaged} of them damaged")}; {new FileInfo(path).Length} bytes"),
        ]);
        return new(none, null);
    }

    /// <summary>The table and the stamp of its file; or why there is none. A file that changes while it is read would not be the one with the stamp.</summary>
    private (SourceStamp? Stamp, EventTable? Table, ReadTable Problem) Read(SourceFile file, EventLayout layout, CancellationToken cancellationToken)
    {
        if (!File.Exists(file.FullPath))
        {
            return (null, null, _reader.Read(file, layout, cancellationToken));
        }

        try
        {
            var modified = KeptFile.Modified(new FileInfo(file.FullPath), host.Time.GetUtcNow());
            var before = KeptFile.StampOf(file.FullPath, modified, cancellationToken);
            var read = _reader.Read(file, layout, cancellationToken);
            if (read.Table is not { } table)
            {
                return (null, null, read);
            }

            return KeptFile.StampOf(file.FullPath, modified, cancellationToken) == before
                ? (before, table, default)
                : (null, null, new(null, "it changed while it was read"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, null, new(null, FileReader.Explain(e)));
        }
    }

    private static bool AreSame(EventLayout one, EventLayout other) =>
        one.Format == other.Format && one.HoldsMeasurements == other.HoldsMeasurements && one.Columns.SequenceEqual(other.Columns);

    private void Fail(string message)
    {
        host.Progress.Clear();
        host.Complain(message);
        Failed++;
    }
}
