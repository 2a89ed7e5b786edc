using System.Collections.Immutable;
using System.IO.Hashing;
using System.Text;

namespace CommitLang.Events.Tests.Kept;

/// <summary>A kept table stands for what the reader makes of a file: when that changes, what was kept before must not be used any more.</summary>
public sealed class ReaderVersionTests
{
    private const string Deeds = """"
        actor,conduct,counterpart,date,end,published,publisher,sources
        CHN,1384,TWN,2023-04-08,,2023-04-09,Beijing Daily,2
        CHN,042,,20230409,,,,
        "A, B",make-statement,USA,2023-04-10,2023-05,2023-04,"Said ""so""",1
        USA,010,CHN,2023-Q2,,2023-04-11,,3
        USA,10,CHN,2023-06~,,,,
        ,10,CHN,2023-06-01,,,,
        USA,,CHN,2023-06-01,,,,
        USA,10,CHN,,,,,
        USA,10,CHN,never,,,,

        """";

    private const string Figures = """
        actor,date,value,unit,published,publisher,grade
        Germany,2023,1.57,%,2023-07,NATO,B2
        Germany,2024,"2,120.5",bn USD,2024-06-01,,
        Greece,2023-Q1/2023-Q2,-3,,,,
        Greece,2023,much,,,,

        """;

    /// <summary>
    /// Where this fails because the reader makes something else of a file, raise <see cref="KeptFormat.Version"/> and put down the new hashes. As long as
    /// no version is released, the hashes are enough.
    /// </summary>
    [Theory]
    [InlineData(Deeds, false, "281F0E20FB97C8196DD748A5B0469D7B")]
    [InlineData(Figures, true, "002E083E27A40BD39BA2BCD65C3DB772")]
    public void What_this_version_makes_of_a_table_is_known(string text, bool holdsMeasurements, string hash)
    {
        var layout = new EventLayout(EventFormat.Csv, ImmutableSortedDictionary<EventField, string>.Empty, holdsMeasurements);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n")));
        var table = EventReader.Read(stream, "a.csv", layout, new EventReadOptions(), CancellationToken.None);
        Assert.Null(table.Unreadable);
        var file = KeptExamples.Write(table);
        Assert.Equal((1, hash), (KeptFormat.Version, Convert.ToHexString(XxHash128.Hash(file))));
        Assert.Equal(KeptTableStatus.Read, KeptTable.Open(file, "a.csv", layout, _ => true).Status);
    }
}
