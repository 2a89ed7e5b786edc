using System.Text;

namespace CommitLang.Benchmarks;

/// <summary>C# of any size: the sources of this repository, over and over, as one valid file.</summary>
internal static class CSharpCorpus
{
    public static string Make(int length)
    {
        var types = string.Concat(Sources().Select(WithoutHead));
        var text = new StringBuilder(length + types.Length);
        for (var copy = 0; text.Length < length; copy++)
        {
            text.Append("namespace Copy").Append(copy).Append("\n{\n").Append(types).Append("\n}\n");
        }

        return text.ToString();
    }

    private static IEnumerable<string> Sources() =>
        Directory.EnumerateFiles(Path.Combine(FindRoot(), "src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal)
                && !f.EndsWith("Program.cs", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText);

    /// <summary>Using directives and file-scoped namespaces can stand only once in a file.</summary>
    private static string WithoutHead(string source) => string.Join('\n', source.TrimStart('\uFEFF').Split('\n').Where(line =>
        !line.StartsWith("using ", StringComparison.Ordinal) && !line.StartsWith("namespace ", StringComparison.Ordinal)
        && !line.StartsWith("#nullable", StringComparison.Ordinal)));

    internal static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CommitLang.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("the benchmarks run outside of the repository");
    }
}
