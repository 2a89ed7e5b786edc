using CommitLang.Engine.Numbers;

namespace CommitLang.Events.Text;

/// <summary>Reads figures.</summary>
internal static class FigureText
{
    /// <summary>The longest figure that is read, in bytes.</summary>
    private const int Longest = 100;

    /// <summary>Powers of ten beyond this one are no figures.</summary>
    private const int GreatestPower = 100;

    /// <summary>
    /// Reads a number as the language writes it, and with a power of ten behind (<c>1e+05</c>), as statistical programs write round ones. Separators
    /// between thousands are refused: a comma may as well stand before decimals.
    /// </summary>
    internal static bool TryRead(ReadOnlySpan<byte> text, out Rational value)
    {
        value = Rational.Zero;
        if (text.Length > Longest)
        {
            return false;
        }

        int e = text.IndexOfAny((byte)'e', (byte)'E');
        var mantissa = e < 0 ? text : text[..e];
        Span<char> chars = stackalloc char[Longest];
        for (int i = 0; i < mantissa.Length; i++)
        {
            chars[i] = (char)mantissa[i];
        }

        if (!Rational.TryParse(chars[..mantissa.Length], out value))
        {
            return false;
        }

        if (e < 0)
        {
            return true;
        }

        var power = text[(e + 1)..];
        bool isNegative = power.StartsWith("-"u8);
        power = isNegative || power.StartsWith("+"u8) ? power[1..] : power;
        if (power.Length is 0 or > 3 || !int.TryParse(power, System.Globalization.NumberStyles.None, null, out int times) || times > GreatestPower)
        {
            return false;
        }

        var factor = Rational.Of(System.Numerics.BigInteger.Pow(10, times), System.Numerics.BigInteger.One);
        value = isNegative ? value / factor : value * factor;
        return true;
    }
}
