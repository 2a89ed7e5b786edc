using ZstdSharp;

namespace CommitLang.Events.Compression;

/// <summary>
/// The text of a file, unpacked where its first bytes say that it is packed with gzip or zstd (one or several packed pieces behind one another).
/// Data that are damaged or end too early end the text there.
/// </summary>
internal sealed class EventBytes : IDisposable
{
    private readonly CountedStream _file;
    private readonly Stream? _unpacked;

    private EventBytes(CountedStream file, Stream? unpacked) => (_file, _unpacked) = (file, unpacked);

    /// <summary>Bytes of the file, as it is, that were taken.</summary>
    internal long Taken => _file.Taken;

    /// <summary>The length of the text, where the stream tells it and nothing is packed; else 0.</summary>
    internal long Length => _unpacked is null ? _file.LengthBelow : 0;

    /// <summary>The text ended early: what is packed is damaged, or not all there.</summary>
    internal bool IsBroken { get; private set; }

    internal static EventBytes Of(Stream stream)
    {
        var file = CountedStream.Of(stream);
        var first = file.First;
        if (first.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
        {
            return new EventBytes(file, new GzipText(file));
        }

        bool isZstd = first.StartsWith((ReadOnlySpan<byte>)[0x28, 0xB5, 0x2F, 0xFD])
            || (first.Length == 4 && first[0] is >= 0x50 and <= 0x5F && first[1..].SequenceEqual((ReadOnlySpan<byte>)[0x2A, 0x4D, 0x18]));
        return new EventBytes(file, isZstd ? new DecompressionStream(file, leaveOpen: true) : null);
    }

    /// <summary>Reads some bytes of the text; 0 where it has ended.</summary>
    internal int Read(Span<byte> into)
    {
        if (_unpacked is null)
        {
            return _file.Read(into);
        }

        if (IsBroken)
        {
            return 0;
        }

        try
        {
            return _unpacked.Read(into);
        }
        catch (InvalidDataException)
        {
            IsBroken = true;
        }
        catch (EndOfStreamException)
        {
            IsBroken = true;
        }
        catch (ZstdException)
        {
            IsBroken = true;
        }

        return 0;
    }

    public void Dispose() => _unpacked?.Dispose();
}
