using CommitLang.Events;

namespace CommitLang.Cli.Files;

/// <summary>Reads a table from its file.</summary>
/// <param name="progress">Told how far a long file is read.</param>
internal sealed class TableReader(Progress progress)
{
    private EventReadOptions Options => new() { Progress = new TableProgress(progress), Threads = Environment.ProcessorCount };

    /// <param name="file">The file, by its real path.</param>
    /// <param name="layout">How it is laid out.</param>
    /// <param name="cancellationToken">Takes the order back.</param>
    /// <exception cref="OperationCanceledException">The order was taken back.</exception>
    internal ReadTable Read(SourceFile file, EventLayout layout, CancellationToken cancellationToken)
    {
        if (Directory.Exists(file.FullPath))
        {
            return new(null, "it is a folder");
        }

        // A pipe or a device has no length, and opening one may last for ever.
        if (FileStamp.Of(file.FullPath).Length == 0)
        {
            return new(null, "it is empty, or no ordinary file");
        }

        try
        {
            if (layout.Format == EventFormat.Parquet)
            {
                return ReadParquet(file, layout, cancellationToken);
            }

            using var stream = new FileStream(file.FullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.SequentialScan);
            GarbageCollection.PutOffForTable(stream.Length);
            progress.Open(file.Path, stream.Length);
            return Of(EventReader.Read(stream, file.Path, layout, Options, cancellationToken));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(null, FileReader.Explain(e), e is FileNotFoundException or DirectoryNotFoundException);
        }
        finally
        {
            progress.Close();
        }
    }

    private ReadTable ReadParquet(SourceFile file, EventLayout layout, CancellationToken cancellationToken)
    {
        EventTable? table = null;
        var problem = ParquetProgram.Read(
            file.FullPath, layout, text => table = EventReader.Read(text, file.Path, ParquetProgram.LayoutOfText(layout), Options with { Progress = null }, cancellationToken),
            cancellationToken);
        return problem is null && table is not null ? Of(table) : new(null, problem);
    }

    private static ReadTable Of(EventTable table) => table.Unreadable is { } problem ? new(null, problem) : new(table, null);
}
