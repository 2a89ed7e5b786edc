using System.Text;
using CommitLang.Syntax;

namespace CommitLang.Tests.Binding;

/// <summary>
/// A text in which <c>{|CL1003:span|}</c> marks what is reported, and where. Marks may stand inside of each other; an empty one marks a
/// place.
/// </summary>
internal sealed class Markup
{
    private Markup(string text, List<(string Id, TextSpan Span)> marks)
    {
        Text = text;
        Marks = marks;
    }

    public string Text { get; }

    public IReadOnlyList<(string Id, TextSpan Span)> Marks { get; }

    public static Markup Parse(string marked)
    {
        var text = new StringBuilder();
        var marks = new List<(string, TextSpan)>();
        var open = new Stack<(string Id, int Start)>();
        for (int i = 0; i < marked.Length; i++)
        {
            if (marked.AsSpan(i).StartsWith("{|"))
            {
                int colon = marked.IndexOf(':', i);
                open.Push((marked[(i + 2)..colon], text.Length));
                i = colon;
            }
            else if (marked.AsSpan(i).StartsWith("|}"))
            {
                var (id, start) = open.Pop();
                marks.Add((id, TextSpan.FromBounds(start, text.Length)));
                i++;
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        return new(text.ToString(), marks);
    }

    /// <summary>Compiles the text, and checks that just what is marked is reported.</summary>
    public static Compilation Check(string marked, IImportResolver? imports = null, IEventData? events = null)
    {
        var markup = Parse(marked);
        var compilation = Compilation.Create(SyntaxTree.ParseText(markup.Text, "main.commit"), imports, events);
        var expected = markup.Marks.Select(m => $"{m.Id} {markup.Text.Substring(m.Span.Start, m.Span.Length)} {m.Span}").Order(StringComparer.Ordinal);
        var actual = compilation.GetDiagnostics().Select(d => $"{d.Id} {d.Location.Text.ToString(d.Span)} {d.Span}").Order(StringComparer.Ordinal);
        Assert.Equal(expected, actual);
        return compilation;
    }

    /// <summary>The message of the only diagnostic of a text.</summary>
    public static Diagnostic Only(string text) =>
        Assert.Single(Compilation.Create(SyntaxTree.ParseText(text, "main.commit")).GetDiagnostics());
}
