using System.Buffers;
using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;

namespace CommitLang.Cli.Files.Kept;

/// <summary>
/// A file as memory, from the first byte to the last; the system brings in what is looked at. It stays mapped until the process ends, since columns of
/// tables stand in it; so the file may be replaced by another one, but must not be changed or cut off in place.
/// </summary>
internal sealed unsafe class MappedFile : MemoryManager<byte>
{
    private readonly byte* _first;
    private readonly int _length;

    private MappedFile(SafeBuffer view, int length)
    {
        view.AcquirePointer(ref _first);
        _length = length;
    }

    /// <exception cref="IOException">The file cannot be mapped.</exception>
    internal static ReadOnlyMemory<byte> Of(FileStream file, int length)
    {
        var map = MemoryMappedFile.CreateFromFile(file, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        return new MappedFile(map.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read).SafeMemoryMappedViewHandle, length).Memory;
    }

    public override Span<byte> GetSpan() => new(_first, _length);

    public override MemoryHandle Pin(int elementIndex = 0) => new(_first + elementIndex);

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
    }
}
