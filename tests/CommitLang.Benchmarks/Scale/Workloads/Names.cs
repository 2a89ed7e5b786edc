using System.Globalization;

namespace CommitLang.Benchmarks.Scale;

/// <summary>What numbers are called in the files. In the order of the names the kinds of a conduct follow it.</summary>
internal static class Names
{
    public const int Actors = 200;

    /// <summary>Twenty years.</summary>
    public const int Days = 7305;

    public const int Publish = ConductTree.Count;

    public const int Approve = ConductTree.Count + 1;

    public static DateOnly FirstDay { get; } = new(2004, 1, 1);

    /// <summary>The day of evaluation.</summary>
    public static DateOnly LastDay { get; } = FirstDay.AddDays(Days - 1);

    public static string Actor(int number) => string.Create(CultureInfo.InvariantCulture, $"A{number:000}");

    /// <summary>The code of a conduct, which is what the records have.</summary>
    public static string Code(int conduct) => string.Create(CultureInfo.InvariantCulture, $"C{conduct:000}");

    /// <summary>The name of a conduct in the check.</summary>
    public static string Conduct(int conduct) => string.Create(CultureInfo.InvariantCulture, $"c{conduct:000}");

    public static string Derived(int number) => string.Create(CultureInfo.InvariantCulture, $"x{number:00}");

    public static string Day(int number) => FirstDay.AddDays(number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
