using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CommitLang.Events.Codes;

/// <summary>
/// Numbers the different texts among many, in the order in which they come. Texts of up to 16 bytes, which nearly all codes are, are compared as two
/// numbers, zeros standing for the bytes that they do not have; no text has a zero byte.
/// </summary>
internal sealed class ByteTable
{
    /// <summary>The longest text that is compared as two numbers.</summary>
    internal const int LongestShort = 16;

    /// <summary>So many places looked at for one text mean that the texts are made to collide: the hash is changed then.</summary>
    private const int LongestWalk = 48;

    /// <summary>Up to so many places a table has sixteen for each text, beyond four: codes that are few should hardly ever meet.</summary>
    private const int Spacious = 8192;

    private const int HashesTried = 16;

    /// <summary>For each length up to 16 what of the first and of the second eight bytes belongs to a text, read as little-endian numbers.</summary>
    private static readonly ulong[] Masks = MakeMasks();

    private Slot[] _slots = new Slot[256];
    private int _shift = 64 - 8;
    private int _shortCount;
    private LongText[] _longs = new LongText[16];
    private byte[] _bytes = [];
    private int _bytesUsed;
    private int _longCount;
    private ulong _seed = 0x9E3779B97F4A7C15;
    private ulong _secondSeed = 0xD1342543DE82EF95;

    private readonly record struct Key(ulong Low, ulong High);

    /// <summary>A text of up to 16 bytes; its number and 1, so that 0 is a free place.</summary>
    private readonly record struct Slot(Key Key, int Number);

    /// <summary>A text of more than 16 bytes; its number and 1, so that 0 is a free place.</summary>
    private readonly record struct LongText(ulong Hash, int Start, int Length, int Number);

    internal int Count => _shortCount + _longCount;

    /// <summary>The number of a text, which is new if it is the count before.</summary>
    internal int NumberOf(ReadOnlySpan<byte> text)
    {
        if (text.Length > LongestShort)
        {
            return OfLong(text);
        }

        Span<byte> padded = stackalloc byte[LongestShort];
        padded.Clear();
        text.CopyTo(padded);
        return OfShort(new Key(BinaryPrimitives.ReadUInt64LittleEndian(padded), BinaryPrimitives.ReadUInt64LittleEndian(padded[8..])));
    }

