using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CommitLang.Cli.Files;

/// <summary>
/// Asks Linux to give the memory of objects out in pages of two megabytes where it can. It gives each page when something is first written to it, which takes a virtual machine
/// a microsecond or two: a quarter of the time of a check that fills 40,000 of them. Only a request: where nobody hears it, all stays as it is.
/// </summary>
internal static partial class HugePages
{
    /// <summary>The size of a page, in bytes.</summary>
    private const long Size = 2L << 20;

    /// <summary>MADV_HUGEPAGE in &lt;linux/mman.h&gt;.</summary>
    private const int Advice = 14;

    /// <summary>An array so long stands among the large objects, which have memory of their own.</summary>
    private const int LargeObject = 100_000;

    /// <param name="bytes">How much memory will be filled; not negative.</param>
    internal static void Ask(long bytes)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        try
        {
            // Memory for small objects is taken from one end of what is reserved, that for large ones from the other: what follows is around these two.
            AskAround(new byte[1], bytes);
            AskAround(new byte[LargeObject], bytes);
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            // A Linux with another C library goes on with small pages.
        }
    }

    private static void AskAround(byte[] some, long bytes)
    {
        ref byte first = ref MemoryMarshal.GetArrayDataReference(some);
        long place;
        unsafe
        {
            place = (long)Unsafe.AsPointer(ref first);
        }

        // What lies in between and is not reserved is left out, and an error for it means nothing.
        long from = Math.Max(0, place - bytes) / Size * Size;
        _ = Advise((nint)from, (nuint)(place + bytes - from), Advice);
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(nint address, nuint length, int advice);
}
