using System.Runtime.CompilerServices;
using CommitLang.LanguageServer.Server;

namespace CommitLang.LanguageServer.Tests.Serving;

public sealed class SpareMemoryTests
{
    private const int Megabyte = 1 << 20;

    [Fact]
    public void What_nobody_needs_any_more_is_given_back_once_much_was_made()
    {
        var memory = new SpareMemory();
        var made = Make(100);
        Assert.True(memory.IsWorthIt);

        memory.GiveBack();

        Assert.All(made, block => Assert.False(block.TryGetTarget(out _)));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static List<WeakReference<byte[]>> Make(int blocks) => [.. Enumerable.Range(0, blocks).Select(_ => new WeakReference<byte[]>(new byte[Megabyte]))];
}
