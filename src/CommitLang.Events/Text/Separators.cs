using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CommitLang.Events.Text;

/// <summary>Finds the bytes that part fields and rows, 64 bytes at a time.</summary>
internal static class Separators
{
    /// <summary>Bytes that are looked at together; a buffer has as many behind its last one.</summary>
    internal const int Width = 64;

    /// <summary>A bit for each of 64 bytes that is one of the two, the first byte being the lowest bit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Mask(ReadOnlySpan<byte> bytes, byte one, byte other)
    {
        ref byte first = ref MemoryMarshal.GetReference(bytes[..Width]);
        if (Vector256.IsHardwareAccelerated)
        {
            var a = Vector256.Create(one);
            var b = Vector256.Create(other);
            var low = Vector256.LoadUnsafe(ref first);
            var high = Vector256.LoadUnsafe(ref first, 32);
            return (Vector256.Equals(low, a) | Vector256.Equals(low, b)).ExtractMostSignificantBits()
                | ((ulong)(Vector256.Equals(high, a) | Vector256.Equals(high, b)).ExtractMostSignificantBits() << 32);
        }

        return Mask16(ref first, 0, one, other) | Mask16(ref first, 16, one, other) << 16
            | Mask16(ref first, 32, one, other) << 32 | Mask16(ref first, 48, one, other) << 48;
    }

    private static ulong Mask16(ref byte first, nuint from, byte one, byte other)
    {
        var bytes = Vector128.LoadUnsafe(ref first, from);
        return (Vector128.Equals(bytes, Vector128.Create(one)) | Vector128.Equals(bytes, Vector128.Create(other))).ExtractMostSignificantBits();
    }
}
