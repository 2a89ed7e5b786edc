using CommitLang.Syntax;

namespace CommitLang.Cli.Output;

/// <summary>
/// Writes a tree as JSON, on one line: indented, a deep tree would be mostly blanks. Never recurses. Offsets and lengths count UTF-16 code
/// units from 0.
/// </summary>
internal static class TreeJson
{
    internal const int Version = 1;

    internal static void Write(Screen screen, SyntaxTree tree, IEnumerable<Diagnostic> diagnostics)
    {
        using var json = new JsonOutput(screen.Writer, isIndented: false);
        json.StartObject();
        json.Value("version", Version);
        json.Value("file", tree.Path);
        json.Name("root");
        Write(json, tree.Root);
        json.Diagnostics(diagnostics);
        json.EndObject();
        json.Finish();
    }

    private static void Write(JsonOutput json, SyntaxNode root)
    {
        var stack = new Stack<(SyntaxNode? Node, SyntaxToken Token, bool IsEnd)>();
        stack.Push((root, default, false));
        while (stack.TryPop(out var top))
        {
            if (top.IsEnd)
            {
                json.EndArray();
                json.EndObject();
            }
            else if (top.Node is { } node)
            {
                Start(json, node.Kind, node.Span, node.IsMissing);
                json.StartArray("children");
                stack.Push((null, default, true));
                foreach (var child in node.ChildNodesAndTokens().Reverse())
                {
                    stack.Push((child.Node, child.Token, false));
                }
            }
            else
            {
                Write(json, top.Token);
            }
        }
    }

    private static void Write(JsonOutput json, SyntaxToken token)
    {
        Start(json, token.Kind, token.Span, token.IsMissing);
        json.Value("text", token.Text);
        Write(json, "before", token.LeadingTrivia);
        Write(json, "behind", token.TrailingTrivia);
        json.EndObject();
    }

    private static void Write(JsonOutput json, string name, SyntaxTriviaList list)
    {
        if (list.Count == 0)
        {
            return;
        }

        json.StartArray(name);
        foreach (var trivia in list)
        {
            Start(json, trivia.Kind, trivia.Span, isMissing: false);
            json.Value("text", trivia.Text);
            json.EndObject();
        }

        json.EndArray();
    }

    private static void Start(JsonOutput json, SyntaxKind kind, TextSpan span, bool isMissing)
    {
        json.StartObject();
        json.Value("kind", kind.ToString());
        json.Value("start", span.Start);
        json.Value("length", span.Length);
        if (isMissing)
        {
            json.Value("missing", true);
        }
    }
}
