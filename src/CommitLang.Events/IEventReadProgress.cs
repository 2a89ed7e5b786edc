namespace CommitLang.Events;

/// <summary>Hears how far the reading of a file has come.</summary>
public interface IEventReadProgress
{
    /// <summary>Called now and then, after each piece of the file, by one thread at a time, though not always the one that called the reader.</summary>
    /// <param name="bytes">Bytes of the stream taken so far; of a compressed file, its compressed bytes.</param>
    /// <param name="rows">Rows that have been accounted for so far.</param>
    public void Advance(long bytes, long rows);
}
