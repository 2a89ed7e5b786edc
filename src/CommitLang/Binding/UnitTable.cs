using CommitLang.Engine.Numbers;

namespace CommitLang.Binding;

/// <summary>A unit as a multiple of the base unit of its dimension.</summary>
/// <param name="Dimension">Units of one dimension convert into each other, those of two never.</param>
internal readonly record struct UnitScale(int Dimension, Rational Factor);

/// <summary>
/// The sizes of units. A dimension is numbered when its first unit comes up; 0 is that of plain numbers. A name that is neither known
/// nor declared is a unit of its own.
/// </summary>
internal sealed class UnitTable
{
    private readonly Dictionary<string, UnitScale> _scales = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Rational Factor, string Unit)> _declared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _dimensions = new(StringComparer.Ordinal) { [""] = 0 };

    internal static readonly UnitScale PlainNumber = new(0, Rational.One);

    /// <summary>A unit whose statement has an error, or that hangs on such a one: its size is not known.</summary>
    internal static readonly UnitScale Broken = new(-1, Rational.One);

    internal void DeclareBroken(string name) => _scales.Add(name, Broken);

    internal void Declare(string name, Rational factor, string unit) => _declared.Add(name, (factor, unit));

    /// <summary>
    /// The names from a declared unit along the statements back to itself, or null where they lead elsewhere. To be asked before the
    /// statement is declared, so that there is never a cycle in the table.
    /// </summary>
    internal List<string>? FindCycle(string name, string unit)
    {
        var path = new List<string> { name, unit };
        while (unit != name)
        {
            if (!_declared.TryGetValue(unit, out var next))
            {
                return null;
            }

            unit = next.Unit;
            path.Add(unit);
        }

        return path;
    }

    internal UnitScale Resolve(string name)
    {
        if (_scales.TryGetValue(name, out var scale))
        {
            return scale;
        }

        // Down the chain without recursion: it may be as long as the file.
        var chain = new Stack<(string Name, Rational Factor)>();
        string unit = name;
        while (!_scales.TryGetValue(unit, out scale))
        {
            if (KnownUnits.TryFind(unit, out string dimension, out var known))
            {
                scale = new(DimensionOf(dimension), known);
            }
            else if (_declared.TryGetValue(unit, out var declared))
            {
                chain.Push((unit, declared.Factor));
                unit = declared.Unit;
                continue;
            }
            else
            {
                scale = new(DimensionOf(unit), Rational.One);
            }

            _scales.Add(unit, scale);
            break;
        }

        while (chain.TryPop(out var step))
        {
            scale = scale == Broken ? Broken : scale with { Factor = scale.Factor * step.Factor };
            _scales.Add(step.Name, scale);
        }

        return scale;
    }

    private int DimensionOf(string baseUnit)
    {
        if (!_dimensions.TryGetValue(baseUnit, out int dimension))
        {
            dimension = _dimensions.Count;
            _dimensions.Add(baseUnit, dimension);
        }

        return dimension;
    }
}
