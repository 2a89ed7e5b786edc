using System.Buffers.Binary;
using CommitLang.Engine.Tables;

namespace CommitLang.Events.Tests.Kept;

/// <summary>Whatever the bytes of a kept table are, there is a reason, never an exception and never another table.</summary>
public sealed class DamagedKeptTableTests
{
    private static readonly byte[] File = KeptExamples.Write(KeptExamples.Everything);

    [Fact]
    public void A_file_that_is_cut_off_anywhere_is_damaged() =>
        Assert.All(Enumerable.Range(0, File.Length), length => Damaged(KeptExamples.Open(File.AsMemory(0, length))));

    [Fact]
    public void Each_flipped_bit_is_found()
    {
        var file = File.ToArray();
        for (int bit = 0; bit < 8 * file.Length; bit++)
        {
            file[bit / 8] ^= (byte)(1 << bit % 8);
            Damaged(KeptExamples.Open(file));
            file[bit / 8] ^= (byte)(1 << bit % 8);
        }

        Assert.Equal(KeptTableStatus.Read, KeptExamples.Open(file).Status);
    }

    [Fact]
    public void A_flipped_bit_is_found_in_each_block_of_a_large_file()
    {
        var file = KeptExamples.Write(KeptExamples.Of(3_000_000));
        for (int at = file.Length - 1; at > 0; at -= 100_003)
        {
            file[at] ^= 1;
            var first = KeptExamples.Open(file);
            Damaged(first);
            Assert.Equal(first.Detail, KeptExamples.Open(file).Detail);
            file[at] ^= 1;
        }
    }

    [Fact]
    public void What_is_no_kept_table_is_damaged()
    {
        var random = new Random(1);
        for (int i = 0; i < 2000; i++)
        {
            var bytes = new byte[random.Next(2000)];
            random.NextBytes(bytes);
            KeptFormat.Magic[..Math.Min(bytes.Length, random.Next(9))].CopyTo(bytes);
            Damaged(KeptExamples.Open(bytes));
        }

        Damaged(KeptExamples.Open("Event ID\tEvent Date\n"u8.ToArray()));
    }

    [Theory]
    [InlineData("", "it is empty")]
    [InlineData("Event ID\tEvent Date\n", "it does not begin as a kept table does")]
    public void The_reason_says_what_is_wrong(string text, string reason) =>
        Assert.Equal(reason, KeptExamples.Open(System.Text.Encoding.UTF8.GetBytes(text)).Detail);

    [Fact]
    public void What_is_behind_the_end_and_what_is_missing_is_told_apart()
    {
        Assert.Equal("it goes on behind its end", KeptExamples.Open((byte[])[.. File, 0]).Detail);
        Assert.Equal("it is cut off", KeptExamples.Open(File.AsMemory(0, File.Length - 1)).Detail);
    }

