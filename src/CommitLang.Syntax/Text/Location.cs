namespace CommitLang.Syntax;

/// <summary>A stretch of one file.</summary>
public sealed record Location(SourceText Text, TextSpan Span) : IComparable<Location>
{
    /// <summary>The path of the file.</summary>
    public string Path => Text.Path;

    /// <summary>Where it starts and ends, in lines and columns counted from zero.</summary>
    public LinePositionSpan LineSpan => Text.GetLinePositionSpan(Span);

    /// <summary>By path, then by span.</summary>
    public int CompareTo(Location? other)
    {
        if (other is null)
        {
            return 1;
        }

        var byPath = string.CompareOrdinal(Path, other.Path);
        return byPath != 0 ? byPath : Span.CompareTo(other.Span);
    }

    /// <summary>The place as tools print it: <c>path:line:column</c>, counted from one.</summary>
    public override string ToString() => $"{Path}:{LineSpan.Start}";

    /// <summary>Whether the left one comes first.</summary>
    public static bool operator <(Location left, Location right) => Comparer<Location>.Default.Compare(left, right) < 0;

    /// <summary>Whether the left one comes first or is the same.</summary>
    public static bool operator <=(Location left, Location right) => Comparer<Location>.Default.Compare(left, right) <= 0;

    /// <summary>Whether the left one comes last.</summary>
    public static bool operator >(Location left, Location right) => Comparer<Location>.Default.Compare(left, right) > 0;

    /// <summary>Whether the left one comes last or is the same.</summary>
    public static bool operator >=(Location left, Location right) => Comparer<Location>.Default.Compare(left, right) >= 0;
}
