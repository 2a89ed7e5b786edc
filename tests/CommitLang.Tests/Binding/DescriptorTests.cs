using System.Reflection;
using System.Text.RegularExpressions;
using CommitLang.Syntax;

namespace CommitLang.Tests.Binding;

public sealed partial class DescriptorTests
{
    private static readonly (Type Owner, DiagnosticDescriptor Descriptor)[] All =
        [.. new[] { typeof(Compilation).Assembly, typeof(SyntaxTree).Assembly }
            .SelectMany(a => a.GetTypes())
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Select(f => (Owner: t, Field: f)))
            .Where(f => f.Field.FieldType == typeof(DiagnosticDescriptor))
            .Select(f => (f.Owner, Assert.IsType<DiagnosticDescriptor>(f.Field.GetValue(null))))];

    [Fact]
    public void Ids_are_unique()
    {
        Assert.Empty(All.GroupBy(d => d.Descriptor.Id).Where(g => g.Count() > 1)
            .Select(g => $"{g.Key}: {string.Join(", ", g.Select(d => d.Owner.Name))}"));
        Assert.All(All, d => Assert.Matches(Id(), d.Descriptor.Id));
    }

    [Fact]
    public void Every_id_of_the_binder_is_drawn_by_a_test()
    {
        var tests = string.Concat(Directory.EnumerateFiles(SourceFolder(), "*.cs").Select(File.ReadAllText));
        var ids = All.Where(d => d.Owner.Namespace == "CommitLang.Binding").Select(d => d.Descriptor.Id).ToList();

        Assert.NotEmpty(ids);
        Assert.DoesNotContain(ids, id => !tests.Contains($"{id}:", StringComparison.Ordinal) && !tests.Contains($"\"{id}\"", StringComparison.Ordinal));
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
