using System.Text;

namespace CommitLang.Cli.Tests;

public sealed class CheckTests
{
    /// <summary>Something of everything that answers can have.</summary>
    private const string Rich = """
        ## Words and deeds.
        as of 2024-12-31 known by 2025-01-31
        source wire "The wire" publisher "Wire" published 2023-05-06 grade B2
        source post "The post" grade D4
        actor US
        actor Blinken speaks for US
        actor China
        actor UK
        actor Iran
        actor Club
        actor A member of Club
        actor B member of Club
        measure stock in kg
        agreement pact "A pact" from 2020-01-01 party A party B

        2023-01-01 Blinken: not decoupling toward China as no-decoupling
        2023-01-01 Blinken: aims to fly by 2030 as soft-promise
        2023-01-01 US: not attack except attack(pirates) as no-attack
        2023-01-01 US: may attack as right
        2023-01-01 Iran: stock <= 300 kg as stock-limit
        each of pact: pay every year during 2023/2024 as dues
        2023-01-01 UK: not swim as withdrawn-words

        2023-05-05 US did ban(chips) toward China [wire "quote", post]
        2023-06-06 US did attack(pirates)
        2023-06-07 US did attack
        2023-07 possibly-not did something
        2023-05-05 Iran had stock 310 kg [wire]
        2023-05-05 Iran had stock 290..295 kg [post]
        2023-03-03 A did pay
        2024-03-03 A, B did pay
        2024-01-01 UK withdraws withdrawn-words

        rule broad: ban(_) counts as decoupling according to China

        expect no-decoupling contradicted/breached according to China
        expect stock-limit consistent
        expect 1 of dues consistent

        """;

    [Fact]
    public async Task Answers_as_text()
    {
        using var workspace = new Workspace().With("a.commit", Rich.Replace("2023-07 possibly-not did something\n", "", StringComparison.Ordinal));
        var answer = workspace.Run("check");
        await Verify($"status {answer.Status}\n{answer.Out}---\n{answer.Error}");
    }

    [Fact]
    public async Task Answers_as_json()
    {
        using var workspace = new Workspace().With("a.commit", Rich);
        var answer = workspace.Run("check", "a.commit", "--format", "json", "--reading", "China");
        await Verify(answer.Out);
    }

    [Fact]
    public void The_status_tells_how_it_went()
    {
        using var workspace = new Workspace()
            .With("good.commit", "2023-01-01 US: not fly as w\nexpect w unverified\n")
            .With("warning.commit", "US: fly\n")
            .With("expect.commit", "2023-01-01 US: not fly as w\nexpect w consistent\n")
            .With("error.commit", "2023-01-01 US: not\n");
        Assert.Equal(0, workspace.Run("check", "good.commit").Status);
        Assert.Equal(0, workspace.Run("check", "warning.commit").Status);
        Assert.Equal(1, workspace.Run("check", "expect.commit").Status);
        Assert.Equal(1, workspace.Run("check", "error.commit").Status);
        Assert.Equal(2, workspace.Run("check", "error.commit", "none.commit").Status);
        Assert.Equal(1, workspace.Run("check").Status);
    }

    [Fact]
    public void Standard_input_is_a_check_that_imports_from_the_current_folder()
    {
        using var workspace = new Workspace().With("common.commit", "2023-05-05 US did fly\n");
        var answer = workspace.RunWith("import \"common.commit\"\n2023-01-01 US: not fly as w\nexpect w contradicted\n", "check", "-");
        Assert.Equal(0, answer.Status);
        Assert.StartsWith("<stdin>: as of 2024-12-31 (today: nothing says otherwise)\n", answer.Out, StringComparison.Ordinal);
        Assert.Contains("against: 2023-05-05 US did fly  common.commit:1:1\n", answer.Out);
    }

