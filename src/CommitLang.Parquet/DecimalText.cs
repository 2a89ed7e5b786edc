using System.Globalization;
using System.Text;

namespace CommitLang.Parquet;

/// <summary>Numbers as the language writes them: without an exponent.</summary>
internal static class DecimalText
{
    /// <summary>Writes a number as .NET does, its digits shifted as far as its exponent says: <c>1.5E-07</c> is <c>0.00000015</c>.</summary>
    internal static void Write(string number, StringBuilder into)
    {
        int e = number.IndexOf('E', StringComparison.Ordinal);
        if (e < 0 || !int.TryParse(number.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int exponent))
        {
            into.Append(number);
            return;
        }

        var mantissa = number.AsSpan(0, e);
        if (mantissa[0] == '-')
        {
            into.Append('-');
            mantissa = mantissa[1..];
        }

        int point = mantissa.IndexOf('.');
        var whole = point < 0 ? mantissa : mantissa[..point];
        var digits = string.Concat(whole, point < 0 ? "" : mantissa[(point + 1)..]);
        int place = whole.Length + exponent;
        if (place <= 0)
        {
            into.Append("0.").Append('0', -place).Append(digits);
        }
        else if (place >= digits.Length)
        {
            into.Append(digits).Append('0', place - digits.Length);
        }
        else
        {
            into.Append(digits.AsSpan(0, place)).Append('.').Append(digits.AsSpan(place));
        }
    }
}
