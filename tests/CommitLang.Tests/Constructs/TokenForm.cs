using System.Text.RegularExpressions;

namespace CommitLang.Tests.Constructs;

/// <summary>A way to write a token that has several: what it looks like, and the plainer text without it.</summary>
/// <param name="Token">The token as the grammar file names it.</param>
/// <param name="Name">What the form is called.</param>
/// <param name="Pattern">Where a token has the form.</param>
/// <param name="Plainer">What to put in the place of the match so that the token says something else.</param>
internal sealed record TokenForm(string Token, string Name, Regex Pattern, string Plainer)
{
    internal static IReadOnlyList<TokenForm> All { get; } =
    [
        new("Date", "day", new(@"(?<=\d{4}-\d\d)-\d\d"), ""),
        new("Date", "month", new(@"(?<=^|/)(\d{4}-\d\d)(?=$|[/~])"), "$1-02"),
        new("Date", "quarter", new(@"-Q\d"), ""),
        new("Date", "year", new(@"(?<=^|/)(\d{4})(?=$|[/~])"), "$1-02-02"),
        new("Date", "decade", new("X"), "0"),
        new("Date", "about", new("~"), ""),
        new("Date", "interval", new(@"(?<=\d)/[^.].*"), ""),
        new("Date", "open end", new(@"/\.\."), ""),
        new("Date", "open start", new(@"\.\./"), ""),
        new("Number", "fraction", new(@"\.\d+"), ""),
        new("Number", "grouped digits", new(@"_\d+"), ""),
    ];

    internal string Construct => $"{Token}: {Name}";
}