    [Fact]
    public void In_a_folder_what_others_import_is_no_check()
    {
        using var workspace = new Workspace()
            .With("d/b.commit", "import \"../shared/common.commit\"\nUS: not fly\n")
            .With("d/a.commit", "US: not fly\n")
            .With("shared/common.commit", "US: not fly\n")
            .With("ring/x.commit", "import \"y.commit\"\n")
            .With("ring/y.commit", "import \"x.commit\"\n")
            .With("self.commit", "import \"self.commit\"\n");
        Assert.Equal(["d/a.commit", "d/b.commit", "ring/x.commit", "self.commit"], Checked("check"));
        Assert.Equal(["d/a.commit", "d/b.commit"], Checked("check", "d", "--allow-imports-outside"));
        Assert.Equal(["shared/common.commit"], Checked("check", "shared"));
        Assert.Equal(["d/b.commit", "shared/common.commit"], Checked("check", "--allow-imports-outside", "d/b.commit", "shared/common.commit", "d/b.commit"));
        Assert.Equal(["d/b.commit", "d/a.commit"], Checked("check", "--allow-imports-outside", "d/b.commit", "d/*.commit"));

        string[] Checked(params string[] arguments)
        {
            var answer = workspace.Run(arguments);
            Assert.Equal(0, answer.Status);
            return [.. answer.Out.Split('\n').Where(line => line.Contains(": as of ", StringComparison.Ordinal)).Select(line => line.Split(':')[0])];
        }
    }

    [Theory]
    [InlineData("../out.commit")]
    [InlineData("link.commit")]
    [InlineData("folder-link/out.commit")]
    public void An_import_stays_in_the_folder(string path)
    {
        using var workspace = new Workspace().With("in/a.commit", $"import \"{path}\"\n").With("out.commit", "US: not fly as w\n");
        File.CreateSymbolicLink(workspace.PathOf("in/link.commit"), "../out.commit");
        Directory.CreateSymbolicLink(workspace.PathOf("in/folder-link"), "..");
        var refused = workspace.Run("check", "in/a.commit");
        Assert.Equal(1, refused.Status);
        Assert.Contains("error[CL1026]", refused.Error);
        Assert.Contains("in/a.commit:1:8", refused.Error);
        Assert.DoesNotContain("  w  ", refused.Out);
        var allowed = workspace.Run("check", "in/a.commit", "--allow-imports-outside");
        Assert.Equal(0, allowed.Status);
        Assert.Contains("  w  no-evidence", allowed.Out);
    }

    [Fact]
    public void An_import_may_go_up_to_the_folder_that_was_given()
    {
        using var workspace = new Workspace().With("in/a.commit", "import \"../up.commit\"\n").With("up.commit", "US: not fly as w\n");
        Assert.Equal(0, workspace.Run("check", ".").Status);
        Assert.Equal(0, workspace.Run("check").Status);
        Assert.Equal(1, workspace.Run("check", "in").Status);
    }

    [Theory]
    [InlineData("none.commit", "CL1025")]
    [InlineData("folder", "CL1027")]
    [InlineData("circle", "CL1027")]
    [InlineData("", "CL1025")]
    [InlineData("\\u{0}", "CL1025")]
    public void An_import_that_cannot_be_read_is_a_mistake_there(string path, string id)
    {
        using var workspace = new Workspace().With("a.commit", $"import \"{path}\"\n").With("folder/x.commit", "");
        File.CreateSymbolicLink(workspace.PathOf("circle"), "circle");
        var answer = workspace.Run("check", "a.commit");
        Assert.Equal(1, answer.Status);
        Assert.Contains($"error[{id}]", answer.Error);
    }

    [Fact]
    public void Bytes_of_an_imported_file_are_looked_at_too()
    {
        using var workspace = new Workspace()
            .With("a.commit", "import \"b.commit\"\nimport \"b.commit\"\n")
            .With("b.commit", [.. "# "u8, 0xFF, (byte)'\n']);
        var answer = workspace.Run("check", "a.commit");
        Assert.Equal(1, answer.Status);
        Assert.Equal(2, answer.Error.Split("error[CL0901]").Length);
        Assert.Contains("b.commit:1:3", answer.Error);
    }

