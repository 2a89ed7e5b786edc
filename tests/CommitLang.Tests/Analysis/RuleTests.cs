using CommitLang.Analysis;
using CommitLang.Syntax;
using CommitLang.Tests.Documents;

namespace CommitLang.Tests.Analysis;

/// <summary>Each rule, by what it marks; the name of the rule says which one a text is about.</summary>
public sealed class RuleTests
{
    public static TheoryData<string, string> Cases => new()
    {
        { "opposed-words", "2023-01-01 US: not attack as a\n2023-02-01 US: {|CL3001:keep attack|} as b\n" },
        { "opposed-words", "measure stock in kg\n2023-01-01 US: stock <= 3 kg\n2023-01-01 US: {|CL3001:stock > 3000 g|}\n" },
        { "opposed-words", "2023-01-01 US: not attack toward Iran\n2023-01-01 US: {|CL3001:will attack|} toward Iran by 2024\n2023-01-01 US: keep attack toward China\n" },
        { "repeated-words", "2023-01-01 US: not attack\n2023-01-01 US: {|CL3002:not attack|}\n2023-01-01 UK: not attack\n" },
        { "deadline-before-start", "2023-06-01 US: {|CL3003:will sign|} by 2023-05\n2023-06-01 US: will sign by 2023-07\n" },
        { "excepts-everything", "conduct force\nconduct raid is force\n2023-01-01 US: not raid {|CL3004:except force|}\n2023-01-02 US: not force except raid\n" },
        { "impossible-condition", "2023-01-01 Iran: not enrich as w\n2023-01-01 US: not sanction {|CL3005:if w is unverified/pending|}\n" },
        { "never-contradicted", "2023-01-01 US: {|CL3006:not attack|}\n2023-01-01 US: not raid\n2023-02-01 UK did raid\n2023-02-01 UK did not raid\n" },
        { "never-supported", "2023-01-01 US: {|CL3007:not raid|}\n2023-02-01 UK did raid\n" },
        { "no-deadline", "2023-01-01 US: {|CL3008:will pay|}\n2023-01-01 US: will pay by 2024\n" },
        { "single-source", "source s \"S\"\n2023-01-01 US: {|CL3009:not raid|}\n2023-02-01 US did raid [s]\n" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_rule_marks_what_it_is_about(string rule, string marked)
    {
        var found = Assert.IsType<Rule>(Rules.Find(rule));
        Checking.CheckMarked(marked, found.Id);
    }

    [Fact]
    public void Every_rule_about_words_is_tested_here() =>
        Assert.Equal(Analyzers.Create().Select(a => a.Name).Order(), Cases.Select(c => c[0]).Distinct().Order());

    [Fact]
    public void A_rule_has_a_page_that_says_how_it_is_set_and_allowed() =>
        Assert.All(Rules.All.Where(r => r.Subject != RuleSubject.Comments), rule =>
        {
            var page = Repository.Read(Repository.Files("grammar/diagnostics", $"{rule.Id}.md").Single());
            Assert.Contains("## Settings", page);
            Assert.Contains($"`{rule.Id} = error`", page);
            Assert.Contains($"`# commitlang: allow {rule.Id} because …`", page);
            Assert.Contains(rule.Name is null ? rule.Id : $"`{rule.Name}`", page);
        });

    [Fact]
    public void What_is_no_rule_is_an_error_of_the_language_and_has_a_page() =>
        Assert.Equal(
            Repository.Files("grammar/diagnostics", "CL*.md").Select(p => Path.GetFileNameWithoutExtension(p)).Except(Rules.All.Select(r => r.Id))
                .Order(StringComparer.Ordinal),
            ErrorIds.All.Order(StringComparer.Ordinal));

    [Fact]
    public void Rules_report_as_warnings_or_notes() =>
        Assert.All(Rules.All, rule => Assert.NotEqual(DiagnosticSeverity.Error, rule.Descriptor.Severity));
}
