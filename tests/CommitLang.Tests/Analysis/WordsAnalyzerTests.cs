using CommitLang.Syntax;

namespace CommitLang.Tests.Analysis;

/// <summary>What is said of words without looking at deeds.</summary>
public sealed class WordsAnalyzerTests
{
    [Theory]
    [InlineData("2023-01-01 US: not force\n2023-01-01 US: keep attack", "conduct force\nconduct attack is force")]
    [InlineData("2023-01-01 US: not attack\n2023-01-01 US: will attack toward Iran by 2024", "")]
    [InlineData("2023-01-01 US: not attack or raid\n2023-01-01 US: will attack or raid by 2024", "")]
    [InlineData("2023-01-01 US: not attack\n2023-01-01 US: will talk and attack by 2024", "")]
    [InlineData("2023-01-01 US: stock <= 300 kg\n2023-01-01 US: stock > 300 kg", "measure stock in kg")]
    [InlineData("2023-01-01 US: stock <= 300 kg\n2023-01-01 US: stock >= 0.4 t by 2024", "measure stock in kg")]
    [InlineData("2023-01-01 US: stock <= 1 kg at 2024\n2023-02-01 US: stock >= 2 kg at 2024", "measure stock in kg")]
    [InlineData("2023-01-01 US: not force\n2023-01-01 US: count(attack) >= 2 by 2024", "conduct force\nconduct attack is force")]
    [InlineData("2023-01-01 US: not attack toward Iran\n2023-01-01 US: count(attack) toward Iran > 0 during 2024", "")]
    [InlineData("2023-01-01 US: count(attack) < 1\n2023-01-01 US: will attack toward Iran by 2024", "")]
    [InlineData("2023-01-01 US: count(attack) = 0\n2023-01-01 US: count(attack) >= 1 by 2024", "")]
    [InlineData("2023-01-01 US: not attack\n2023-01-01 Spokesman: keep attack", "actor US\nactor Spokesman speaks for US")]
    public void Words_that_cannot_both_be_kept_are_reported(string words, string declared)
    {
        var found = Assert.Single(Reports("CL3001", declared, words));
        Assert.Equal(DiagnosticSeverity.Warning, found.Severity);
        Assert.Equal(Text(declared, words).Split('\n').Length - 2, found.Location.LineSpan.Start.Line);
    }

    [Theory]
    [InlineData("2023-01-01 US: not attack toward Iran\n2023-01-01 US: will attack by 2024", "")]
    [InlineData("2023-01-01 US: not attack\n2023-01-01 UK: will attack by 2024", "")]
    [InlineData("2023-01-01 US: count(attack) toward Iran <= 0\n2023-01-01 US: will attack by 2024", "")]
    [InlineData("2023-01-01 US: count(attack) toward Iran <= 0\n2023-01-01 US: will attack toward China by 2024", "")]
    [InlineData("2023-01-01 US: count(attack) <= 1\n2023-01-01 US: will attack by 2024", "")]
    [InlineData("2023-01-01 US: not attack\n2023-01-01 US: count(attack) >= 0 by 2024", "")]
    [InlineData("2023-01-01 US: not attack during 2023\n2023-01-01 US: count(attack) >= 1 by 2024", "")]
    [InlineData("2023-01-01 US: not attack except raid\n2023-01-01 US: count(attack) >= 1 by 2024", "conduct attack\nconduct raid is attack")]
    [InlineData("2023-01-01 US: not attack until 2023-06\n2023-01-01 US: will attack by 2024", "")]
    [InlineData("2023-01-01 US: not attack except raid\n2023-01-01 US: will raid by 2024", "conduct attack\nconduct raid is attack")]
    [InlineData("2023-01-01 US: not attack or raid\n2023-01-01 US: will attack or talk by 2024", "")]
    [InlineData("2023-01-01 US: not attack unless Iran did attack\n2023-01-01 US: will attack by 2024", "")]
    [InlineData("2023-01-01 US: not attack as old\n2023-02-01 US: will attack by 2024 replacing old", "")]
    [InlineData("2023-01-01 US: stock <= 300 kg\n2023-01-01 US: stock >= 300 kg", "measure stock in kg")]
    [InlineData("2023-01-01 US: stock <= 1 kg at 2024\n2023-02-01 US: stock >= 2 kg at 2025", "measure stock in kg")]
    [InlineData("2023-01-01 US: not attack\n2023-01-01 US: keep attack according to Iran", "")]
    public void Words_that_can_both_be_kept_are_not(string words, string declared)
    {
        var isOwnReading = words.Contains("according", StringComparison.Ordinal);
        Assert.Equal(isOwnReading ? 1 : 0, Reports("CL3001", declared, words).Count);
    }