    [Fact]
    public void A_mistake_in_an_imported_file_is_shown_once()
    {
        using var workspace = new Workspace()
            .With("a.commit", "import \"c.commit\"\n").With("b.commit", "import \"c.commit\"\n").With("c.commit", "US: not (\n");
        var answer = workspace.Run("check");
        Assert.Equal(1, answer.Status);
        Assert.Equal(answer.Error.Split("error[").Distinct().Count(), answer.Error.Split("error[").Length);
        Assert.Contains("c.commit:1:", answer.Error);
    }

    [Theory]
    [InlineData("as of 2022-12-31\n", "--as-of", "2022")]
    [InlineData("as of 2024-12-31\n", "--as-of", "today")]
    [InlineData("as of 2023-06-30, known by 2023-09-30\n", "--as-of", "2023-Q2", "--known-by", "2023-09")]
    [InlineData("as of 2020-02-02, known by 2020-02-29\n", "--known-by=2020-02")]
    [InlineData("as of 2020-02-02, according to China\n", "--reading", "China")]
    [InlineData("as of 2020-02-02\n", "--reading", "common")]
    public void Days_and_readings_stand_in_the_heading(string heading, params string[] arguments)
    {
        using var workspace = new Workspace().With("a.commit", "as of 2020-02-02\nUS: not fly as w\nUS: not fly according to China as v\n");
        var answer = workspace.Run(["check", "a.commit", .. arguments]);
        Assert.Equal(0, answer.Status);
        Assert.StartsWith("a.commit: " + heading, answer.Out, StringComparison.Ordinal);
        Assert.Equal(!arguments.Contains("common"), answer.Out.Contains("  v  ", StringComparison.Ordinal));
        Assert.Contains("  w  ", answer.Out);
    }

    [Fact]
    public void A_grade_leaves_evidence_out()
    {
        using var workspace = new Workspace()
            .With("a.commit", "source s \"S\" grade C3\n2020-01-01 US: not fly as w\n2020-02-02 US did fly [s]\n");
        Assert.Contains("contradicted (1)", workspace.Run("check", "a.commit", "--accept", "C3").Out);
        Assert.Contains("against (not accepted): 2020-02-02 US did fly", workspace.Run("check", "a.commit", "--accept", "B2").Out);
    }

    [Fact]
    public void A_reading_that_nobody_has_is_wrong_usage()
    {
        using var workspace = new Workspace()
            .With("a.commit", "US: not fly according to China\n").With("b.commit", "US: not fly\n").With("c/d.commit", "US: not fly\n");
        var answer = workspace.Run("check", "a.commit", "--reading", "Chnia");
        Assert.Equal(2, answer.Status);
        Assert.Empty(answer.Out);
        Assert.Contains("there is no reading of 'Chnia'; did you mean 'China'?", answer.Error);
        Assert.Contains("these files have the common reading only", workspace.Run("check", "c", "--reading", "China").Error);
        answer = workspace.Run("check", "--reading", "China");
        Assert.Equal(0, answer.Status);
        Assert.Contains("b.commit: as of 2024-12-31 (today: nothing says otherwise), in the common reading (there is none of China here)", answer.Out);
    }

    [Fact]
    public void Names_cannot_do_anything_to_the_terminal()
    {
        using var workspace = new Workspace()
            .With("a.commit", "2020-01-01 US: not say(\"\u001b[31mred\u202E\") as w\n2020-02-02 US did say(\"\u001b[31mred\u202E\")\nUS: not (\u001b\n");
        var answer = workspace.Run("check");
        Assert.DoesNotContain('\u001b', answer.Out + answer.Error);
        Assert.DoesNotContain('\u202e', answer.Out + answer.Error);
        Assert.Contains("\\u{1B}[31mred", answer.Out);
    }

    [Fact]
    public void A_heap_of_mistakes_is_cut()
    {
        using var workspace = new Workspace().With("a.commit", string.Concat(Enumerable.Repeat("US: not\n", 500)));
        var answer = workspace.Run("check");
        Assert.Equal(1, answer.Status);
        Assert.Equal(101, answer.Error.Split("error[").Length);
        Assert.EndsWith("\n… and 400 more errors (--format json has all)\n", answer.Error, StringComparison.Ordinal);
        Assert.EndsWith("; 500 errors\n", answer.Out, StringComparison.Ordinal);
        Assert.Contains("… and 400 more errors (`commitlang parse --format json` has all)", workspace.Run("fmt").Error);
    }

