namespace CommitLang.Tests.Explanations;

/// <summary>What makes readings differ is told with the fewest statements.</summary>
public sealed class ReadingSplitTests
{
    private const string Words = "2020-01-01 US: not decoupling toward China as w\n";

    [Theory]
    [InlineData("2022-02-02 US did ban toward China\nrule unused: fly counts as decoupling according to China\nrule r: ban counts as decoupling according to China\n", "rule r")]
    [InlineData("2022-02-02 US did decoupling toward China according to China\n", "record 2022-02-02 US did decoupling toward China")]
    [InlineData("2022-02-02 US did decoupling toward China\nUS: may decoupling as right\n", "reservation right")]
    [InlineData("2022-02-02 US did ban toward China according to China\nrule r: ban counts as decoupling according to China\n", "rule r, record 2022-02-02 US did ban toward China")]
    [InlineData("2022-02-02 US did decoupling toward China\n2020-05-05 US withdraws w according to US\n", "record 2020-05-05 US withdraws w")]
    public void The_statements_that_make_the_difference_are_named(string own, string expected)
    {
        var splits = Asked.Of(Words + own).Splits();
        var split = Assert.Single(splits);
        Assert.Equal(expected, string.Join(", ", split.Causes.Select(cause => $"{Terms.Of(cause.Kind)} {cause.What}")));
    }

    [Fact]
    public void Where_two_records_would_do_only_the_first_is_named()
    {
        var split = Assert.Single(Asked.Of(Words
            + "2022-02-02 US did decoupling toward China according to China\n2022-03-03 US did decoupling toward China according to China\n").Splits());
        Assert.Equal("2022-02-02 US did decoupling toward China", Assert.Single(split.Causes).What);
    }

    [Fact]
    public void Where_readings_agree_there_is_no_split() =>
        Assert.Empty(Asked.Of(Words + "rule r: ban counts as decoupling according to China\n").Splits());

    /// <summary>With the statements of the reading that are not named taken out of the text, the verdict there is still the same.</summary>
    [Fact]
    public void What_is_not_named_is_not_needed()
    {
        var splits = 0;
        for (var seed = 0; seed < 400; seed++)
        {
            var text = Asked.Random(seed);
            foreach (var split in Asked.Of(text).Splits())
            {
                splits++;
                var reading = split.Declaration.Reading;
                var named = split.Causes.Select(cause => cause.Location.LineSpan.Start.Line).Append(split.Declaration.Location.LineSpan.Start.Line).ToHashSet();
                var lines = text.Split('\n').Select((line, number) =>
                    line.Contains($"according to {reading}", StringComparison.Ordinal) && !named.Contains(number) && !line.StartsWith("expect", StringComparison.Ordinal)
                        ? "expect " : line);

                // What refers to a line that was taken out has an error then, and is left out as well: such a program tells nothing.
                var without = Asked.Compile(string.Join('\n', lines) + $"\nrule keeps-the-reading: nothing-at-all counts as nothing-else according to {reading}\n");
                if (without.GetDiagnostics().Any(d => d.Severity == Syntax.DiagnosticSeverity.Error && d.Id[2] != '0'))
                {
                    continue;
                }

                var answer = without.Check(Asked.Options).Declarations
                    .FirstOrDefault(other => other.Name == split.Declaration.Name && other.Reading == reading);
                Assert.True(answer is null || answer.Verdict == split.Declaration.Verdict, $"seed {seed}: {split.Declaration.Name} according to {reading}");
            }
        }

        Assert.True(splits > 30, $"{splits} splits");
    }
}
