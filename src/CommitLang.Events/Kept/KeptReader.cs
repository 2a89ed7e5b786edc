using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;

namespace CommitLang.Events;

/// <summary>
/// Reads the head of a kept table, whatever its bytes are: what is not there, or cannot be, is read as nothing, and <see cref="Failed"/> says so. No list is
/// made room for before the bytes for it are there.
/// </summary>
internal ref struct KeptReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    /// <summary>Whether something was not what it must be; all that is read from then on is nothing.</summary>
    internal bool Failed { get; private set; }

    internal readonly int Left => _rest.Length;

    internal void Fail()
    {
        Failed = true;
        _rest = default;
    }

    /// <summary>Fails unless the condition holds.</summary>
    internal void Require(bool holds)
    {
        if (!holds)
        {
            Fail();
        }
    }

    internal int Number() => Take(sizeof(int)) is { IsEmpty: false } four ? BinaryPrimitives.ReadInt32LittleEndian(four) : 0;

    internal long Long() => Take(sizeof(long)) is { IsEmpty: false } eight ? BinaryPrimitives.ReadInt64LittleEndian(eight) : 0;

    /// <summary>A number between two, both included.</summary>
    internal int Number(int least, int greatest)
    {
        int number = Number();
        Require(number >= least && number <= greatest);
        return Failed ? 0 : number;
    }

    /// <summary>How many of something follow, each of which takes at least so many bytes.</summary>
    internal int Count(int leastBytes) => Number(0, _rest.Length / leastBytes);

    internal string? TextOrNull()
    {
        int length = Number();
        if (length == -1)
        {
            return null;
        }

        Require(length >= 0 && length <= _rest.Length);
        var utf8 = Failed ? default : Take(length);
        Require(Utf8.IsValid(utf8));
        return Failed ? "" : Encoding.UTF8.GetString(utf8);
    }

    internal string Text()
    {
        var text = TextOrNull();
        Require(text is not null);
        return text ?? "";
    }

    internal ImmutableArray<string> Texts()
    {
        int count = Count(sizeof(int));
        var texts = ImmutableArray.CreateBuilder<string>(count);
        for (int i = 0; i < count && !Failed; i++)
        {
            texts.Add(Text());
        }

        return texts.ToImmutable();
    }

    /// <summary>So many bytes; none where they are not there.</summary>
    internal ReadOnlySpan<byte> Take(int length)
    {
        Require(length >= 0 && length <= _rest.Length);
        if (Failed)
        {
            return default;
        }

        var taken = _rest[..length];
        _rest = _rest[length..];
        return taken;
    }
}
