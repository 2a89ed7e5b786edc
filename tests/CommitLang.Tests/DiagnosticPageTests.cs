using System.Text.RegularExpressions;
using CommitLang.Syntax;
using CommitLang.Tests.Documents;

namespace CommitLang.Tests;

/// <summary>Every diagnostic has a page, every page is of a diagnostic, and what the pages show is so.</summary>
public sealed partial class DiagnosticPageTests
{
    /// <summary>Their example cannot be a text: some are about settings, two about bytes, one is drawn by `test` only, one is about a check that runs for seconds, one about kept tables, and one is drawn by
    /// trees made by hand only, since the parser sees it first.</summary>
    private static readonly string[] WithoutExample =
        ["CL0901", "CL0902", "CL0903", "CL1023", "CL2901", "CL4018", "CL6001", "CL6002", "CL6003", "CL6004", "CL6005", "CL6006"];

    public static TheoryData<string, int> Blocks => DocumentBlock.Places(Pages());

    public static TheoryData<string> PageNames => new(Pages());

    /// <summary>Ids with their titles, as the sources declare them.</summary>
    private static List<(string Id, string Title)> Descriptors() =>
    [
        .. Repository.Files("src", "*.cs")
            .SelectMany(path => Declaration().Matches(Repository.Read(path)))
            .Select(match => (match.Groups["id"].Value, match.Groups["title"].Value)),
    ];

    [Fact]
    public void An_id_is_declared_once()
    {
        var ids = Descriptors().Select(d => d.Id).ToList();
        Assert.NotEmpty(ids);
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public void Diagnostics_and_pages_are_the_same()
    {
        var titles = Descriptors().Select(d => $"# {d.Id}: {d.Title}").Order(StringComparer.Ordinal);
        Assert.Equal(titles, Pages().Select(page => Repository.Read(page).Split('\n')[0]));
    }

    [Theory]
    [MemberData(nameof(PageNames))]
    public void A_page_is_named_after_its_id_and_has_an_example_and_its_mend(string page)
    {
        var id = Path.GetFileNameWithoutExtension(page);
        Assert.StartsWith($"# {id}: ", Repository.Read(page), StringComparison.Ordinal);
        var expected = WithoutExample.Contains(id) ? Array.Empty<string>() : [id, ""];
        Assert.Equal(expected, DocumentBlock.Of(page).Select(block => string.Join(',', block.Ids)));
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public void An_example_draws_the_diagnostic_alone_and_its_mend_none(string document, int line)
    {
        var block = DocumentBlock.At(document, line);
        var result = ReferenceTests.Check(block);
        var severity = Enum.Parse<DiagnosticSeverity>(block.Severity, ignoreCase: true);
        var found = result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error || (severity != DiagnosticSeverity.Error && block.Ids.Contains(d.Id)));
        Assert.Equal(block.Ids, found.Select(d => d.Id).Distinct());
        if (block.Ids.Count == 0)
        {
            Assert.DoesNotContain(result.Diagnostics, d => d.Id == Path.GetFileNameWithoutExtension(document));
            Assert.All(result.Expectations, expectation => Assert.True(expectation.Passed, $"{expectation.Location}: {expectation.Name}"));
        }
    }

    private static IEnumerable<string> Pages() => Repository.Files("grammar/diagnostics", "*.md");

    [GeneratedRegex("\"(?<id>CL[0-9]{4})\",\\s*\"(?<title>[^\"]+)\"")]
    private static partial Regex Declaration();
}
