using System.Globalization;
using Parquet;
using Parquet.Schema;

namespace CommitLang.Cli.Tests.Parquet;

/// <summary>Small Parquet files.</summary>
internal static class ParquetExamples
{
    internal static byte[] Everything(CompressionMethod method = CompressionMethod.None)
    {
        var who = new DataField<string>("who");
        var day = new DataField<DateOnly>("day");
        var at = new DateTimeDataField("at", DateTimeFormat.Timestamp, isAdjustedToUTC: true, unit: DateTimeTimeUnit.Micros);
        var small = new DataField<sbyte>("small");
        var big = new DataField<long>("big");
        var value = new DataField<double?>("value");
        var share = new DataField<float>("share");
        var price = new DecimalDataField("price", 18, 2);
        var sure = new DataField<bool>("sure");
        return Write([who, day, at, small, big, value, share, price, sure], 1, async (group, _) =>
        {
            await group.WriteAsync(who, ["Smith, \"J\"", null!, "two\nlines"]);
            await group.WriteAsync<DateOnly>(day, new DateOnly[] { new(2023, 6, 19), DateOnly.MinValue, DateOnly.MaxValue });
            await group.WriteAsync<DateTime>(at, new[] { Moment("2023-06-19T23:59:59Z"), Moment("1999-12-31T00:00:00Z"), Moment("2000-01-01T12:00:00Z") });
            await group.WriteAsync<sbyte>(small, new sbyte[] { -1, 0, 127 });
            await group.WriteAsync<long>(big, new[] { long.MaxValue, 0, -1 });
            await group.WriteAsync<double>(value, new double?[] { 0.1, null, 1.5e20 });
            await group.WriteAsync<float>(share, new[] { 1.5f, 0, 2.5e-7f });
            await group.WriteAsync<decimal>(price, new[] { 12.50m, -0.25m, 0m });
            await group.WriteAsync<bool>(sure, new[] { true, false, true });
        }, method);
    }

    private static DateTime Moment(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);

    internal static byte[] Write(
        DataField[] fields, int groups, Func<ParquetRowGroupWriter, int, Task> write, CompressionMethod method = CompressionMethod.None)
    {
        using var stream = new MemoryStream();
        WriteTo(stream).GetAwaiter().GetResult();
        return stream.ToArray();

        async Task WriteTo(Stream into)
        {
            await using var writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), into, new ParquetOptions { CompressionMethod = method });
            for (int i = 0; i < groups; i++)
            {
                using var group = writer.CreateRowGroup();
                await write(group, i);
            }
        }
    }
}
