namespace CommitLang.Syntax;

/// <summary>A place in a text. Both numbers count from zero; a column counts UTF-16 code units.</summary>
public readonly record struct LinePosition(int Line, int Column) : IComparable<LinePosition>
{
    /// <summary>By line, then by column.</summary>
    public int CompareTo(LinePosition other) => Line != other.Line ? Line.CompareTo(other.Line) : Column.CompareTo(other.Column);

    /// <summary>The place as editors show it: <c>line:column</c>, counted from one.</summary>
    public override string ToString() => $"{Line + 1}:{Column + 1}";

    /// <summary>Whether the left one comes first.</summary>
    public static bool operator <(LinePosition left, LinePosition right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left one comes first or is the same.</summary>
    public static bool operator <=(LinePosition left, LinePosition right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left one comes last.</summary>
    public static bool operator >(LinePosition left, LinePosition right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left one comes last or is the same.</summary>
    public static bool operator >=(LinePosition left, LinePosition right) => left.CompareTo(right) >= 0;
}
