using System.Buffers.Binary;
using System.Numerics;

namespace CommitLang.Events.Codes;

/// <summary>
/// Numbers the different texts among many, in the order in which they come. Texts of up to 16 bytes, which nearly all codes are, stand in the
/// table itself, so that one that is known costs a hash and a comparison of three numbers.
/// </summary>
internal sealed class ByteTable
{
    /// <summary>So many places looked at for one text mean that the texts are made to collide: the hash is changed then.</summary>
    private const int LongestWalk = 48;

    private Slot[] _slots = new Slot[256];
    private byte[] _long = [];
    private int _longUsed;
    private ulong _seed = 0x9E3779B97F4A7C15;

    private struct Slot
    {
        /// <summary>The first eight bytes; of a long text its hash.</summary>
        internal ulong Low;

        /// <summary>The last eight bytes; of a long text where it begins in the bytes of long ones.</summary>
        internal ulong High;
        internal int Length;

        /// <summary>Its number and 1, so that 0 is a free place.</summary>
        internal int Number;
    }

    internal int Count { get; private set; }

    /// <summary>The number of a text, which is new if it is the count before.</summary>
    internal int NumberOf(ReadOnlySpan<byte> text) => text.Length <= 16 ? OfShort(text) : OfLong(text);

    private int OfShort(ReadOnlySpan<byte> text)
    {
        ulong low, high;
        if (text.Length >= 8)
        {
            low = BinaryPrimitives.ReadUInt64LittleEndian(text);
            high = BinaryPrimitives.ReadUInt64LittleEndian(text[(text.Length - 8)..]);
        }
        else if (text.Length >= 4)
        {
            low = BinaryPrimitives.ReadUInt32LittleEndian(text);
            high = BinaryPrimitives.ReadUInt32LittleEndian(text[(text.Length - 4)..]);
        }
        else
        {
            low = text.Length == 0 ? 0 : (uint)(text[0] | text[text.Length >> 1] << 8 | text[^1] << 16);
            high = 0;
        }

        var slots = _slots;
        int at = (int)Mix(low ^ _seed, high ^ (_seed + (uint)text.Length)) & (slots.Length - 1);
        for (int walk = 0; ; walk++)
        {
            ref var slot = ref slots[at];
            if (slot.Low == low && slot.High == high && slot.Length == text.Length && slot.Number != 0)
            {
                return slot.Number - 1;
            }

            if (slot.Number == 0)
            {
                return Fill(ref slot, low, high, text.Length, walk);
            }

            at = (at + 1) & (slots.Length - 1);
        }
    }

    private int OfLong(ReadOnlySpan<byte> text)
    {
        ulong hash = HashOf(text);
        int at = (int)hash & (_slots.Length - 1);
        for (int walk = 0; ; walk++)
        {
            ref var slot = ref _slots[at];
            if (slot.Number == 0)
            {
                int start = _longUsed;
                if (_long.Length - start < text.Length)
                {
                    Array.Resize(ref _long, Math.Max(Math.Max(1024, 2 * _long.Length), start + text.Length));
                }

                text.CopyTo(_long.AsSpan(start));
                _longUsed += text.Length;
                return Fill(ref slot, hash, (ulong)start, text.Length, walk);
            }

            if (slot.Low == hash && slot.Length == text.Length && text.SequenceEqual(_long.AsSpan((int)slot.High, slot.Length)))
            {
                return slot.Number - 1;
            }

            at = (at + 1) & (_slots.Length - 1);
        }
    }

    private int Fill(ref Slot slot, ulong low, ulong high, int length, int walk)
    {
        slot = new Slot { Low = low, High = high, Length = length, Number = ++Count };
        if (2 * Count > _slots.Length || walk > LongestWalk)
        {
            Grow(walk > LongestWalk && 8 * Count < _slots.Length ? _slots.Length : 2 * _slots.Length);
        }

        return Count - 1;
    }

    private void Grow(int size)
    {
        var old = _slots;
        _slots = new Slot[size];
        _seed = BitOperations.RotateLeft(_seed * 0xD1342543DE82EF95 + 1, 23);
        foreach (var slot in old)
        {
            if (slot.Number == 0)
            {
                continue;
            }

            var moved = slot;
            ulong hash;
            if (slot.Length <= 16)
            {
                hash = Mix(slot.Low ^ _seed, slot.High ^ (_seed + (uint)slot.Length));
            }
            else
            {
                hash = HashOf(_long.AsSpan((int)slot.High, slot.Length));
                moved.Low = hash;
            }

            int at = (int)hash & (size - 1);
            while (_slots[at].Number != 0)
            {
                at = (at + 1) & (size - 1);
            }

            _slots[at] = moved;
        }
    }

    private ulong HashOf(ReadOnlySpan<byte> text)
    {
        ulong hash = _seed ^ (uint)text.Length;
        for (int i = 0; i + 8 < text.Length; i += 8)
        {
            hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(text[i..]), 0xE7037ED1A0B428DB);
        }

        return Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(text[(text.Length - 8)..]), 0x8EBC6AF09C88C6E3);
    }

    private static ulong Mix(ulong a, ulong b)
    {
        ulong high = Math.BigMul(a, b, out ulong low);
        return high ^ low;
    }
}
