using CommitLang.Events;

namespace CommitLang.Binding;

/// <summary>What is wrong with a row, in an analyst's words.</summary>
internal static class RowFaults
{
    internal static string Describe(RowFault fault) => fault.Kind switch
    {
        RowFaultKind.TooFewFields => $"the row has fewer fields than the table has columns{Detail(fault)}",
        RowFaultKind.TooManyFields => $"the row has more fields than the table has columns{Detail(fault)}",
        RowFaultKind.BadDate => $"{TableText.Quote(fault.Text)} is no date",
        RowFaultKind.BadNumber when IsDividedByCommas(fault.Text) =>
            $"{TableText.Quote(fault.Text)} is no number: thousands stand without commas, and decimals behind a point",
        RowFaultKind.BadNumber => $"{TableText.Quote(fault.Text)} is no number",
        RowFaultKind.BadGrade => $"{TableText.Quote(fault.Text)} is no grade: a letter from A to F and a digit from 1 to 6",
        RowFaultKind.BadText => $"the row is not UTF-8{Detail(fault)}",
        RowFaultKind.OpenQuote => "a quotation mark is never closed, so that no row behind it can be told",
        RowFaultKind.BrokenData => $"the compressed data are damaged or end too early, and the rest of the file is lost{Detail(fault)}",
        RowFaultKind.TooLong => $"the row is longer than any that is read{Detail(fault)}",
        _ => throw new InvalidOperationException($"unexpected fault {fault.Kind}"),
    };

    /// <summary>A number that is written with commas, for thousands or for the decimal point.</summary>
    private static bool IsDividedByCommas(string text) =>
        text.Contains(',', StringComparison.Ordinal) && text.Any(char.IsAsciiDigit) && text.All(c => char.IsAsciiDigit(c) || c is ',' or '.' or '-' or '+');

    private static string Detail(RowFault fault) => fault.Text.Length == 0 ? "" : $" ({fault.Text})";
}