    [Fact]
    public void Another_version_is_told_from_damage()
    {
        var file = File.ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(8), KeptFormat.Version + 1);
        Damaged(KeptExamples.Open(file));
        Assert.Equal(KeptTableStatus.OtherVersion, KeptExamples.Open(Sealed(file)).Status);
    }

    /// <summary>Whoever writes such a file may write right checksums too: then each number of the head and the body is looked at all the same.</summary>
    [Fact]
    public void A_changed_head_with_a_right_checksum_never_throws_and_allocates_little()
    {
        var random = new Random(2);
        int headEnd = KeptFormat.PrologueLength + BinaryPrimitives.ReadInt32LittleEndian(File.AsSpan(12));
        int[] numbers = [0, 1, 2, 3, -1, -2, 255, 256, 65_535, 1 << 24, int.MaxValue, int.MinValue, int.MaxValue / 8];
        int read = 0, damaged = 0;
        long before = GC.GetAllocatedBytesForCurrentThread(), files = 0;
        for (int at = KeptFormat.PrologueLength; at < headEnd - 3; at++)
        {
            foreach (int number in numbers.Append(random.Next()))
            {
                var file = File.ToArray();
                BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(at), number);
                var status = KeptExamples.Open(Sealed(file)).Status;
                read += status == KeptTableStatus.Read ? 1 : 0;
                damaged += status == KeptTableStatus.Damaged ? 1 : 0;
                files += file.Length;
            }
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 40 * files);

        // A name may become another one, which nobody can tell; a length or a place may not.
        Assert.True(read > 0 && damaged > read / 4, $"{read} were read, {damaged} are damaged");
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(1, 254)]
    [InlineData(1, 255)]
    [InlineData(2, 2)]
    [InlineData(3, 3)]
    [InlineData(3, 254)]
    public void A_code_that_there_is_none_of_is_damage(int column, byte code)
    {
        var table = KeptExamples.Of(100);
        var file = KeptExamples.Write(table);
        Column[] columns = [table.Reports.Days, table.Reports.Actors, table.Reports.Conducts, table.Reports.Counterparts];
        int place = BodyOf(file) + columns.Take(column).Sum(before => (int)KeptFormat.Aligned(before.Bytes.Length));
        file[place + 99] = code;
        Assert.Equal(new(KeptTableStatus.Damaged, null, "a column holds a number that cannot stand there"), KeptExamples.Open(Sealed(WithHash(file))));
    }

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    [InlineData(-400)]
    [InlineData(3_652_059)]
    public void A_day_that_cannot_be_written_is_damage(int day)
    {
        var file = KeptExamples.Write(KeptExamples.Of(100));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(BodyOf(file) + 4 * 50), day);
        Damaged(KeptExamples.Open(Sealed(WithHash(file))));
    }

    [Theory]
    [InlineData(1, 0, 254)]
    [InlineData(1, -1, 254)]
    [InlineData(1, -1, 10)]
    [InlineData(1, -5, 10)]
    [InlineData(1, 7, 300)]
    [InlineData(1, 300, 400)]
    [InlineData(1, 0, -1)]
    [InlineData(1, -1, -1)]
    [InlineData(2, 0, 65_534)]
    [InlineData(2, -1, 40_000)]
    [InlineData(2, 3, 1000)]
    [InlineData(2, 70_000, 80_000)]
    [InlineData(4, -366, 3_652_058)]
    [InlineData(4, -1, 4)]
    [InlineData(4, 1, int.MaxValue)]
    [InlineData(4, -100_000_000, 100_000_000)]
    public void Limits_are_what_they_say(int width, int least, int greatest)
    {
        int[] edges = [least, greatest, least - 1, greatest + 1, -1, 0, 1, -2, 254, 255, 256, 65_534, 65_535, int.MaxValue, int.MinValue];
        foreach (int count in new[] { 1, 16, 33, 100 })
        {
            foreach (int edge in edges.Where(edge => width == 4 || (edge >= -1 && edge < (width == 1 ? 255 : 65_535))))
            {
                foreach (int place in new[] { 0, count / 2, count - 1 })
                {
                    int inside = Math.Min(width == 4 ? least : Math.Max(least, -1), greatest);
                    var numbers = Enumerable.Repeat(inside, count).ToArray();
                    numbers[place] = edge;
                    bool allFit = width == 4 || numbers.All(n => n >= -1 && n < (width == 1 ? 255 : 65_535));
                    if (allFit)
                    {
                        Assert.Equal(
                            numbers.All(n => n >= least && n <= greatest), KeptBody.AreWithin(Bytes(numbers, width), width, new(least, greatest)));
                    }
                }
            }
        }
    }

    [Theory]
    [InlineData(700_000, 0, int.MaxValue)]
    [InlineData(700_000, -366, 3_652_058)]
    [InlineData(700_000, -1, 700_100)]
    [InlineData(700_000, 700_010, 700_020)]
    [InlineData(700_000, 0, 10)]
    [InlineData(700_000, -1, 10)]
    [InlineData(700_000, -1, -1)]
    [InlineData(5, 7, 100)]
    [InlineData(5, 0, 7)]
    public void Limits_hold_for_numbers_that_are_counted_from_a_first_one_on(int first, int least, int greatest)
    {
        for (int code = 0; code <= byte.MaxValue; code++)
        {
            byte[] bytes = [(byte)code];
            int number = Column.Of(bytes, 1, first)[0];
            Assert.Equal(number >= least && number <= greatest, KeptBody.AreWithin(bytes, 1, new KeptLimits(least, greatest).From(first)));
        }
    }

    private static byte[] Bytes(int[] numbers, int width) =>
        [.. numbers.SelectMany(number => BitConverter.GetBytes(number).Take(width))];

    private static void Damaged(KeptTableResult result)
    {
        Assert.Equal((KeptTableStatus.Damaged, null), (result.Status, result.Table));
        Assert.NotNull(result.Detail);
    }

    private static int BodyOf(byte[] file) => KeptFormat.PrologueLength + BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(12));

    /// <summary>Puts in the hash of the only block of the body as it is now.</summary>
    private static byte[] WithHash(byte[] file)
    {
        var old = KeptExamples.Write(KeptExamples.Of(100));
        int body = BodyOf(file);
        Span<byte> hash = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(hash, System.IO.Hashing.XxHash3.HashToUInt64(old.AsSpan(body)));
        int at = file.AsSpan().IndexOf(hash);
        BinaryPrimitives.WriteUInt64LittleEndian(file.AsSpan(at), System.IO.Hashing.XxHash3.HashToUInt64(file.AsSpan(body)));
        return file;
    }

    private static byte[] Sealed(byte[] file)
    {
        int body = BodyOf(file);
        BinaryPrimitives.WriteUInt64LittleEndian(file.AsSpan(KeptFormat.ChecksumAt),
            KeptHead.ChecksumOf(file.AsSpan(0, KeptFormat.ChecksumAt), file.AsSpan(KeptFormat.PrologueLength, body - KeptFormat.PrologueLength)));
        return file;
    }
}