    [Fact]
    public void A_heap_of_warnings_does_not_hide_a_mistake()
    {
        var words = string.Concat(Enumerable.Range(0, 120).Select(i => $"US: {(i % 2 == 0 ? "not fly" : "fly")} as w{i}\n"));
        using var workspace = new Workspace().With("a.commit", words + "US: not\n");
        var answer = workspace.Run("check");
        Assert.Equal(1, answer.Status);
        Assert.Contains("error[CL0", answer.Error);
        Assert.Equal(6, answer.Error.Split("warning[CL3001]").Length);
        Assert.Matches(@"\n… and \d+ more warnings CL3001 \(--format json has all\)\n", answer.Error);
        Assert.Matches(@"; 1 error; \d+ warnings; \d+ notes \(--notes shows them\)\n$", answer.Out);
    }

    [Fact]
    public void Notes_are_counted_and_shown_when_they_are_asked_for()
    {
        using var workspace = new Workspace().With("a.commit", "2023-01-01 US: will ratify as w\n2023-01-02 US did not ratify\n2023-02-02 US did ratify\n");
        var answer = workspace.Run("check");
        Assert.Equal("", answer.Error);
        Assert.EndsWith("; 1 note (--notes shows it)\n", answer.Out, StringComparison.Ordinal);
        var shown = workspace.Run("check", "--notes");
        Assert.Equal(0, shown.Status);
        Assert.Equal("note[CL3008] a.commit:1:16: `w` has no deadline: it can be fulfilled, and never be overdue\n", shown.Error);
        Assert.EndsWith("; 1 note\n", shown.Out, StringComparison.Ordinal);
        Assert.Contains("\"severity\": \"information\"", workspace.Run("check", "--format", "json").Out);
    }

    [Fact]
    public void An_empty_folder_is_no_check()
    {
        using var workspace = new Workspace();
        Assert.Equal(new Answer(2, "", "commitlang: there is no .commit file in the current folder\n"), workspace.Run("check"));
    }

    [Fact]
    public void What_was_never_set_off_has_no_parts()
    {
        using var workspace = new Workspace().With("a.commit", "2023-01-01 US: reply whenever China did ask within 5 days as w\n");
        Assert.Contains("\n  w  inactive\n", workspace.Run("check").Out);
    }

    [Fact]
    public void A_diagnostic_of_an_imported_file_is_counted_once()
    {
        using var workspace = new Workspace()
            .With("a.commit", "import \"c.commit\"\n").With("b.commit", "import \"c.commit\"\n").With("c.commit", "US: not\n");
        Assert.EndsWith("; 1 error\n", workspace.Run("check").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Random_bytes_do_no_harm()
    {
        var random = new Random(20230619);
        using var workspace = new Workspace();
        for (var i = 0; i < 200; i++)
        {
            var bytes = new byte[random.Next(400)];
            random.NextBytes(bytes);
            workspace.With("a.commit", [.. bytes, .. Encoding.UTF8.GetBytes("\nUS: not fly\n")]);
            Assert.InRange(workspace.Run("check", "--format", i % 2 == 0 ? "json" : "text").Status, 0, 1);
        }
    }

    [Fact]
    public void The_same_inputs_give_the_same_bytes()
    {
        using var workspace = new Workspace().With("a.commit", Rich).With("b/c.commit", Rich);
        Assert.Equal(workspace.Run("check"), workspace.Run("check"));
        Assert.Equal(workspace.Run("check", "--format", "json"), workspace.Run("check", "--format=json"));
    }

    [Fact]
    public void Hidden_files_of_a_folder_such_as_the_locks_of_editors_are_not_checked()
    {
        using var workspace = new Workspace().With("a.commit", "as of 2024-01-01\nUS: not fly\n").With(".#a.commit", "no statement\n").With(".b/c.commit", "no statement\n");
        var answer = workspace.Run("check");
        Assert.Equal((0, ""), (answer.Status, answer.Error));
        Assert.DoesNotContain(".#", answer.Out, StringComparison.Ordinal);
    }
}
