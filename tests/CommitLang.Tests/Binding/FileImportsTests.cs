using CommitLang.Syntax;

namespace CommitLang.Tests.Binding;

/// <summary>What an import leads to, whatever a host keeps its files in.</summary>
public sealed class FileImportsTests
{
    [Theory]
    [InlineData("b.commit", "in/sub/b.commit")]
    [InlineData("./b.commit", "in/sub/b.commit")]
    [InlineData("../c.commit", "in/c.commit")]
    [InlineData("../../in/c.commit", "in/c.commit")]
    [InlineData("link.commit", "in/c.commit")]
    public void A_path_is_one_from_the_folder_of_the_file_that_holds_it(string path, string file)
    {
        var result = new FileImports(new Files()).Resolve("a.commit", path);
        Assert.Equal((ImportStatus.Found, file), (result.Status, result.Text?.ToString()));
    }

    [Theory]
    [InlineData("", ImportStatus.NotFound, null)]
    [InlineData("b\0.commit", ImportStatus.NotFound, null)]
    [InlineData("gone.commit", ImportStatus.NotFound, null)]
    [InlineData("../../out.commit", ImportStatus.OutsideFolder, null)]
    [InlineData("../../gone.commit", ImportStatus.OutsideFolder, null)]
    [InlineData("way-out.commit", ImportStatus.OutsideFolder, null)]
    [InlineData("circle.commit", ImportStatus.Unreadable, "symbolic links lead in a circle")]
    public void What_leads_nowhere_or_out_of_the_folder_is_told_apart(string path, ImportStatus status, string? detail)
    {
        var result = new FileImports(new Files()).Resolve("a.commit", path);
        Assert.Equal((status, detail, null), (result.Status, result.Detail, result.Text));
    }

    /// <summary>The check is <c>in/sub/a.commit</c> of a folder, and imports stay in <c>in</c>.</summary>
    private sealed class Files : IImportFiles
    {
        private static readonly string Root = Path.GetFullPath("/files");

        private static string Full(string path) => Path.GetFullPath(Path.Combine(Root, path));

        public string FileOf(string importingPath) => Full($"in/sub/{importingPath}");

        public string? RealPathOf(string path) =>
            path == Full("in/sub/link.commit") ? Full("in/c.commit")
            : path == Full("in/sub/way-out.commit") ? Full("out.commit")
            : path == Full("in/sub/circle.commit") ? null
            : path;

        public bool Allows(string realPath) => realPath.StartsWith(Full("in") + Path.DirectorySeparatorChar, StringComparison.Ordinal);

        public ImportResult Read(ImportedFile file)
        {
            var name = Path.GetRelativePath(Root, file.RealPath).Replace('\\', '/');
            return name is "in/sub/b.commit" or "in/c.commit" ? new(ImportStatus.Found, SourceText.From(name, file.Written)) : new(ImportStatus.NotFound);
        }
    }
}
