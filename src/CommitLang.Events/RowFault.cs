namespace CommitLang.Events;

/// <summary>What is wrong with a row of a table.</summary>
public enum RowFaultKind
{
    /// <summary>It has fewer fields than the table has columns.</summary>
    TooFewFields,

    /// <summary>It has more fields than the table has columns.</summary>
    TooManyFields,

    /// <summary>Its date is none.</summary>
    BadDate,

    /// <summary>Its figure is no number.</summary>
    BadNumber,

    /// <summary>Its grade is none.</summary>
    BadGrade,

    /// <summary>Its bytes are not UTF-8, or one of them is zero.</summary>
    BadText,

    /// <summary>A quotation mark is never closed, so the rest of the file is not known to be rows.</summary>
    OpenQuote,

    /// <summary>The file ends in the middle of its compressed data, or they are damaged: the rest is lost.</summary>
    BrokenData,

    /// <summary>A field or row is longer than any that is read.</summary>
    TooLong,
}

/// <summary>A damaged row, which is left out.</summary>
/// <param name="Line">Its line in the file (of the text, where that is compressed), the first being 1.</param>
/// <param name="Column">The first character of the field that is wrong, the first of a line being 1.</param>
/// <param name="Kind">What is wrong.</param>
/// <param name="Text">The field as it stands, shortened; or what else tells what is wrong. Empty where nothing does.</param>
public readonly record struct RowFault(int Line, int Column, RowFaultKind Kind, string Text);
