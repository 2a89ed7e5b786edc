namespace CommitLang.Syntax.Tests;

/// <summary>Where the files of the repository are.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Programs that are shared by all who implement the language, beside the repository; none if they are not there.</summary>
    public static IEnumerable<string> SharedCases()
    {
        var folder = Path.Combine(Root, "..", "shared", "cases");
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.commit").Order(StringComparer.Ordinal) : [];
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CommitLang.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("the tests run outside of the repository");
    }
}
