using System.Globalization;

namespace CommitLang.Benchmarks;

/// <summary>Reads what a benchmark was asked for: pairs of a name and its value.</summary>
internal static class OptionReader
{
    /// <summary>The options with what the arguments say, or what is wrong with these.</summary>
    /// <param name="options">What holds where nothing is said.</param>
    /// <param name="with">Gives options with another value for a name; null where name or value are not understood.</param>
    public static (T? Options, string? Problem) Read<T>(ReadOnlySpan<string> arguments, T options, Func<T, string, string, T?> with)
        where T : class
    {
        for (var place = 0; place < arguments.Length; place += 2)
        {
            var name = arguments[place];
            if (place + 1 == arguments.Length)
            {
                return (null, $"{name} has no value");
            }

            if (with(options, name, arguments[place + 1]) is not { } next)
            {
                return (null, $"{name} {arguments[place + 1]} is not understood");
            }

            options = next;
        }

        return (options, null);
    }

    /// <summary>A number from one on, with or without commas; null for anything else.</summary>
    public static int? Number(string text) =>
        int.TryParse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
