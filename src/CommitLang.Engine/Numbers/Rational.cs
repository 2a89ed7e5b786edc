using System.Globalization;
using System.Numerics;

namespace CommitLang.Engine.Numbers;

/// <summary>An exact fraction, so that a value that just meets its bound after a conversion of units does meet it.</summary>
internal readonly struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    /// <summary>Null where both numbers fit into the fields, as those of nearly every text do.</summary>
    private readonly Large? _large;

    private readonly int _numerator;

    /// <summary>The default value of the struct, with a 0 here, is zero as well.</summary>
    private readonly int _denominator;

    private Rational(int numerator, int denominator) => (_numerator, _denominator) = (numerator, denominator);

    private Rational(Large large) => _large = large;

    internal static readonly Rational Zero = new(0, 1);
    internal static readonly Rational One = new(1, 1);

    internal static Rational Of(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.Sign < 0)
        {
            numerator = -numerator;
            denominator = -denominator;
        }

        if (!denominator.IsOne)
        {
            var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
            numerator /= divisor;
            denominator /= divisor;
        }

        return numerator >= int.MinValue && numerator <= int.MaxValue && denominator <= int.MaxValue
            ? new((int)numerator, (int)denominator)
            : new(new Large(numerator, denominator));
    }

    internal static Rational Of(long value) => Small(value, 1);

    internal bool IsZero => _large is null && _numerator == 0;

    internal int Sign => _large is null ? Math.Sign(_numerator) : _large.Numerator.Sign;

    private BigInteger Numerator => _large is null ? _numerator : _large.Numerator;

    private BigInteger Denominator => _large is null ? SmallDenominator : _large.Denominator;

    private int SmallDenominator => _denominator == 0 ? 1 : _denominator;

    public static Rational operator +(Rational a, Rational b) => AreSmall(a, b)
        ? Small(((long)a._numerator * b.SmallDenominator) + ((long)b._numerator * a.SmallDenominator), (long)a.SmallDenominator * b.SmallDenominator)
        : Of(a.Numerator * b.Denominator + b.Numerator * a.Denominator, a.Denominator * b.Denominator);

    public static Rational operator -(Rational a, Rational b) => a + -b;

    public static Rational operator -(Rational a) =>
        a._large is null ? Small(-(long)a._numerator, a.SmallDenominator) : Of(-a.Numerator, a.Denominator);

    public static Rational operator *(Rational a, Rational b) => AreSmall(a, b)
        ? Small((long)a._numerator * b._numerator, (long)a.SmallDenominator * b.SmallDenominator)
        : Of(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public static Rational operator /(Rational a, Rational b)
    {
        if (b.IsZero)
        {
            throw new DivideByZeroException();
        }

        return AreSmall(a, b)
            ? Small((long)a._numerator * b.SmallDenominator, (long)a.SmallDenominator * b._numerator)
            : Of(a.Numerator * b.Denominator, a.Denominator * b.Numerator);
    }

    public static bool operator <(Rational a, Rational b) => a.CompareTo(b) < 0;

    public static bool operator >(Rational a, Rational b) => a.CompareTo(b) > 0;

    public static bool operator <=(Rational a, Rational b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Rational a, Rational b) => a.CompareTo(b) >= 0;

    public static bool operator ==(Rational a, Rational b) => a.Equals(b);

    public static bool operator !=(Rational a, Rational b) => !a.Equals(b);

    public int CompareTo(Rational other) => AreSmall(this, other)
        ? ((long)_numerator * other.SmallDenominator).CompareTo((long)other._numerator * SmallDenominator)
        : (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    public bool Equals(Rational other) => AreSmall(this, other)
        ? _numerator == other._numerator && SmallDenominator == other.SmallDenominator
        : _large is not null && _large.Equals(other._large);

    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    public override int GetHashCode() => _large is null ? HashCode.Combine(_numerator, SmallDenominator) : _large.GetHashCode();

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
        if (places > 6 || (_large is not null && (Denominator > most || BigInteger.Abs(Numerator) > most)))
        {
            return double.Parse(ToString(places), NumberStyles.Float, CultureInfo.InvariantCulture);
        }

        // Both are whole numbers that a double holds exactly, so that their quotient is the nearest to the decimal number.
        double scale = Math.Pow(10, places);
        var (numerator, denominator) = _large is null
            ? ((Int128)Math.Abs((long)_numerator), (Int128)SmallDenominator)
            : ((Int128)(long)BigInteger.Abs(Numerator), (Int128)(long)Denominator);
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

    private static bool AreSmall(Rational a, Rational b) => a._large is null && b._large is null;

    private static Rational Small(long numerator, long denominator)
    {
        if (denominator != 1)
        {
            // None is the least number of all: each is a product of two of half the length, or the sum of two such.
            var divisor = GreatestCommonDivisor(numerator, denominator) * Math.Sign(denominator);
            numerator /= divisor;
            denominator /= divisor;
        }

        return numerator is >= int.MinValue and <= int.MaxValue && denominator <= int.MaxValue
            ? new((int)numerator, (int)denominator)
            : Of(numerator, denominator);
    }

    private static long GreatestCommonDivisor(long a, long b)
    {
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return Math.Abs(a);
    }

    /// <summary>A fraction in lowest terms of which one number is too large for an <see cref="int"/>.</summary>
    private sealed record Large(BigInteger Numerator, BigInteger Denominator);
}
