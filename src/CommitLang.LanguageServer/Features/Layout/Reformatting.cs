using System.Collections.Immutable;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Features.Layout;

/// <summary>The layout of <c>commitlang fmt</c>, as edits that are as small as they can be.</summary>
internal static class Reformatting
{
    private const string Indentation = "  ";

    /// <summary>The edits that lay out the whole file, in the order of the text; empty where it is laid out.</summary>
    internal static ImmutableArray<TextChange> OfDocument(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var (old, now) = (tree.Text.ToString(), Formatter.Format(tree, cancellationToken));
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        int from = 0, to = 0;
        while (from < old.Length || to < now.Length)
        {
            // The layout changes blanks and line ends only: what lies between them is the same, in the same order.
            int blanks = BlanksAt(old, from), blanksNow = BlanksAt(now, to);
            AddIfOther(old.AsSpan(from, blanks), now.AsSpan(to, blanksNow), from, changes);
            (from, to) = (from + blanks, to + blanksNow);
            if (from < old.Length && to < now.Length && old[from] == now[to])
            {
                (from, to) = (from + 1, to + 1);
            }
            else if (from < old.Length || to < now.Length)
            {
                return [new(new(0, old.Length), now)];
            }
        }

        return changes.ToImmutable();
    }

    /// <summary>Those edits of <see cref="OfDocument"/> that lie in the statements that a stretch touches, or in the comments above them.</summary>
    internal static ImmutableArray<TextChange> OfRange(SyntaxTree tree, TextSpan span, CancellationToken cancellationToken)
    {
        var statements = tree.Root.Statements;
        var (first, last) = (Places.StatementIndexAt(tree, span.Start), Places.StatementIndexAt(tree, Math.Max(span.Start, span.End - 1)));
        var start = first < 0 ? 0 : statements[first].FullSpan.Start;
        var end = last < 0 || statements[last].FullSpan.End < span.End ? tree.Text.Length : statements[last].FullSpan.End;
        return [.. OfDocument(tree, cancellationToken).Where(change => start <= change.Span.Start && change.Span.End <= end)];
    }

    /// <summary>
    /// The indentation of a line that was just begun, where the cursor stands behind the line break: of a statement that lacks something, and of what was parted
    /// from its statement by the line break. An indentation that is there stays.
    /// </summary>
    internal static ImmutableArray<TextChange> OnNewLine(SyntaxTree tree, int offset)
    {
        var text = tree.Text;
        var line = text.GetLinePosition(offset).Line;
        var start = text.GetLineSpan(line).Start;
        if (line == 0 || (start < text.Length && text[start] is ' ' or '\t'))
        {
            return [];
        }

        var above = Places.StatementIndexAt(tree, start - 1);
        if (above < 0 || tree.Root.Statements[above] is not { Span.IsEmpty: false } statement || text.GetLinePosition(statement.Span.End).Line != line - 1)
        {
            return [];
        }

        var rest = text.GetLineText(line);
        var before = text.ToString(TextSpan.FromBounds(statement.Span.Start, start));
        var goesOn = rest.Trim().Length == 0
            ? EndsTooEarly(before)
            : !rest.StartsWith('#') && !IsWhole(rest) && IsWhole(before + Indentation + rest);
        return goesOn ? [new(new(start, 0), Indentation)] : [];
    }

    private static bool IsWhole(string statement) => SyntaxTree.ParseText(statement).GetDiagnostics().Count == 0;

    /// <summary>Whether something is missing behind the last token of a statement.</summary>
    private static bool EndsTooEarly(string statement)
    {
        var tree = SyntaxTree.ParseText(statement);
        var end = tree.Root.Statements is [var only] ? only.Span.End : -1;
        return end >= 0 && tree.GetDiagnostics().Any(diagnostic => diagnostic.Span.Start >= end);
    }

    private static int BlanksAt(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return end - start;
    }

    private static void AddIfOther(ReadOnlySpan<char> old, ReadOnlySpan<char> now, int start, ImmutableArray<TextChange>.Builder changes)
    {
        if (old.SequenceEqual(now))
        {
            return;
        }

        var same = old.CommonPrefixLength(now);
        int end = old.Length, endNow = now.Length;
        while (end > same && endNow > same && old[end - 1] == now[endNow - 1])
        {
            (end, endNow) = (end - 1, endNow - 1);
        }

        // A line break of two characters is never parted.
        if (same > 0 && old[same - 1] == '\r')
        {
            same--;
        }

        changes.Add(new(TextSpan.FromBounds(start + same, start + end), now[same..endNow].ToString()));
    }
}
