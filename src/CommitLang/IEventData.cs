using System.Collections.Immutable;
using CommitLang.Events;

namespace CommitLang;

/// <summary>How looking for the files of an <c>events</c> statement ended.</summary>
public enum EventDataStatus
{
    /// <summary>All files are read.</summary>
    Read,

    /// <summary>There is no such file, or none that the pattern stands for.</summary>
    NotFound,

    /// <summary>A file lies outside the folder of the check, and the host does not allow that.</summary>
    OutsideFolder,

    /// <summary>A file is there and cannot be read, or is no table of this layout at all.</summary>
    Unreadable,
}

/// <summary>What an <c>events</c> statement led to.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="Tables">One table for each file, in the order of their paths; empty unless all were read.</param>
/// <param name="Detail">Why a file cannot be read, in a few words; else null.</param>
/// <param name="File">The file that cannot be read, as answers name it; else null.</param>
public sealed record EventDataResult(
    EventDataStatus Status, ImmutableArray<EventTable> Tables, string? Detail = null, string? File = null)
{
    /// <summary>What else there is to say of how the files were read, each in a sentence: that a kept table is out of date and was not used.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];
}

/// <summary>
/// Finds and reads the tables that a check names. The compiler itself never touches a file. It asks for one table after the other, but not always on the thread
/// on which it was asked itself.
/// </summary>
public interface IEventData
{
    /// <summary>Reads the files that a path or pattern stands for.</summary>
    /// <param name="importingPath">The path of the text that holds the statement, as its <see cref="Syntax.SourceText.Path"/> gives it.</param>
    /// <param name="pattern">The path as written; it may hold <c>*</c>, <c>?</c> and <c>**</c>.</param>
    /// <param name="layout">How the files are laid out.</param>
    /// <param name="cancellationToken">Takes the question back.</param>
    /// <exception cref="OperationCanceledException">The question was taken back.</exception>
    public EventDataResult Read(string importingPath, string pattern, EventLayout layout, CancellationToken cancellationToken);
}
