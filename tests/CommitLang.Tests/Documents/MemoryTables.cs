using System.Text;
using CommitLang.Events;

namespace CommitLang.Tests.Documents;

/// <summary>Tables from a dictionary, beside the checked file. Paths that go up lie outside.</summary>
internal sealed class MemoryTables(IReadOnlyDictionary<string, string> files) : IEventData
{
    /// <summary>Null where no file is a table: there is nothing to read then.</summary>
    public static MemoryTables? Of(IReadOnlyDictionary<string, string> files) =>
        files.Keys.Any(path => !path.EndsWith(".commit", StringComparison.Ordinal)) ? new(files) : null;

    public EventDataResult Read(string importingPath, string pattern, EventLayout layout, CancellationToken cancellationToken)
    {
        if (pattern.StartsWith("../", StringComparison.Ordinal))
        {
            return new(EventDataStatus.OutsideFolder, []);
        }

        if (!files.TryGetValue(pattern, out var text))
        {
            return new(EventDataStatus.NotFound, []);
        }

        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var table = EventReader.Read(stream, pattern, layout, new EventReadOptions(), cancellationToken);
        return table.Unreadable is { } problem ? new(EventDataStatus.Unreadable, [], problem) : new(EventDataStatus.Read, [table]);
    }
}
