namespace CommitLang.Events.Tests.Reading;

/// <summary>Real records, which lie beside the repository and are no part of it: read whole where they are there.</summary>
public sealed class SampleFileTests
{
    [Theory]
    [InlineData("icews_events.2018.sample.tab", EventFormat.Icews, 3705)]
    [InlineData("gdelt1_events.sample.tsv", EventFormat.Gdelt1, 710)]
    public void Every_row_of_a_sample_is_accounted_for(string name, EventFormat format, int rows)
    {
        foreach (string path in Samples(name))
        {
            var whole = Told.Read(format, File.ReadAllBytes(path), Told.Usual);
            Assert.Null(whole.Unreadable);
            Assert.Equal(rows, whole.Rows.All);
            Assert.Equal(0, whole.Rows.Damaged);
            Assert.Equal(whole.Reports.Count, whole.Rows.Read);
            Assert.Equal(Told.All(whole), Told.All(Told.Read(format, File.ReadAllBytes(path), Told.Usual with { Threads = 2, BlockSize = 4096 })));
        }
    }

    /// <summary>The sample of that name; none where it is not there.</summary>
    private static IEnumerable<string> Samples(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CommitLang.sln")))
        {
            folder = folder.Parent;
        }

        string path = Path.Combine(folder?.FullName ?? ".", "..", "shared", "data", name);
        return File.Exists(path) ? [path] : [];
    }
}
