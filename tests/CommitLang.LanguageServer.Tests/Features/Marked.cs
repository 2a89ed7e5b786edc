using System.Collections.Immutable;
using CommitLang.LanguageServer.Workspace;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Tests.Features;

/// <summary>A text with marks: <c>$$</c> is the cursor, <c>[|…|]</c> a stretch.</summary>
internal sealed class Marked
{
    private Marked(string text, int cursor, ImmutableArray<TextSpan> spans)
    {
        Text = text;
        Cursor = cursor;
        Spans = spans;
    }

    /// <summary>The text without its marks.</summary>
    internal string Text { get; }

    /// <summary>Where the cursor is; -1 where there is none.</summary>
    internal int Cursor { get; }

    /// <summary>The stretches, in the order of the text.</summary>
    internal ImmutableArray<TextSpan> Spans { get; }

    internal static Marked Parse(string marked)
    {
        var text = new System.Text.StringBuilder();
        var (cursor, start) = (-1, -1);
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        for (var i = 0; i < marked.Length; i++)
        {
            switch (marked.AsSpan(i))
            {
                case ['$', '$', ..]:
                    cursor = text.Length;
                    i++;
                    break;
                case ['[', '|', ..]:
                    start = text.Length;
                    i++;
                    break;
                case ['|', ']', ..]:
                    spans.Add(TextSpan.FromBounds(start, text.Length));
                    i++;
                    break;
                default:
                    text.Append(marked[i]);
                    break;
            }
        }

        return new(text.ToString(), cursor, spans.ToImmutable());
    }

    /// <summary>The text with stretches marked.</summary>
    internal static string Mark(string text, IEnumerable<TextSpan> spans)
    {
        foreach (var span in spans.OrderByDescending(span => span.Start))
        {
            text = text.Insert(span.End, "|]").Insert(span.Start, "[|");
        }

        return text;
    }
}
