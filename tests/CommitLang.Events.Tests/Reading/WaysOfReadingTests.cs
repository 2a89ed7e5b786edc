using System.Text;
using nietras.SeparatedValues;

namespace CommitLang.Events.Tests.Reading;

/// <summary>Rows that are read in a short way come to what they come to in the long one, and fields are parted as a well-kept library parts them.</summary>
public sealed class WaysOfReadingTests
{
    private static readonly string[] Pieces = ["U", "S", "N", "A", "Å", "é", " ", "-", "!", "0", "7", "x", "United States of America", "\u00A0"];

    private static string Word(Random random)
    {
        var word = new StringBuilder();
        for (int i = random.Next(7); i > 0; i--)
        {
            word.Append(Pieces[random.Next(Pieces.Length)]);
        }

        return word.ToString();
    }

    private static string Date(Random random) => random.Next(12) switch
    {
        0 => "never",
        1 => "",
        2 => "2018-06",
        3 => " 2018-06-01",
        4 => "20180601",
        _ => $"{random.Next(1990, 2030)}-{random.Next(1, 13):00}-{random.Next(1, 30):00}",
    };

    [Fact]
    public void Quotation_marks_around_fields_make_no_difference_nor_does_what_parts_them()
    {
        for (int seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var words = Enumerable.Range(0, 1 + random.Next(40)).Select(_ => Word(random)).ToArray();
            var rows = Enumerable.Range(0, random.Next(300))
                .Select(_ => new[] { words[random.Next(words.Length)], words[random.Next(words.Length)], words[random.Next(words.Length)], Date(random) })
                .Prepend(seed % 2 == 0 ? ["actor", "conduct", "counterpart", "date"] : ["date", "counterpart", "conduct", "actor"]).ToList();
            if (seed % 2 != 0)
            {
                rows = [rows[0], .. rows.Skip(1).Select(r => r.Reverse().ToArray())];
            }

            string end = seed % 3 == 0 ? "\r\n" : "\n";
            string plain = string.Concat(rows.Select(r => string.Join('\t', r) + end));
            string quoted = string.Concat(rows.Select(r => string.Join('\t', r.Select(f => $"\"{f}\"")) + end));
            string commas = string.Concat(rows.Select(r => string.Join(',', r) + end));
            string expected = string.Join('\n', Told.Rows(Told.Read(EventFormat.Tsv, quoted)));
            foreach (var table in (EventTable[])[Told.Read(EventFormat.Tsv, plain), Told.Read(EventFormat.Csv, commas)])
            {
                Assert.Equal(expected, string.Join('\n', Told.Rows(table)));
                Assert.Equal(rows.Count - 1, table.Rows.All);
            }
        }
    }

    [Theory]
    [InlineData("2018-06-01", "2018-06-02")]
    [InlineData("20180601", "20180602")]
    [InlineData("2018-06-01", "")]
    [InlineData("20180601", "")]
    [InlineData("2018-06-01", "20180601")]
    [InlineData("2018-06-01", "2018-06-0")]
    [InlineData("20180601", "2018060")]
    [InlineData("20180601", "201806011")]
    public void A_date_that_begins_as_the_one_before_is_read_by_itself(string usual, string other)
    {
        // Behind so many rows alike they are read in the short way.
        string[] dates = [.. Enumerable.Repeat(usual, 40), other, .. Enumerable.Repeat(usual, 40), other];
        var together = Told.Read(EventFormat.Tsv, "actor\tconduct\tdate\n" + string.Concat(dates.Select(date => $"US\tmeet\t{date}\n")));
        var alone = dates.Select((date, i) => (Line: i + 2, Table: Told.Read(EventFormat.Tsv, $"actor\tconduct\tdate\nUS\tmeet\t{date}\n"))).ToList();
        Assert.Equal(alone.SelectMany(one => Told.Rows(one.Table).Select(row => row.Replace("2: ", $"{one.Line}: ", StringComparison.Ordinal))), Told.Rows(together));
        Assert.Equal(alone.Sum(one => one.Table.Rows.WithoutDate), together.Rows.WithoutDate);
        Assert.Equal(alone.Sum(one => one.Table.Rows.Damaged), together.Rows.Damaged);
    }

    [Fact]
    public void Fields_in_quotation_marks_are_parted_as_Sep_parts_them()
    {
        for (int seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var text = new StringBuilder("actor,note,conduct,date\n");
            for (int i = random.Next(1, 30); i > 0; i--)
            {
                text.Append('A').Append(random.Next(9)).Append(',').Append(Quoted(random)).Append(",\"c").Append(Inner(random)).Append("\",2018-06-01\n");
            }

            using var reader = Sep.New(',').Reader(o => o with { Unescape = true }).FromText(text.ToString());
            var expected = new List<string>();
            foreach (var row in reader)
            {
                expected.Add($"{row.LineNumberFrom}: 2018-06-01 {row[0]} {row[2].ToString().Trim()} -");
            }

            Assert.Equal(expected, Told.Rows(Told.Read(EventFormat.Csv, text.ToString())));
        }
    }

    private static string Quoted(Random random) => random.Next(3) == 0 ? "plain" : $"\"{Inner(random)}\"";

    private static string Inner(Random random)
    {
        var text = new StringBuilder();
        for (int i = random.Next(6); i > 0; i--)
        {
            text.Append(random.Next(6) switch { 0 => "\"\"", 1 => ",", 2 => "\n", 3 => "é", _ => "x" });
        }

        return text.ToString();
    }
}
