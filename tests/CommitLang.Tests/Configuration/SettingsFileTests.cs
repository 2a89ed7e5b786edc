using CommitLang.Configuration;
using CommitLang.Syntax;
using CommitLang.Tests.Analysis;
using CommitLang.Tests.Binding;

namespace CommitLang.Tests.Configuration;

/// <summary>Settings: what a line says, and what is wrong with it.</summary>
public sealed class SettingsFileTests
{
    private const string Words = "2023-01-01 US: will pay\n";

    [Theory]
    [InlineData("CL3008 = none", null)]
    [InlineData("no-deadline=note", DiagnosticSeverity.Information)]
    [InlineData("\tno-deadline = warning   # why", DiagnosticSeverity.Warning)]
    [InlineData("\uFEFFCL3008 = \"error\"\r\n", DiagnosticSeverity.Error)]
    [InlineData("CL3007 = none\n\n# CL3008 = none\n", DiagnosticSeverity.Information)]
    [InlineData("", DiagnosticSeverity.Information)]
    public void A_rule_is_as_serious_as_the_settings_say(string settings, DiagnosticSeverity? severity)
    {
        var file = SettingsFile.Read(SourceText.From(settings));
        Assert.Empty(file.Diagnostics);
        var result = Checking.Check(Words, SettingsFile.Combine([file]));
        Assert.Equal(severity, result.Diagnostics.SingleOrDefault(d => d.Id == "CL3008")?.Severity);
        Assert.Equal(severity == DiagnosticSeverity.Error, result.HasErrors);
    }

    [Theory]
    [InlineData("opposed-words", "2023-01-01 US: not attack\n2023-01-01 US: keep attack\n", "CL3001")]
    [InlineData("repeated-words", "2023-01-01 US: not attack\n2023-01-01 US: not attack\n", "CL3002")]
    [InlineData("CL3003", "2023-06-01 US: will sign by 2023-05\n", "CL3003")]
    [InlineData("CL3004", "2023-01-01 US: not raid except raid\n", "CL3004")]
    [InlineData("CL3005", "2023-01-01 Iran: not enrich as w\n2023-01-01 US: not sanction if w is unverified/pending\n", "CL3005")]
    [InlineData("CL3006", "2023-01-01 US: not attack\n", "CL3006")]
    [InlineData("CL3007", "2023-01-01 US: not raid\n2023-02-01 UK did raid\n", "CL3007")]
    [InlineData("CL3008", Words, "CL3008")]
    [InlineData("CL3009", "source s \"S\"\n2023-01-01 US: not raid\n2023-02-01 US did raid [s]\n", "CL3009")]
    [InlineData("CL1034", "2023-01-01 US: not raid as w\n2023-02-01 UK withdraws w\n", "CL1034")]
    [InlineData("CL1051", "2023-01-01 US: not raid\n2023-02-01 us did pay\n", "CL1051")]
    [InlineData("CL6105", "# commitlang: no\n2023-01-01 US: not raid\n", "CL6105")]
    public void Every_rule_can_be_set(string rule, string text, string id)
    {
        Assert.Contains(Checking.Check(text).Diagnostics, d => d.Id == id);
        Assert.DoesNotContain(Checking.Check(text, AnalysisOptions.Default.WithSeverity(rule, RuleSeverity.None)).Diagnostics, d => d.Id == id);
        Assert.Contains(
            Checking.Check(text, AnalysisOptions.Default.WithSeverity(rule, RuleSeverity.Error)).Diagnostics,
            d => d.Id == id && d.Severity == DiagnosticSeverity.Error);
    }

    [Theory]
    [InlineData("{|CL6001:CL3008 none|}")]
    [InlineData("  {|CL6001:= none|}  # why")]
    [InlineData("{|CL6001:CL3008 =|}")]
    [InlineData("{|CL6001:[*.commit]|}\nCL3008 = none")]
    [InlineData("{|CL6002:no-deadlin|} = none")]
    [InlineData("{|CL6002:CL9999|} = none")]
    [InlineData("CL3008 = {|CL6003:None|}")]
    [InlineData("CL3008 = \"{|CL6003:off|}\"")]
    [InlineData("root = {|CL6003:yes|}")]
    [InlineData("{|CL6004:CL1001|} = none")]
    [InlineData("{|CL6004:CL0901|} = warning")]
    [InlineData("CL3008 = none\n{|CL6005:no-deadline|} = none")]
    [InlineData("root = true\n{|CL6005:root|} = true")]
    public void What_is_wrong_with_a_line_is_told_at_its_place(string marked)
    {
        var markup = Markup.Parse(marked);
        var found = SettingsFile.Read(SourceText.From(markup.Text, ".commitlangrc")).Diagnostics;
        Assert.Equal(markup.Marks, found.Select(d => (d.Id, d.Span)));
        Assert.All(found, d => Assert.Equal(DiagnosticSeverity.Error, d.Severity));
    }

    [Theory]
    [InlineData("no-deadlin = none", "no-deadline")]
    [InlineData("cl3008 = none", "CL3008")]
    [InlineData("rot = true", "root")]
    [InlineData("CL3008 = eror", "error")]
    public void What_was_meant_is_named(string settings, string meant)
    {
        var found = Assert.Single(SettingsFile.Read(SourceText.From(settings)).Diagnostics);
        Assert.EndsWith($"did you mean `{meant}`?", found.Message);
        Assert.Equal(meant, found.Fix?.Change.NewText);
    }

    [Fact]
    public void The_nearest_file_decides_and_the_others_add_to_it()
    {
        var near = SettingsFile.Read(SourceText.From("CL3008 = warning"));
        var far = SettingsFile.Read(SourceText.From("no-deadline = none\nCL3006 = none"));
        var found = Checking.Check(Words, SettingsFile.Combine([near, far])).Diagnostics;
        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(found).Severity);
    }

    [Fact]
    public void Hostile_settings_are_read()
    {
        var random = new Random(1);
        var characters = "=#\"\n\r \tCL30root\u0000\uD800\uFEFF";
        for (var i = 0; i < 500; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(200)).Select(_ => characters[random.Next(characters.Length)]));
            var found = SettingsFile.Read(SourceText.From(text)).Diagnostics;
            Assert.All(found, d => Assert.InRange(d.Span.End, 0, text.Length));
        }

        Assert.Single(SettingsFile.Read(SourceText.From(new string('x', 1_000_000) + " = none")).Diagnostics);
    }

    [Theory]
    [InlineData("CL1001")]
    [InlineData("nonsense")]
    public void What_is_no_rule_cannot_be_set(string id) =>
        Assert.Throws<ArgumentException>(() => AnalysisOptions.Default.WithSeverity(id, RuleSeverity.None));
}
