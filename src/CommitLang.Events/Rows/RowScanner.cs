using System.Numerics;
using System.Text;
using System.Text.Unicode;
using CommitLang.Events.Formats;
using CommitLang.Events.Text;

namespace CommitLang.Events.Rows;

/// <summary>Finds the rows and fields in a piece of a file, and has each row read.</summary>
internal sealed class RowScanner(TableShape shape, RowReader reader, byte lineEnd)
{
    /// <summary>After so many quotation marks that are never closed, what was looked through for the closing one is not looked through again.</summary>
    private const int OpenQuotesReread = 100;

    private int _openQuotes;

    private interface IQuoting
    {
        public static abstract bool IsOn { get; }
    }

    private readonly struct Quoted : IQuoting
    {
        public static bool IsOn => true;
    }

    private readonly struct Unquoted : IQuoting
    {
        public static bool IsOn => false;
    }

    /// <summary>
    /// Reads the rows that are complete, and the last one where nothing follows.
    /// </summary>
    /// <param name="buffer">The piece, from the beginning of a row on, with <see cref="Separators.Width"/> bytes to spare behind it.</param>
    /// <param name="length">Its length.</param>
    /// <param name="isLast">Nothing follows.</param>
    /// <returns>How many bytes the rows that were read take; 0 where there is no complete one.</returns>
    internal int Read(byte[] buffer, int length, bool isLast)
    {
        var text = buffer.AsSpan(0, isLast ? length : buffer.AsSpan(0, length).LastIndexOf(lineEnd) + 1);
        reader.IsSuspect = text.Contains((byte)0) || (!Ascii.IsValid(text) && !Utf8.IsValid(text));
        return shape.HasQuotedFields ? Read<Quoted>(buffer, length, isLast) : Read<Unquoted>(buffer, length, isLast);
    }

    /// <summary>Gives up a row that has no end within the longest row that is read.</summary>
    /// <returns>How many bytes to leave out; 0 for all up to the next line end.</returns>
    internal int GiveUp(byte[] buffer, int length)
    {
        int next = buffer.AsSpan(0, length).IndexOf(lineEnd) + 1;
        if (shape.HasQuotedFields && next > 0)
        {
            return LeaveOpenQuote(buffer, 0, length, 0);
        }

        reader.Damage(buffer, 0, 0, 0, RowFaultKind.TooLong);
        reader.Batch.LineCount++;
        return 0;
    }

    private int Read<TQuoting>(byte[] buffer, int length, bool isLast)
        where TQuoting : struct, IQuoting
    {
        var bounds = reader.Bounds;
        byte separator = shape.Separator;
        int start = 0, fields = 0, line = 0, rowLine = 0;
        int fieldStart = 0, closed = -2;
        bool isQuoted = false;
        bounds[0] = -1;
        for (int at = 0; at < length; at += Separators.Width)
        {
            var bytes = buffer.AsSpan(at, Separators.Width);
            ulong mask = Separators.Mask(bytes, separator, lineEnd);
            if (TQuoting.IsOn)
            {
                mask |= Separators.Mask(bytes, (byte)'"', (byte)'"');
            }

            if (length - at < Separators.Width)
            {
                mask &= (1UL << (length - at)) - 1;
            }

            while (mask != 0)
            {
                int place = at + BitOperations.TrailingZeroCount(mask);
                mask &= mask - 1;
                byte found = buffer[place];
                if (TQuoting.IsOn)
                {
                    if (found == '"')
                    {
                        if (isQuoted)
                        {
                            (isQuoted, closed) = (false, place);
                        }
                        else
                        {
                            isQuoted = place == fieldStart || closed == place - 1;
                        }

                        continue;
                    }

                    if (isQuoted)
                    {
                        line += found == lineEnd ? 1 : 0;
                        continue;
                    }

                    fieldStart = place + 1;
                }

                fields++;
                if (found != lineEnd)
                {
                    if (fields < bounds.Length)
                    {
                        bounds[fields] = place;
                    }

                    continue;
                }

                EndRow(buffer, start, place, fields, rowLine);
                rowLine = ++line;
                start = place + 1;
                bounds[0] = place;
                fields = 0;
            }
        }

        if (isLast && start < length)
        {
            if (isQuoted)
            {
                reader.Batch.LineCount = rowLine;
                return LeaveOpenQuote(buffer, start, length, rowLine);
            }

            EndRow(buffer, start, length, fields + 1, rowLine);
            rowLine = line + 1;
            start = length;
        }

        reader.Batch.LineCount = rowLine;
        return start;
    }

    private void EndRow(byte[] buffer, int start, int end, int fields, int line)
    {
        if (end > start && buffer[end - 1] == '\r')
        {
            end--;
        }

        if (end == start)
        {
            // An empty line is no row.
            return;
        }

        var bounds = reader.Bounds;
        if (fields < bounds.Length)
        {
            bounds[fields] = end;
        }

        reader.Read(buffer, fields, end, line);
    }

    /// <summary>
    /// Counts a row whose quotation mark is not closed, and goes on with the next line; where that happens again and again, behind all that
    /// was looked through, so that no file takes time without bound.
    /// </summary>
    private int LeaveOpenQuote(byte[] buffer, int start, int length, int line)
    {
        int at = start;
        var row = buffer.AsSpan(start, length - start);
        reader.Damage(buffer, start, at, line, RowFaultKind.OpenQuote);
        int next = ++_openQuotes <= OpenQuotesReread ? row.IndexOf(lineEnd) + 1 : row.LastIndexOf(lineEnd) + 1;
        next = next == 0 ? row.Length : next;
        reader.Batch.LineCount = line + Math.Max(1, row[..next].Count(lineEnd));
        return start + next;
    }
}
