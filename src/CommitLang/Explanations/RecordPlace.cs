using CommitLang.Syntax;

namespace CommitLang;

/// <summary>A record that can be asked about.</summary>
public sealed class RecordPlace
{
    internal RecordPlace(int index, string? name, string what, Location location, FilePlace place)
    {
        Index = index;
        Name = name;
        What = what;
        Location = location;
        Place = place;
    }

    /// <summary>The name that <c>as</c> gives it; null where it has none.</summary>
    public string? Name { get; }

    /// <summary>Its date and what it says.</summary>
    public string What { get; }

    /// <summary>Its statement; of a row of a table the one that names the table.</summary>
    public Location Location { get; }

    /// <summary>Where it stands: its statement, or its row in a table of events.</summary>
    public FilePlace Place { get; }

    internal int Index { get; }
}
