using System.Text.Json;

namespace CommitLang.Cli.Tests;

public sealed class ParseTests
{
    [Fact]
    public async Task A_tree_as_text()
    {
        using var workspace = new Workspace().With("a.commit", "## Words.\nUS: not  decoupling # yes\nUS did\n");
        var answer = workspace.Run("parse", "a.commit");
        await Verify($"status {answer.Status}\n{answer.Out}---\n{answer.Error}");
    }

    [Fact]
    public void A_tree_as_json_has_every_character()
    {
        const string Text = "## Words.\r\nUS: not \"\ttab\n\n美国: fly\n)) \u202E\n";
        using var workspace = new Workspace();
        var answer = workspace.RunWith(Text, "parse", "-", "--format", "json");
        using var json = JsonDocument.Parse(answer.Out);
        Assert.Equal("<stdin>", json.RootElement.GetProperty("file").GetString());
        Assert.Equal(Text, Texts(json.RootElement.GetProperty("root")));
        Assert.Equal(1, answer.Status);
        Assert.NotEqual(0, json.RootElement.GetProperty("diagnostics").GetArrayLength());
    }

    [Fact]
    public void A_deep_tree_does_no_harm()
    {
        var text = $"US: fly if {new string('(', 20_000)}US did fly{new string(')', 20_000)}\n";
        using var workspace = new Workspace();
        Assert.Equal(1, workspace.RunWith(text, "parse", "-").Status);
        var answer = workspace.RunWith(text, "parse", "-", "--format", "json");
        using var json = JsonDocument.Parse(answer.Out, new JsonDocumentOptions { MaxDepth = 1_000_000 });
        Assert.Equal(1, answer.Status);
    }

    [Fact]
    public void What_is_not_utf8_is_reported_where_it_stands()
    {
        using var workspace = new Workspace().With("a.commit", [.. "# caf"u8, 0xE9, .. "\nUS: x\n"u8]);
        var answer = workspace.Run("parse", "a.commit");
        Assert.Equal(1, answer.Status);
        Assert.Contains("error[CL0901]", answer.Error);
        Assert.Contains("a.commit:1:6", answer.Error);
    }

    [Fact]
    public void Utf16_is_told_apart()
    {
        using var workspace = new Workspace().With("a.commit", [0xFF, 0xFE, (byte)'U', 0]);
        Assert.Contains("error[CL0902]: this file is UTF-16; save it as UTF-8", workspace.Run("parse", "a.commit").Error);
    }

    [Fact]
    public void A_byte_order_mark_is_no_mistake()
    {
        using var workspace = new Workspace().With("a.commit", [0xEF, 0xBB, 0xBF, .. "US: fly\n"u8]);
        var answer = workspace.Run("parse", "a.commit");
        Assert.Empty(answer.Error);
        Assert.Equal(0, answer.Status);
    }

    [Theory]
    [InlineData("folder", "cannot read 'folder': it is a folder")]
    [InlineData("no/such.commit", "cannot read 'no/such.commit': no such file")]
    [InlineData("circle", "cannot read 'circle': symbolic links lead in a circle")]
    public void What_cannot_be_read_is_said(string path, string message)
    {
        using var workspace = new Workspace().With("folder/a.commit", "");
        File.CreateSymbolicLink(workspace.PathOf("circle"), "circle");
        var answer = workspace.Run("parse", path);
        Assert.Equal(2, answer.Status);
        Assert.Equal($"commitlang: {message}\n", answer.Error);
    }

    /// <summary>The texts of all tokens and trivia, in the order of the text.</summary>
    private static string Texts(JsonElement node)
    {
        var texts = new List<string>();
        foreach (var property in node.EnumerateObject())
        {
            if (property.Name is "before" or "children" or "behind")
            {
                texts.AddRange(property.Value.EnumerateArray().Select(Texts));
            }
            else if (property.Name == "text")
            {
                var own = property.Value.GetString() ?? "";
                var before = node.TryGetProperty("before", out var list) ? string.Concat(list.EnumerateArray().Select(Texts)) : "";
                var behind = node.TryGetProperty("behind", out list) ? string.Concat(list.EnumerateArray().Select(Texts)) : "";
                return before + own + behind;
            }
        }

        return string.Concat(texts);
    }
}
