using CommitLang.Engine.Model;

namespace CommitLang.Engine.Tables;

/// <summary>
/// Counts the independent publishers of a deed: those that its reports name, else those of the sources that the table cites. Where a row itself counts more
/// sources, that number stands.
/// </summary>
internal sealed class Publishers(Program program)
{
    private readonly HashSet<int> _publishers = [];
    private int _most;

    /// <summary>How many there are, as far as reports tell; 0 where they do not.</summary>
    internal int Told => Math.Max(_publishers.Count, _most);

    /// <summary>How many there are; a table that tells nothing of it is one by itself.</summary>
    internal int Independent => Math.Max(1, Told);

    internal void AddPublisher(int publisher) => _publishers.Add(publisher);

    /// <summary>Adds the publishers of a report.</summary>
    internal void Add(int report)
    {
        var (index, row) = Reports.PlaceOf(program, report);
        var table = program.Tables[index];
        if (table.Publishers is { } column && column[row] is >= 0 and var publisher)
        {
            _publishers.Add(table.PublisherOf[publisher]);
        }
        else
        {
            foreach (int source in table.Sources)
            {
                _publishers.Add(program.Sources[source].Publisher);
            }
        }

        if (table.SourceCounts is { } counts)
        {
            _most = Math.Max(_most, counts[row]);
        }
    }
}
