using System.Globalization;
using CommitLang.Engine.Time;
using CommitLang.Syntax;
using Calendar = CommitLang.Engine.Time.Calendar;

namespace CommitLang.Binding;

/// <summary>Dates, spans of time and whole numbers.</summary>
internal static class DateBinder
{
    /// <summary>A length of time beyond this leaves every calendar.</summary>
    private const int LongestDuration = 1_000_000;

    internal static EdtfDate? Date(this BindingContext context, SyntaxToken token)
    {
        if (EdtfDate.TryParse(token.Text, out var date, out string? problem))
        {
            return date;
        }

        context.Report(DateDiagnostics.BadDate, token, token.Text, problem ?? "it cannot be read");
        return null;
    }

    /// <summary>A date that may be coarse or uncertain, and is no interval.</summary>
    /// <param name="because">Why it may be none, to stand behind "is an interval, and".</param>
    internal static EdtfDate? SingleDate(this BindingContext context, SyntaxToken token, string because)
    {
        var date = context.Date(token);
        if (date is { IsInterval: true })
        {
            context.Report(DateDiagnostics.IntervalNotAllowed, token, token.Text, because);
            return null;
        }

        return date;
    }

    /// <summary>The days of an optional <c>from</c> and an optional <c>until</c>; always where there is neither.</summary>
    internal static DayBounds Span(this BindingContext context, FromClauseSyntax? from, UntilClauseSyntax? until)
    {
        var start = from is null ? null : context.SingleDate(from.Date, "a start is one date");
        var end = until is null ? null : context.SingleDate(until.Date, "an end is one date");
        var (startLow, startHigh) = start?.Start.AsStart ?? (Calendar.Beginning, Calendar.Beginning);
        var (endLow, endHigh) = end?.End.AsEnd ?? (Calendar.Forever, Calendar.Forever);
        if (from is not null && until is not null)
        {
            context.CheckOrder(startLow, endHigh, until);
        }

        return new(startLow, startHigh, endLow, endHigh);
    }

    internal static void CheckOrder(this BindingContext context, int first, int last, SyntaxNode end)
    {
        if (first > last)
        {
            context.Report(DateDiagnostics.Reversed, end, Calendar.Format(last), Calendar.Format(first));
        }
    }

    internal static Duration? Duration(this BindingContext context, DurationSyntax syntax, int least)
    {
        if (context.WholeNumber(syntax.Number, least, LongestDuration) is not { } amount)
        {
            return null;
        }

        return new(amount, syntax.Unit.Kind switch
        {
            SyntaxKind.DayKeyword or SyntaxKind.DaysKeyword => DurationUnit.Day,
            SyntaxKind.WeekKeyword or SyntaxKind.WeeksKeyword => DurationUnit.Week,
            SyntaxKind.MonthKeyword or SyntaxKind.MonthsKeyword => DurationUnit.Month,
            SyntaxKind.YearKeyword or SyntaxKind.YearsKeyword => DurationUnit.Year,
            var kind => throw new InvalidOperationException($"Unexpected unit of time {kind}."),
        });
    }

    internal static int? WholeNumber(this BindingContext context, SyntaxToken token, int least, int most)
    {
        string text = token.Text.Replace("_", "", StringComparison.Ordinal);
        bool isWhole = text.Length > 0 && text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;
        if (isWhole && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && number >= least && number <= most)
        {
            return number;
        }

        string what = !isWhole ? "not a whole number" : text.TrimStart('0').Length < least.ToString(CultureInfo.InvariantCulture).Length
            || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number < least)
            ? "too small" : "too large";
        context.Report(DateDiagnostics.BadNumber, token, token.Text, what, least, most);
        return null;
    }
}
