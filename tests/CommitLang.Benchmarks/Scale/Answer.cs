using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CommitLang.Benchmarks.Scale;

/// <summary>What a contestant answered: how many of each verdict, and what tells one set of answers from another.</summary>
internal sealed record Answer(int Consistent, int Contradicted, int Unverified, string Digest)
{
    /// <param name="verdicts">Each declaration with its verdict, in any order.</param>
    public static Answer Of(IEnumerable<(string Name, string Verdict)> verdicts)
    {
        var sorted = verdicts.ToList();
        sorted.Sort((one, other) => string.CompareOrdinal(one.Name, other.Name));
        var text = string.Concat(sorted.Select(line => $"{line.Name}\t{line.Verdict}\n"));
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];
        return new Answer(Of("consistent"), Of("contradicted"), Of("unverified"), digest);

        int Of(string verdict) => sorted.Count(line => line.Verdict == verdict);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Consistent} + {Contradicted} + {Unverified} ({Digest})");

    /// <summary>Lines of a name, a separator and a verdict; quotes around either are taken off.</summary>
    public static Answer OfLines(string path, char separator) => Of(File.ReadLines(path).Select(line =>
    {
        var fields = line.Replace("\"", "", StringComparison.Ordinal).TrimEnd('\r').Split(separator);
        return (fields[0], fields[^1]);
    }));
}
