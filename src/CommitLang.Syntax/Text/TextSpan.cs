namespace CommitLang.Syntax;

/// <summary>A stretch of text: the offset of its first character and its length, both in UTF-16 code units.</summary>
public readonly record struct TextSpan(int Start, int Length) : IComparable<TextSpan>
{
    /// <summary>The offset just behind the last character.</summary>
    public int End => Start + Length;

    /// <summary>Whether nothing lies in it.</summary>
    public bool IsEmpty => Length == 0;

    /// <summary>The span from <paramref name="start"/>, inclusive, to <paramref name="end"/>, exclusive.</summary>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>Whether the character at <paramref name="position"/> lies in it; the end does not.</summary>
    public bool Contains(int position) => position >= Start && position < End;

    /// <summary>Whether all of <paramref name="other"/> lies in it.</summary>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>Whether the two have a character in common.</summary>
    public bool Overlaps(TextSpan other) => Math.Max(Start, other.Start) < Math.Min(End, other.End);

    /// <summary>By start, then by length.</summary>
    public int CompareTo(TextSpan other) => Start != other.Start ? Start.CompareTo(other.Start) : Length.CompareTo(other.Length);

    /// <summary>The span as <c>[start..end)</c>.</summary>
    public override string ToString() => $"[{Start}..{End})";

    /// <summary>Whether the left one sorts first.</summary>
    public static bool operator <(TextSpan left, TextSpan right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left one sorts first or is the same.</summary>
    public static bool operator <=(TextSpan left, TextSpan right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left one sorts last.</summary>
    public static bool operator >(TextSpan left, TextSpan right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left one sorts last or is the same.</summary>
    public static bool operator >=(TextSpan left, TextSpan right) => left.CompareTo(right) >= 0;
}
