namespace CommitLang.Engine.Numbers;

/// <summary>
/// An Admiralty grade: reliability of the source A to E, credibility of the information 1 to 5; F and 6 mean that it cannot be
/// judged, which is unknown rather than worst.
/// </summary>
/// <param name="Letter">1 for A to 6 for F.</param>
/// <param name="Digit">1 to 6.</param>
internal readonly record struct Grade(byte Letter, byte Digit)
{
    internal static readonly Grade Unknown = new(6, 6);

    internal bool LetterIsKnown => Letter is >= 1 and <= 5;

    internal bool DigitIsKnown => Digit is >= 1 and <= 5;

    internal bool IsKnown => LetterIsKnown && DigitIsKnown;

    /// <summary>Known to be at least as good as the threshold in letter and in digit.</summary>
    internal bool Reaches(Grade threshold) => IsKnown && Letter <= threshold.Letter && Digit <= threshold.Digit;

    /// <summary>At least as good in letter and digit and better in one; what cannot be judged is neither better nor worse.</summary>
    internal bool IsBetterThan(Grade other) =>
        IsKnown && other.IsKnown && Letter <= other.Letter && Digit <= other.Digit && this != other;

    /// <summary>The worst of two, letter and digit each; what cannot be judged makes the whole so.</summary>
    internal static Grade Worst(Grade a, Grade b) => new(Math.Max(a.Letter, b.Letter), Math.Max(a.Digit, b.Digit));

    /// <summary>The better of two grades of sources for one record: one that can be judged, then the letter, then the digit.</summary>
    internal static Grade Best(Grade a, Grade b)
    {
        if (a.IsKnown != b.IsKnown)
        {
            return a.IsKnown ? a : b;
        }

        return a.Letter != b.Letter ? (a.Letter < b.Letter ? a : b) : (a.Digit <= b.Digit ? a : b);
    }

    internal static bool TryParse(ReadOnlySpan<char> text, out Grade grade)
    {
        grade = Unknown;
        if (text.Length != 2 || text[0] is < 'A' or > 'F' || text[1] is < '1' or > '6')
        {
            return false;
        }

        grade = new Grade((byte)(text[0] - 'A' + 1), (byte)(text[1] - '0'));
        return true;
    }

    public override string ToString() => $"{(char)('A' + Letter - 1)}{(char)('0' + Digit)}";
}
