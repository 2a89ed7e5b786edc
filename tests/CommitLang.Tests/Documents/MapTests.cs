namespace CommitLang.Tests.Documents;

/// <summary>The maps show what is there, and what they link to is there too.</summary>
public sealed class MapTests
{
    public static TheoryData<string> Projects => new(Folders("src"));

    public static TheoryData<string> Texts => new(
        new[] { "README.md", "grammar/README.md", "src/README.md", "tests/README.md" }.Concat(Repository.Files("examples", "README.md")));

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_folder_of_a_project_is_on_the_map(string project)
    {
        var map = Repository.Read("src/README.md");
        var start = map.IndexOf($"\n## {project}\n", StringComparison.Ordinal);
        Assert.True(start >= 0, $"{project} has no section");
        var end = map.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        var section = end < 0 ? map[start..] : map[start..end];
        Assert.All(Folders($"src/{project}"), folder => Assert.Contains($"\n| `{folder}` |", section, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_project_of_the_tests_is_on_their_map()
    {
        var map = Repository.Read("tests/README.md");
        Assert.All(Folders("tests").Where(folder => folder != "Shared"), folder => Assert.Contains($"\n| {folder} |", map, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_link_leads_somewhere(string document)
    {
        var folder = Path.GetDirectoryName(Repository.FullPath(document)) ?? "";
        foreach (var link in MarkdownLinks.In(Repository.Read(document)))
        {
            var (path, anchor) = link.Split('#') is [var file, var place] ? (file, place) : (link, "");
            var target = path.Length == 0 ? Repository.FullPath(document) : Path.Combine(folder, path);
            Assert.True(Path.Exists(target), $"{document} links to {link}");
            if (anchor.Length > 0)
            {
                Assert.Contains(anchor, MarkdownLinks.Anchors(Repository.Read(target)));
            }
        }
    }

    private static IEnumerable<string> Folders(string path) =>
        Directory.GetDirectories(Repository.FullPath(path))
            .Select(folder => Path.GetFileName(folder))
            .Where(name => name is not ("bin" or "obj"))
            .Order(StringComparer.Ordinal);
}
