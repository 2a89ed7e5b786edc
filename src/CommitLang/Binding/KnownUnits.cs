using System.Collections.Frozen;
using CommitLang.Engine.Numbers;

namespace CommitLang.Binding;

/// <summary>The units that need no statement, in base units of their dimension. Sizes are exact by definition (SI, international pound,
/// mile and barrel).</summary>
internal static class KnownUnits
{
    private static readonly FrozenDictionary<string, (string Dimension, Rational Factor)> Sizes = Build();

    internal static IEnumerable<string> Names => Sizes.Keys.Order(StringComparer.Ordinal);

    internal static bool Contains(string name) => Sizes.ContainsKey(name);

    internal static bool TryFind(string name, out string dimension, out Rational factor)
    {
        bool found = Sizes.TryGetValue(name, out var size);
        (dimension, factor) = found ? size : ("", Rational.One);
        return found;
    }

    private static FrozenDictionary<string, (string Dimension, Rational Factor)> Build()
    {
        var sizes = new Dictionary<string, (string, Rational)>(StringComparer.Ordinal);

        void Add(string dimension, params ReadOnlySpan<(string Name, string Size)> units)
        {
            foreach (var (name, size) in units)
            {
                if (!Rational.TryParse(size, out var factor))
                {
                    throw new InvalidOperationException($"the size of the unit {name} is no number");
                }

                sizes.Add(name, (dimension, factor));
            }
        }

        Add("%", ("%", "1"));
        Add("kg", ("g", "0.001"), ("kg", "1"), ("t", "1000"), ("kt", "1000000"), ("Mt", "1000000000"), ("lb", "0.45359237"));
        Add("m", ("m", "1"), ("km", "1000"), ("mi", "1609.344"));
        Add("m2", ("m2", "1"), ("ha", "10000"), ("km2", "1000000"));
        Add("m3", ("m3", "1"), ("l", "0.001"), ("bbl", "0.158987294928"));
        Add("J", ("J", "1"), ("kWh", "3600000"), ("MWh", "3600000000"), ("GWh", "3600000000000"), ("TWh", "3600000000000000"));
        Add("W", ("W", "1"), ("kW", "1000"), ("MW", "1000000"), ("GW", "1000000000"));
        Add("days", ("days", "1"));
        foreach (string currency in Currencies.Codes)
        {
            Add(currency, (currency, "1"));
        }

        return sizes.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
