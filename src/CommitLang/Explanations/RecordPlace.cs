using CommitLang.Syntax;

namespace CommitLang;

/// <summary>A record that can be asked about.</summary>
public sealed class RecordPlace
{
    internal RecordPlace(int index, string? name, string what, Location location)
    {
        Index = index;
        Name = name;
        What = what;
        Location = location;
    }

    /// <summary>The name that <c>as</c> gives it; null where it has none.</summary>
    public string? Name { get; }

    /// <summary>Its date and what it says.</summary>
    public string What { get; }

    /// <summary>Its statement.</summary>
    public Location Location { get; }

    internal int Index { get; }
}
