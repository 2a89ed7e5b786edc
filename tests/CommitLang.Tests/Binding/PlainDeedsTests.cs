using System.Text.Json;
using CommitLang.Binding;
using CommitLang.Syntax;
using Record = CommitLang.Engine.Model.Record;

namespace CommitLang.Tests.Binding;

/// <summary>Plain deeds are read from green nodes; where names are noted, every record is read from red ones. Both give one program.</summary>
public sealed class PlainDeedsTests
{
    [Theory]
    [InlineData("2023 US did attack")]
    [InlineData("2023 US, UK possibly did attack toward China, Iran [a \"p\", b], [a]")]
    [InlineData("2023/.. US did not export(chips, _, Iran) against China")]
    [InlineData("2023-06~ 美国 did `by`(美国) as x [b]")]
    [InlineData("2023 US did attack(1)\n2023 US did attack(x, y)\n2023 US did attack as s\n2023 US did raid corrects s")]
    [InlineData("2023 US did export(Iraq)\n2023 Iraq did export(taiwan) according to UK")]
    [InlineData("actor US aka \"Washington\"\nactor UK\n2023 Washington did attack toward UK\n2023 US, Washington did attack\n2023 UKK did attack")]
    [InlineData("conduct attack(x)\n2023 US did attack(a, b)\n2023 US did attak\n2023 US did attack(a)")]
    [InlineData("topic a\n2023 US did attack(a)\n2023 US did attack(b)\n2023 US did attack(US)")]
    [InlineData("2023-02-30 US did attack\n2023 US did attack [nothing]\n2023 US did attack toward US, US\n2023 US did attack toward A with B")]
    public void Green_and_red_nodes_tell_the_same(string records)
    {
        var tree = SyntaxTree.ParseText($"source a \"A\"\nsource b \"B\"\n{records}");

        AssertSame(tree);
    }

    [Fact]
    public void Green_and_red_nodes_tell_the_same_of_the_shared_programs()
    {
        foreach (string file in SharedCasesTests.Files())
        {
            AssertSame(SyntaxTree.ParseText(File.ReadAllText(file), file));
        }
    }

    private static void AssertSame(SyntaxTree tree)
    {
        var green = CheckBinder.Bind([tree], null, null, CancellationToken.None);
        var red = CheckBinder.Bind([tree], null, [], CancellationToken.None);

        Assert.Equal(red.Diagnostics, green.Diagnostics);
        Assert.Equal(red.Check.Records.AsEnumerable(), green.Check.Records);
        Assert.Equal(red.Check.Program.Arguments.AsEnumerable(), green.Check.Program.Arguments);
        Assert.Equal(red.Check.Program.Actors.AsEnumerable(), green.Check.Program.Actors);
        Assert.Equal(red.Check.Program.Topics.Select(t => t.Name), green.Check.Program.Topics.Select(t => t.Name));
        Assert.Equal(red.Check.Program.Conducts.Select(c => (c.Name, c.Arity)), green.Check.Program.Conducts.Select(c => (c.Name, c.Arity)));
        Assert.Equal(red.Check.Program.Records.Select(Text), green.Check.Program.Records.Select(Text));
    }

    private static string Text(Record record)
    {
        string lists = JsonSerializer.Serialize(new[]
        {
            record.Arguments.AsEnumerable(), record.Counterparts, record.Sources, record.Readings,
        });
        return (record with { Arguments = [], Counterparts = [], Sources = [], Readings = [] }) + lists;
    }
}
