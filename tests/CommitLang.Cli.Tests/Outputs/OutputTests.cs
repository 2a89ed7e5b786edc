using System.Globalization;

namespace CommitLang.Cli.Tests.Outputs;

/// <summary>What every format has in common.</summary>
public sealed class OutputTests
{
    public static TheoryData<string> Formats => new(OutputCase.Formats);

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Answers_in_each_format(string format)
    {
        var text = OutputCase.Write(format, "--fail-on", "contested,overdue");
        await Verify(text.Replace($"\"version\": \"{CommandLine.Version}\"", "\"version\": \"VERSION\"", StringComparison.Ordinal)).UseParameters(format);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Two_runs_in_two_folders_give_the_same_bytes(string format)
    {
        using var other = new Workspace().With("a, b%.commit", OutputCase.Text);
        var text = OutputCase.Write(format);
        Assert.Equal(text, OutputCase.Write(format));

        // A full path is another way to say the same.
        Assert.Equal(text, other.Run("check", other.PathOf("a, b%.commit"), "--format", format).Out);
        Assert.Equal(text, other.Run("check", "./a, b%.commit", "--format", format).Out);
        Assert.DoesNotContain(other.Folder, text);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_culture_changes_nothing(string format)
    {
        var before = CultureInfo.CurrentCulture;
        var text = OutputCase.Write(format);
        try
        {
            var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            other.NumberFormat.NumberDecimalSeparator = ",";
            other.NumberFormat.NumberGroupSeparator = ".";
            other.NumberFormat.NegativeSign = "~";
            other.TextInfo.ListSeparator = ";";
            other.DateTimeFormat.DateSeparator = ".";
            CultureInfo.CurrentCulture = other;
            Assert.Equal("1,5", $"{1.5}");
            Assert.Equal(text, OutputCase.Write(format));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Lines_end_in_a_line_feed_and_hold_no_control_character(string format)
    {
        using var workspace = new Workspace();
        var text = workspace.RunWith("US: not say(\"\\u{202E}\\u{7}\\r\\n\") as w\n2020 US did say(\"\\u{FFFE}\")\n", "check", "-", "--format", format).Out;
        Assert.DoesNotContain(text, c => c is < ' ' and not '\n' or '\uFFFE');
        Assert.EndsWith("\n", OutputCase.Write(format), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_file_without_declarations_is_written_too(string format)
    {
        using var workspace = new Workspace();
        Assert.Equal(0, workspace.RunWith("", "check", "-", "--format", format).Status);
    }
}
