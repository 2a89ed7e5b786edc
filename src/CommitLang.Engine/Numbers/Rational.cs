using System.Globalization;
using System.Numerics;

namespace CommitLang.Engine.Numbers;

/// <summary>An exact fraction, so that a value that just meets its bound after a conversion of units does meet it.</summary>
internal readonly struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    private readonly BigInteger _numerator;
    private readonly BigInteger _denominator;

    private Rational(BigInteger numerator, BigInteger denominator)
    {
        _numerator = numerator;
        _denominator = denominator;
    }

    internal static readonly Rational Zero = new(BigInteger.Zero, BigInteger.One);
    internal static readonly Rational One = new(BigInteger.One, BigInteger.One);

    internal static Rational Of(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.Sign < 0)
        {
            numerator = -numerator;
            denominator = -denominator;
        }

        if (denominator.IsOne)
        {
            return new Rational(numerator, denominator);
        }

        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        return new Rational(numerator / divisor, denominator / divisor);
    }

    internal static Rational Of(long value) => new(value, BigInteger.One);

    internal bool IsZero => Numerator.IsZero;

    internal int Sign => Numerator.Sign;

    private BigInteger Numerator => _numerator;

    /// <summary>The default value of the struct is zero as well.</summary>
    private BigInteger Denominator => _denominator.IsZero ? BigInteger.One : _denominator;

    public static Rational operator +(Rational a, Rational b) =>
        Of(a.Numerator * b.Denominator + b.Numerator * a.Denominator, a.Denominator * b.Denominator);

    public static Rational operator -(Rational a, Rational b) =>
        Of(a.Numerator * b.Denominator - b.Numerator * a.Denominator, a.Denominator * b.Denominator);

    public static Rational operator -(Rational a) => new(-a.Numerator, a.Denominator);

    public static Rational operator *(Rational a, Rational b) => Of(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public static Rational operator /(Rational a, Rational b)
    {
        if (b.IsZero)
        {
            throw new DivideByZeroException();
        }

        return Of(a.Numerator * b.Denominator, a.Denominator * b.Numerator);
    }

    public static bool operator <(Rational a, Rational b) => a.CompareTo(b) < 0;

    public static bool operator >(Rational a, Rational b) => a.CompareTo(b) > 0;

    public static bool operator <=(Rational a, Rational b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Rational a, Rational b) => a.CompareTo(b) >= 0;

    public static bool operator ==(Rational a, Rational b) => a.Equals(b);

    public static bool operator !=(Rational a, Rational b) => !a.Equals(b);

    public int CompareTo(Rational other) =>
        Denominator == other.Denominator
            ? Numerator.CompareTo(other.Numerator)
            : (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    public bool Equals(Rational other) => Numerator == other.Numerator && Denominator == other.Denominator;

    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Numerator, Denominator);

    /// <summary>Reads digits with an optional sign, fraction and <c>_</c> between digits; nothing else.</summary>
    internal static bool TryParse(ReadOnlySpan<char> text, out Rational value)
    {
        value = Zero;
        var digits = new char[text.Length + 1];
        int length = 0, fraction = -1, i = 0;
        if (text.Length > 0 && text[0] is '-' or '+')
        {
            digits[length++] = text[0];
            i = 1;
        }

        int firstDigit = length;
        for (; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '_')
            {
                continue;
            }

            if (c == '.' && fraction < 0)
            {
                fraction = 0;
            }
            else if (char.IsAsciiDigit(c))
            {
                digits[length++] = c;
                if (fraction >= 0)
                {
                    fraction++;
                }
            }
            else
            {
                return false;
            }
        }

        if (length == firstDigit)
        {
            return false;
        }

        var numerator = BigInteger.Parse(digits.AsSpan(0, length), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        value = Of(numerator, fraction > 0 ? BigInteger.Pow(10, fraction) : BigInteger.One);
        return true;
    }

    /// <summary>The nearest double to the number rounded to so many places after the point, half away from zero; infinite where none is near.</summary>
    internal double ToDouble(int places)
    {
        const long most = 1L << 40;
        if (places > 6 || Denominator > most || BigInteger.Abs(Numerator) > most)
        {
            return double.Parse(ToString(places), NumberStyles.Float, CultureInfo.InvariantCulture);
        }

        // Both are whole numbers that a double holds exactly, so that their quotient is the nearest to the decimal number.
        double scale = Math.Pow(10, places);
        var (numerator, denominator) = ((Int128)(long)BigInteger.Abs(Numerator), (Int128)(long)Denominator);
        var rounded = ((numerator * (Int128)scale * 2) + denominator) / (denominator * 2);
        return rounded == 0 ? 0 : rounded >= 1L << 53
            ? double.Parse(ToString(places), NumberStyles.Float, CultureInfo.InvariantCulture)
            : Sign * ((double)rounded / scale);
    }

    /// <summary>
    /// As a decimal number of at most so many places after the point, rounded half away from zero, without trailing zeros.
    /// </summary>
    internal string ToString(int places)
    {
        var scale = BigInteger.Pow(10, places);
        var scaled = BigInteger.Abs(Numerator) * scale * 2 + Denominator;
        var rounded = scaled / (Denominator * 2);
        string digits = rounded.ToString(CultureInfo.InvariantCulture).PadLeft(places + 1, '0');
        string whole = digits[..^places];
        string rest = places == 0 ? "" : digits[^places..].TrimEnd('0');
        string sign = Sign < 0 && !rounded.IsZero ? "-" : "";
        return rest.Length == 0 ? sign + whole : $"{sign}{whole}.{rest}";
    }

    public override string ToString() => ToString(6);
}
