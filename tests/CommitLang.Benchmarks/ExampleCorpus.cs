using System.Globalization;
using System.Text;
using CommitLang.Syntax;

namespace CommitLang.Benchmarks;

/// <summary>
/// Text as people write it, of any size: the examples of this repository, over and over, every name in each copy another one, so that no
/// copy profits from the names of the one before.
/// </summary>
internal static class ExampleCorpus
{
    public static string Make(int length)
    {
        var tokens = Examples().Select(text => SyntaxTree.ParseText(text)).SelectMany(tree => tree.Root.DescendantTokens()).ToList();
        var result = new StringBuilder(length + 100_000);
        for (var copy = 0; result.Length < length; copy++)
        {
            var suffix = copy == 0 ? "" : copy.ToString("'-x'0", CultureInfo.InvariantCulture);
            foreach (var token in tokens)
            {
                var text = token.ToFullString();
                if (token.IsKind(SyntaxKind.NameToken) && token.Text.Length > 2)
                {
                    var end = text.IndexOf(token.Text, StringComparison.Ordinal) + token.Text.Length;
                    text = text[..end] + suffix + text[end..];
                }

                result.Append(text);
            }
        }

        return result.ToString();
    }

    private static IEnumerable<string> Examples() =>
        Directory.EnumerateFiles(Path.Combine(CSharpCorpus.FindRoot(), "examples"), "*.commit", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText);
}