    /// <summary>The number of a text that can be read beyond its end; -1 where it has none.</summary>
    /// <param name="text">Its first byte, from which on 16 can be read.</param>
    /// <param name="length">Its length, from 0 to 16.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Find(ref byte text, int length)
    {
        ref ulong masks = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Masks), 2 * length);
        ulong low = Unsafe.ReadUnaligned<ulong>(ref text) & masks;
        ulong high = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref text, 8)) & Unsafe.Add(ref masks, 1);
        int at = (int)((low * _seed + high * _secondSeed) >> _shift);
        ref readonly var slot = ref _slots[at];
        return slot.Key.Low == low && slot.Key.High == high ? slot.Number - 1 : Walk(new Key(low, high), at);
    }

    /// <summary>The number of a text of more than 16 bytes; -1 where it has none.</summary>
    internal int FindLong(ReadOnlySpan<byte> text)
    {
        ulong hash = HashOf(text);
        int at = (int)hash & (_longs.Length - 1);
        while (_longs[at].Number != 0 && !Is(_longs[at], hash, text))
        {
            at = (at + 1) & (_longs.Length - 1);
        }

        return _longs[at].Number - 1;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Walk(Key key, int at)
    {
        while (_slots[at].Number != 0 && _slots[at].Key != key)
        {
            at = (at + 1) & (_slots.Length - 1);
        }

        return _slots[at].Number - 1;
    }

    private int OfShort(Key key)
    {
        int at = PlaceOf(key, _seed, _secondSeed), walk = 0;
        while (_slots[at].Number != 0)
        {
            if (_slots[at].Key == key)
            {
                return _slots[at].Number - 1;
            }

            at = (at + 1) & (_slots.Length - 1);
            walk++;
        }

        int number = Count;
        _slots[at] = new Slot(key, number + 1);
        _shortCount++;
        int room = _slots.Length < Spacious ? 16 : 4;
        if (walk > LongestWalk && 16 * _shortCount < _slots.Length)
        {
            PlaceAll(_slots.Length);
        }
        else if (walk > LongestWalk || room * _shortCount > _slots.Length)
        {
            PlaceAll(2 * _slots.Length);
        }

        return number;
    }

    private int PlaceOf(Key key, ulong seed, ulong secondSeed) => (int)((key.Low * seed + key.High * secondSeed) >> _shift);

    /// <summary>Places all short texts anew, by another hash: where they are few, by that of several in which the fewest meet.</summary>
    private void PlaceAll(int size)
    {
        var keys = Array.FindAll(_slots, s => s.Number != 0);
        _slots = new Slot[size];
        _shift = 64 - BitOperations.Log2((uint)size);
        int tries = size <= Spacious ? HashesTried : 1, fewest = int.MaxValue;
        var (seed, secondSeed) = (_seed, _secondSeed);
        for (int i = 0; i < tries; i++)
        {
            seed = Mix(seed, 0xE7037ED1A0B428DB) | 1;
            secondSeed = Mix(secondSeed, 0x8EBC6AF09C88C6E3) | 1;
            int meetings = tries == 1 ? 0 : CountMeetings(keys, seed, secondSeed);
            if (meetings < fewest)
            {
                (_seed, _secondSeed, fewest) = (seed, secondSeed, meetings);
            }
        }

        foreach (var slot in keys)
        {
            int at = PlaceOf(slot.Key, _seed, _secondSeed);
            while (_slots[at].Number != 0)
            {
                at = (at + 1) & (size - 1);
            }

            _slots[at] = slot;
        }
    }

    /// <summary>How many texts have a place that another one has too.</summary>
    private int CountMeetings(Slot[] keys, ulong seed, ulong secondSeed)
    {
        var isTaken = new System.Collections.BitArray(_slots.Length);
        int meetings = 0;
        foreach (var slot in keys)
        {
            int at = PlaceOf(slot.Key, seed, secondSeed);
            meetings += isTaken[at] ? 1 : 0;
            isTaken[at] = true;
        }

        return meetings;
    }

    private int OfLong(ReadOnlySpan<byte> text)
    {
        ulong hash = HashOf(text);
        int at = (int)hash & (_longs.Length - 1);
        while (_longs[at].Number != 0)
        {
            if (Is(_longs[at], hash, text))
            {
                return _longs[at].Number - 1;
            }

            at = (at + 1) & (_longs.Length - 1);
        }

        if (_bytes.Length - _bytesUsed < text.Length)
        {
            Array.Resize(ref _bytes, Math.Max(Math.Max(1024, 2 * _bytes.Length), _bytesUsed + text.Length));
        }

        text.CopyTo(_bytes.AsSpan(_bytesUsed));
        int number = Count;
        _longs[at] = new LongText(hash, _bytesUsed, text.Length, number + 1);
        _bytesUsed += text.Length;
        _longCount++;
        if (2 * _longCount > _longs.Length)
        {
            GrowLongs();
        }

        return number;
    }

    private void GrowLongs()
    {
        var longs = _longs;
        _longs = new LongText[2 * longs.Length];
        foreach (var text in longs)
        {
            if (text.Number != 0)
            {
                int at = (int)text.Hash & (_longs.Length - 1);
                while (_longs[at].Number != 0)
                {
                    at = (at + 1) & (_longs.Length - 1);
                }

                _longs[at] = text;
            }
        }
    }

    private bool Is(in LongText known, ulong hash, ReadOnlySpan<byte> text) =>
        known.Hash == hash && known.Length == text.Length && text.SequenceEqual(_bytes.AsSpan(known.Start, known.Length));

    private static ulong HashOf(ReadOnlySpan<byte> text)
    {
        ulong hash = (uint)text.Length;
        for (int i = 0; i + 8 < text.Length; i += 8)
        {
            hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(text[i..]), 0xE7037ED1A0B428DB);
        }

        return Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(text[(text.Length - 8)..]), 0x8EBC6AF09C88C6E3);
    }

    private static ulong[] MakeMasks()
    {
        var masks = new ulong[2 * LongestShort + 2];
        for (int length = 0; length <= LongestShort; length++)
        {
            masks[2 * length] = length >= 8 ? ulong.MaxValue : (1UL << (8 * length)) - 1;
            masks[2 * length + 1] = length <= 8 ? 0 : length == 16 ? ulong.MaxValue : (1UL << (8 * (length - 8))) - 1;
        }

        return masks;
    }

    private static ulong Mix(ulong a, ulong b)
    {
        ulong high = Math.BigMul(a, b, out ulong low);
        return high ^ low;
    }
}