    [Theory]
    [InlineData("2023-01-01 US: not attack\n2023-01-01 US: not attack", true)]
    [InlineData("2023-01-01 US: not attack or raid until 2024\n2023-01-01 US: not attack or raid until 2024", true)]
    [InlineData("2023-01-01 US: not attack toward Iran, China\n2023-01-01 US: not attack toward China, Iran", true)]
    [InlineData("2023-01-01 US: count(attack) <= 2\n2023-01-01 US: count(attack) <= 2", true)]
    [InlineData("2023-01-01 US: count(attack) <= 2\n2023-01-01 US: count(attack) <= 3", false)]
    [InlineData("2023-01-01 US: count(attack) <= 2\n2023-01-01 US: count(attack) < 2", false)]
    [InlineData("2023-01-01 US: count(attack) <= 2\n2023-01-01 US: count(raid) <= 2", false)]
    [InlineData("2023-01-01 US: not attack\n2023-01-02 US: not attack", false)]
    [InlineData("2023-01-01 US: not attack\n2023-01-01 US: not attack toward Iran", false)]
    [InlineData("2023-01-01 US: not attack\n2023-01-01 US: not attack except raid", false)]
    [InlineData("2023-01-01 US: will attack by 2024\n2023-01-01 US: will attack by 2025", false)]
    public void Words_said_twice_are_reported(string words, bool isRepeated) =>
        Assert.Equal(isRepeated ? 1 : 0, Reports("CL3002", "", words).Count);

    [Theory]
    [InlineData("CL3003", "2023-06-01 US: will sign by 2023-05")]
    [InlineData("CL3005", "2023-01-01 Iran: not enrich as iran\n2023-01-01 US: not sanction if iran is unverified/pending")]
    [InlineData("CL3005", "2023-01-01 Iran: not enrich as iran\n2023-01-01 US: not sanction if iran is consistent and iran is contradicted")]
    [InlineData("CL3005", "2023-01-01 Iran: not enrich as iran\n2023-01-01 US: not sanction if iran is consistent and not iran is consistent")]
    public void What_can_never_be_is_reported(string id, string words) => Assert.Single(Reports(id, "", words));

    [Fact]
    public void A_condition_of_which_one_branch_may_hold_is_not_reported() =>
        Assert.Empty(Reports("CL3005", "", """
            2023-01-01 Iran: not enrich as iran
            2023-01-01 US: not sanction if iran is unverified/pending or iran is consistent
            """));

    [Fact]
    public void A_member_that_joined_after_the_deadline_is_no_mistake_in_the_words() =>
        Assert.Empty(Reports("CL3003", "actor Club\nactor A member of Club\nactor B member of Club from 2025", "2023-01-01 each of Club: will pay by 2024"));

    [Fact]
    public void A_denial_and_a_deed_leave_nothing_to_say_about_reach() =>
        Assert.DoesNotContain(Check(Text("", "2023-01-01 US: not attack\n2023-02-01 UK did attack\n2023-02-01 UK did not attack")).Diagnostics,
            d => d.Id is "CL3006" or "CL3007");

    private static List<Diagnostic> Reports(string id, string declared, string words) =>
        [.. Check(Text(declared, words)).Diagnostics.Where(d => d.Id == id)];

    private static string Text(string declared, string words) => $"as of 2026-12-31\n{(declared.Length > 0 ? declared + "\n" : "")}{words}\n";

    private static CheckResult Check(string text)
    {
        var result = Compilation.Create(SyntaxTree.ParseText(text, "main.commit")).Check(new CheckOptions { Today = new DateOnly(2026, 12, 31) });
        Assert.DoesNotContain(result.Diagnostics, d => d.Severity == DiagnosticSeverity.Error);
        return result;
    }
}
