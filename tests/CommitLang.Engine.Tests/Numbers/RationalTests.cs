using System.Numerics;
using CommitLang.Engine.Numbers;

namespace CommitLang.Engine.Tests.Numbers;

public sealed class RationalTests
{
    /// <summary>On both sides of what fits into the fields of the struct.</summary>
    private static readonly BigInteger[] Edges =
    [
        0, 1, -1, 2, 3, -7, 10, 1_000_000, int.MaxValue, int.MinValue, (BigInteger)int.MaxValue + 1, (BigInteger)int.MinValue - 1, long.MaxValue, long.MinValue,
        BigInteger.Pow(10, 30),
    ];

    [Fact]
    public void Fractions_are_reckoned_with_exactly_whether_their_numbers_are_small_or_large()
    {
        var all = Edges.SelectMany(numerator => Edges.Where(d => !d.IsZero).Select(denominator => (numerator, denominator))).ToList();
        foreach (var (a, b) in all)
        {
            foreach (var (c, d) in all)
            {
                var (x, y) = (Rational.Of(a, b), Rational.Of(c, d));
                Assert.Equal(Rational.Of((a * d) + (c * b), b * d), x + y);
                Assert.Equal(Rational.Of((a * d) - (c * b), b * d), x - y);
                Assert.Equal(Rational.Of(a * c, b * d), x * y);
                Assert.Equal((a * d * b.Sign * d.Sign).CompareTo(c * b * b.Sign * d.Sign), x.CompareTo(y));
                Assert.Equal(a * d == c * b, x == y);
                if (!c.IsZero)
                {
                    Assert.Equal(Rational.Of(a * d, b * c), x / y);
                }
            }
        }
    }

    [Fact]
    public void Equal_fractions_have_one_hash_however_they_came_about()
    {
        var large = Rational.Of(BigInteger.Pow(10, 30), 3);
        Assert.Equal(Rational.Of(2, 6).GetHashCode(), Rational.Of(1, 3).GetHashCode());
        Assert.Equal(Rational.Zero.GetHashCode(), (large - large).GetHashCode());
        Assert.Equal(Rational.Zero.GetHashCode(), default(Rational).GetHashCode());
        Assert.Equal((large + large).GetHashCode(), (large * Rational.Of(2)).GetHashCode());
    }

    [Fact]
    public void The_default_value_is_zero()
    {
        Assert.True(default(Rational).IsZero);
        Assert.Equal(Rational.Of(5), default(Rational) + Rational.Of(5));
        Assert.Equal("0", default(Rational).ToString());
        Assert.Throws<DivideByZeroException>(() => Rational.One / default(Rational));
    }

    [Theory]
    [InlineData("0.1", "0.1")]
    [InlineData("-2147483648", "-2147483648")]
    [InlineData("2147483648.5", "2147483648.5")]
    [InlineData("123456789012345678901234567890", "123456789012345678901234567890")]
    public void A_number_is_told_as_it_was_read(string text, string told)
    {
        Assert.True(Rational.TryParse(text, out var value));
        Assert.Equal(told, value.ToString());
        Assert.Equal(double.Parse(told, System.Globalization.CultureInfo.InvariantCulture), value.ToDouble(6));
    }

    [Fact]
    public void A_range_is_what_its_ends_are_and_none_is_open_to_both_sides()
    {
        var range = ValueRange.That(Comparison.Less, Rational.Of(3));
        Assert.Null(range.Low);
        Assert.Equal(Rational.Of(3), range.High);
        Assert.True(range.HighIsOpen);
        Assert.Equal(new ValueRange(Rational.Of(1), true, Rational.Of(3), true), range with { Low = Rational.One, LowIsOpen = true });
        Assert.Equal(range, range with { Low = Rational.One } with { Low = null });
        Assert.Equal(default, new ValueRange(null, false, null, false));
        Assert.NotEqual(ValueRange.Exactly(Rational.Zero), default);
    }
}
