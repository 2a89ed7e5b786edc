namespace CommitLang.LanguageServer.Features.Actions;

/// <summary>Edits that are dear, and so are made only once somebody chooses them.</summary>
internal abstract record PendingEdit
{
    private PendingEdit()
    {
    }

    /// <summary>The records that would change the verdict on a declaration.</summary>
    /// <param name="Offset">Where the declaration starts.</param>
    /// <param name="Goal">The verdict that they would lead to.</param>
    internal sealed record Record(int Offset, Verdict Goal) : PendingEdit;

    /// <summary>All mends of one kind in the file.</summary>
    /// <param name="Id">The diagnostic.</param>
    internal sealed record FixAll(string Id) : PendingEdit;

    /// <summary>A name for a declaration that has none.</summary>
    /// <param name="Offset">Where the declaration starts.</param>
    internal sealed record Name(int Offset) : PendingEdit;
}
