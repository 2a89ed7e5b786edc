using System.Reflection;
using System.Text.RegularExpressions;
using CommitLang.Syntax;

namespace CommitLang.Tests.Binding;

public sealed partial class DescriptorTests
{
    private static readonly DiagnosticDescriptor[] All =
        [.. new[] { typeof(Compilation).Assembly, typeof(SyntaxTree).Assembly }
            .SelectMany(a => a.GetTypes())
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(f => f.FieldType == typeof(DiagnosticDescriptor))
            .Select(f => Assert.IsType<DiagnosticDescriptor>(f.GetValue(null)))];

    [Fact]
    public void Ids_are_unique()
    {
        Assert.Empty(All.GroupBy(d => d.Id).Where(g => g.Count() > 1).Select(g => $"{g.Key}: {string.Join(", ", g.Select(d => d.Title))}"));
        Assert.All(All, d => Assert.Matches(Id(), d.Id));
    }

    [Fact]
    public void Every_id_of_the_binder_is_drawn_by_a_test()
    {
        var tests = string.Concat(Directory.EnumerateFiles(SourceFolder(), "*.cs").Select(File.ReadAllText));

        Assert.Empty(All.Where(d => d.Id[2] is '1' or '2' or '4' or '5').Where(d => !tests.Contains($"{d.Id}:", StringComparison.Ordinal)
            && !tests.Contains($"\"{d.Id}\"", StringComparison.Ordinal)).Select(d => d.Id));
    }

    private static string SourceFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string tests = Path.Combine(folder.FullName, "tests", "CommitLang.Tests", "Binding");
            if (Directory.Exists(tests))
            {
                return tests;
            }
        }

        throw new InvalidOperationException("the tests run outside of the repository");
    }

    [GeneratedRegex("^CL[0-9]{4}$")]
    private static partial Regex Id();
}
