using CommitLang.LanguageServer.Features.Names;
using CommitLang.LanguageServer.Workspace;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Tests.Features;

/// <summary>Another name, wherever something is named; and when it cannot be.</summary>
public sealed class RenameTests
{
    [Theory]
    [InlineData("actor $$US aka \"Washington\"\nWashington: not x\n2023 US did x", "America", "actor America aka \"Washington\"\nWashington: not x\n2023 America did x")]
    [InlineData("actor US aka \"Washington\"\n$$Washington: not x\n2023 US did x", "DC", "actor US aka \"DC\"\nDC: not x\n2023 US did x")]
    [InlineData("US: not $$x\n2023 US did x", "y", "US: not y\n2023 US did y")]
    [InlineData("US: not x\nexpect $$US/not-x unverified", "y", null)]
    [InlineData("$$US: not x\nexpect US/not-x unverified", "USA", "USA: not x\nexpect USA/not-x unverified")]
    [InlineData("US, UK: not $$x\nexpect US+UK/not-x unverified\nexpect US+UK/not-x/US unverified", "attack", "US, UK: not attack\nexpect US+UK/not-attack unverified\nexpect US+UK/not-attack/US unverified")]
    [InlineData("US, $$UK: not x as w\nexpect w/UK unverified", "Britain", "US, Britain: not x as w\nexpect w/Britain unverified")]
    [InlineData("US, UK: not x as $$w\nexpect w/UK unverified", "words", "US, UK: not x as words\nexpect words/UK unverified")]
    [InlineData("actor `$$by`\n`by`: not x", "B", "actor B\nB: not x")]
    [InlineData("$$US: not x", "`by`", "`by`: not x")]
    [InlineData("measure $$oil in kg\nUS: sum(oil) <= 3", "gas", "measure gas in kg\nUS: sum(gas) <= 3")]
    [InlineData("rule r: ?a did x toward $$?b counts as y when ?b is US", "who", "rule r: ?a did x toward ?who counts as y when ?who is US")]
    [InlineData("rule r: ?$$a did x counts as y", "?who", "rule r: ?who did x counts as y")]
    [InlineData("rule $$a: x counts as y\nrule b: z counts as y overrides a", "c", "rule c: x counts as y\nrule b: z counts as y overrides c")]
    public void A_new_name_stands_everywhere(string marked, string name, string? expected)
    {
        var text = Marked.Parse(marked);
        var result = Renaming.Rename([Checks.Of(text.Text)], text.Cursor, name, CancellationToken.None);

        Assert.Equal(expected, result.Refusal is null ? Assert.Single(result.Edits).Apply().ToString() : null);
    }

    [Theory]
    [InlineData("$$US: not x", "two words", "`two words` is no name: a name is letters, digits and `_`, joined by single hyphens, and starts with a letter")]
    [InlineData("$$US: not x", "", "`` is no name: a name is letters, digits and `_`, joined by single hyphens, and starts with a letter")]
    [InlineData("$$US: not x toward China", "China", "there is an actor `China` already")]
    [InlineData("actor $$US aka \"Washington\"", "Washington", "`Washington` is another name of `US` already")]
    [InlineData("conduct $$x\nconduct y", "y", "there is a conduct `y` already")]
    [InlineData("US: $$x", "keep", "`keep` is a word of the language where this name stands: write it in backquotes")]
    [InlineData("import std/countries\n$$France: not x", "Gaul", "`France` is declared in std/countries, which comes with the tool: its names stay as they are")]
    [InlineData("measure oil in $$kg", "t", "`kg` is a unit that everybody knows: its name stays as it is")]
    [InlineData("US: not x\nexpect $$US/not-x unverified", "w", "this declaration has no name of its own: give it one with `as`")]
    [InlineData("rule r: $$?a did x toward ?b counts as y", "b", "there is a variable `?b` in this statement already")]
    [InlineData("rule r: $$?a did x toward ?b counts as y", "1", "`1` is no variable: a variable is `?` and a name, as in `?who`")]
    [InlineData("$$as of 2023", "x", "there is no name here that the check understands")]
    [InlineData("actor $$A\ntopic chips\nconduct sell(to)\nA: not sell(A)", "chips", "with the name `chips` something else would be meant somewhere in the check")]
    public void A_name_that_cannot_be_is_refused(string marked, string name, string expected)
    {
        var text = Marked.Parse(marked);

        var result = Renaming.Rename([Checks.Of(text.Text)], text.Cursor, name, CancellationToken.None);

        Assert.Equal(expected, result.Refusal);
        Assert.Empty(result.Edits);
    }

    [Theory]
    [InlineData("actor [|U$$S|]", "US", null)]
    [InlineData("actor US aka \"[|Wash$$ington|]\"", "Washington", null)]
    [InlineData("actor [|`b$$y`|]", "by", null)]
    [InlineData("import std/countries\n[|Fr$$ance|]: not x", "France", "`France` is declared in std/countries, which comes with the tool: its names stay as they are")]
    public void What_would_be_renamed_is_shown_first(string marked, string name, string? refusal)
    {
        var text = Marked.Parse(marked);

        Assert.Equal(new(text.Spans[0], name, refusal), Renaming.Prepare([Checks.Of(text.Text)], text.Cursor, CancellationToken.None));
    }

    [Fact]
    public void All_files_of_all_checks_are_renamed_in()
    {
        const string Common = "actor US\n";
        CheckedDocument[] documents =
        [
            Checks.Of([("a.commit", "import \"common.commit\"\nUS: not x\n"), ("common.commit", Common)], "common.commit"),
            Checks.Of([("b.commit", "import \"common.commit\"\nactor UK\n2023 US did x\n"), ("common.commit", Common)], "common.commit"),
        ];

        Assert.Equal(
            ["a.commit: import \"common.commit\"\nUSA: not x\n", "b.commit: import \"common.commit\"\nactor UK\n2023 USA did x\n", "common.commit: actor USA\n"],
            Renaming.Rename([.. documents], 6, "USA", CancellationToken.None).Edits.Select(edit => $"{edit.Text.Path}: {edit.Apply()}"));
        Assert.Equal("there is an actor `UK` already", Renaming.Rename([.. documents], 6, "UK", CancellationToken.None).Refusal);
    }

    [Fact]
    public void A_name_given_and_taken_back_leaves_the_text_as_it_was()
    {
        foreach (var file in Examples.Files)
        {
            var document = Examples.Check(file);
            var symbols = document.Model.Uses.DistinctBy(use => use.Symbol).Select(use => use.Token.Span.Start).ToList();
            for (var i = 0; i < symbols.Count; i += 5)
            {
                var target = Renaming.Prepare([document], symbols[i], CancellationToken.None);
                var there = Renaming.Rename([document], symbols[i], "quite-another-name", CancellationToken.None);
                Assert.Equal(target?.Refusal, there.Refusal);
                if (target is null || there.Refusal is not null)
                {
                    continue;
                }

                // Only what is named in this file alone: the other files stay as they are.
                if (there.Edits.Length > 1)
                {
                    continue;
                }

                var edits = there.Edits[0];
                var shift = edits.Changes.Where(change => change.Span.End <= target.Span.Start).Sum(change => change.NewText.Length - change.Span.Length);
                var back = Renaming.Rename(
                    [Examples.Check((file.Path, edits.Apply().ToString()))], symbols[i] + shift, target.Name, CancellationToken.None);

                Assert.Null(back.Refusal);
                Assert.Equal(file.Text, Assert.Single(back.Edits).Apply().ToString());
            }
        }
    }
}
