using CommitLang.Fixes;
using CommitLang.Reference;
using CommitLang.Syntax;
using CommitLang.Tests.Analysis;

namespace CommitLang.Tests.Fixes;

/// <summary>Before and after the mends.</summary>
public sealed class FixerTests
{
    [Theory]
    [InlineData("measure m in kg\nUS: m ≤ 3 kg\n", "measure m in kg\nUS: m <= 3 kg\n")]
    [InlineData("source s \"S\" grade b2\n", "source s \"S\" grade B2\n")]
    [InlineData("2023-01-01 US: not raid by 2024\n", "2023-01-01 US: not raid until 2024\n")]
    [InlineData("2023-01-01 US: keep talk within 30 days\n", "2023-01-01 US: keep talk for 30 days\n")]
    [InlineData("2023-01-01 US: may raid by 2024\n", "2023-01-01 US: may raid until 2024\n")]
    [InlineData("# commitlang: allow CL3008 because x\nUS: not raid\n", "US: not raid\n")]
    [InlineData("US: not raid  # commitlang: allow CL3008 because x\nUS: not pay\n", "US: not raid\nUS: not pay\n")]
    [InlineData("US: will pay  # commitlang: allow CL3001, CL3008 because x\n", "US: will pay  # commitlang: allow CL3008 because x\n")]
    [InlineData("US: will pay  # commitlang: allow CL3008, CL3001 because x\n", "US: will pay  # commitlang: allow CL3008 because x\n")]
    public void Safe_mends_are_made(string before, string after)
    {
        var result = Fix(before, FixApplicability.Safe);
        Assert.Equal(after, TextOf(result, before));
        Assert.NotEmpty(result.Applied);
        Assert.Empty(Fix(after, FixApplicability.Unsafe).Changed);
    }

    [Theory]
    [InlineData("US: may not raid\n", "US: not raid\n")]
    [InlineData("US: not raid and pay\n", "US: not raid or pay\n")]
    [InlineData("actor China\nChnia: not raid\n", "actor China\nChina: not raid\n")]
    [InlineData("2023-01-01 US: not raid\n## Again.\n2023-01-01 US: not raid\n  toward UK\n2023-01-01 US: not raid\n", "2023-01-01 US: not raid\n## Again.\n2023-01-01 US: not raid\n  toward UK\n")]
    [InlineData("US: not raid\n## Again.\nUS: not raid\nUS: not pay\n", "US: not raid\nUS: not pay\n")]
    [InlineData("US: will pay  # commitlang: allow CL3O08 because x\n", "US: will pay  # commitlang: allow CL3008 because x\n")]
    public void Unsafe_mends_are_made_when_asked_for(string before, string after)
    {
        var safe = Fix(before, FixApplicability.Safe);
        Assert.Empty(safe.Changed);
        Assert.NotEmpty(safe.Left);
        Assert.Equal(after, TextOf(Fix(before, FixApplicability.Unsafe), before));
    }

    [Fact]
    public void What_is_expected_is_never_changed() =>
        Assert.Empty(Fix("as of 2024\n2023-01-01 US: not raid as w\nexpect w contradicted\n", FixApplicability.Unsafe).Changed);

    /// <summary>The name of the declaration that repeats is used elsewhere, so it stays; what is mended beside it is mended all the same.</summary>
    [Fact]
    public void A_mend_that_would_give_a_new_error_is_refused_alone()
    {
        const string Before = "as of 2024\n2023-01-01 US: not raid\n2023-01-01 US: not raid as w\n2023-01-01 US: may not pay\nexpect w unverified\n";
        var result = Fix(Before, FixApplicability.Unsafe);
        Assert.Equal(Before.Replace("may not", "not", StringComparison.Ordinal), TextOf(result, Before));
        Assert.Equal("CL3002", Assert.Single(result.Refused).Id);
    }

    /// <summary>To find out one by one which of them give an error has an end.</summary>
    [Fact]
    public void Mends_that_all_give_errors_are_all_refused()
    {
        var repeated = Enumerable.Range(0, 150).Select(i => $"2023-01-01 US: not raid as w{i}\nexpect w{i} unverified\n");
        var result = Fix("as of 2024\n2023-01-01 US: not raid\n" + string.Concat(repeated), FixApplicability.Unsafe);
        Assert.Empty(result.Changed);
        Assert.Equal(150, result.Refused.Length);
    }

    /// <summary>An imported text is mended where that is allowed, and the check then sees the new one.</summary>
    [Fact]
    public void Imported_texts_are_mended_where_they_may_be()
    {
        var main = SyntaxTree.ParseText("import \"b.commit\"\n2023-01-01 US: not raid\n", "a.commit");
        var imports = new OneText(SourceText.From("2023-01-01 UK: not raid by 2024\n", "b.commit"));
        var options = new FixOptions { Check = Checking.Options };
        Assert.Empty(Fixer.Fix(main, imports, options).Changed);
        var mended = Assert.Single(Fixer.Fix(main, imports, options with { MayChange = text => text.Path == "b.commit" }).Changed);
        Assert.Equal("2023-01-01 UK: not raid until 2024\n", mended.ToString());
    }

    [Fact]
    public void On_random_programs_with_slips_no_error_comes_up_and_a_second_time_changes_nothing()
    {
        var mends = 0;
        for (var seed = 0; seed < 120; seed++)
        {
            var before = WithSlips([.. RandomPrograms.Statements(seed)], new Random(seed));
            var result = Fix(before, FixApplicability.Unsafe);
            var after = TextOf(result, before);
            mends += result.Applied.Length;
            Assert.Empty(ErrorsOf(after).Except(ErrorsOf(before)));
            Assert.InRange(ErrorsOf(after).Count, 0, ErrorsOf(before).Count);
            Assert.Empty(Fix(after, FixApplicability.Unsafe).Changed);
        }

        Assert.InRange(mends, 60, int.MaxValue);
    }

    private static string WithSlips(List<string> statements, Random random)
    {
        statements.Add(statements[random.Next(statements.Count)]);
        var text = string.Concat(statements.Select(s => s + "\n"));
        text = random.Next(2) == 0 ? text.Replace(" until ", " by ", StringComparison.Ordinal) : text;
        text = random.Next(2) == 0 ? text.Replace("<=", "≤", StringComparison.Ordinal) : text;
        text = random.Next(2) == 0 ? text.Replace(": not ", ": may not ", StringComparison.Ordinal) : text;
        var place = text.IndexOf("attack", random.Next(text.Length), StringComparison.Ordinal);
        return place < 0 ? text : text[..place] + "atack" + text[(place + "attack".Length)..];
    }

    private static List<string> ErrorsOf(string text) =>
        [.. Checking.Check(text).Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => $"{d.Id} {string.Concat(d.Message.Where(c => !char.IsAsciiDigit(c)))}")];

    private static FixResult Fix(string text, FixApplicability upTo) =>
        Fixer.Fix(SyntaxTree.ParseText(text, "main.commit"), null, new FixOptions { Check = Checking.Options, UpTo = upTo });

    private static string TextOf(FixResult result, string before) => result.Changed.IsEmpty ? before : Assert.Single(result.Changed).ToString();

    private sealed class OneText(SourceText text) : IImportResolver
    {
        public ImportResult Resolve(string importingPath, string path) => new(ImportStatus.Found, text);
    }
}
