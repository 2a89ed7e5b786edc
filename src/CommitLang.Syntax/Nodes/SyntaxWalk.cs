using CommitLang.Syntax.Green;

namespace CommitLang.Syntax;

/// <summary>Ways through a tree.</summary>
internal static class SyntaxWalk
{
    public static IEnumerable<SyntaxNodeOrToken> Children(SyntaxNode node)
    {
        for (var slot = 0; slot < node.Green.SlotCount; slot++)
        {
            switch (node.Green.GetSlot(slot))
            {
                case null:
                    break;
                case GreenToken token:
                    var owner = node is SyntaxListNode && node.Parent is { } parent ? parent : node;
                    yield return new(new SyntaxToken(token, owner, node.GetChildPosition(slot)));
                    break;
                default:
                    if (node.GetChild(slot) is SyntaxListNode list)
                    {
                        foreach (var element in Children(list))
                        {
                            yield return element;
                        }
                    }
                    else if (node.GetChild(slot) is { } child)
                    {
                        yield return new(child);
                    }

                    break;
            }
        }
    }

    /// <summary>Everything below, without recursion: a tree may be wide and a file long.</summary>
    public static IEnumerable<SyntaxNodeOrToken> Descendants(SyntaxNode root)
    {
        var stack = new Stack<IEnumerator<SyntaxNodeOrToken>>();
        stack.Push(Children(root).GetEnumerator());
        while (stack.TryPeek(out var top))
        {
            if (!top.MoveNext())
            {
                stack.Pop().Dispose();
                continue;
            }

            yield return top.Current;
            if (top.Current.Node is { } node)
            {
                stack.Push(Children(node).GetEnumerator());
            }
        }
    }

    /// <summary>The tokens below, in their order.</summary>
    public static IEnumerable<SyntaxToken> Tokens(SyntaxNode root)
    {
        var above = new Stack<(SyntaxNode Node, int Slot)>();
        var (node, slot) = (root, 0);
        while (true)
        {
            if (slot == node.Green.SlotCount)
            {
                if (!above.TryPop(out var next))
                {
                    yield break;
                }

                (node, slot) = next;
                continue;
            }

            if (node.Green.GetSlot(slot)?.AsToken is { } token)
            {
                var owner = node is SyntaxListNode && node.Parent is { } parent ? parent : node;
                yield return new(token, owner, node.GetChildPosition(slot));
            }
            else if (node.GetChild(slot) is { } child)
            {
                above.Push((node, slot + 1));
                (node, slot) = (child, 0);
                continue;
            }

            slot++;
        }
    }

    public static TextSpan SpanOf(SyntaxNode node)
    {
        var first = Edge(node.Green, fromStart: true, out var before);
        var last = Edge(node.Green, fromStart: false, out var behind);
        if (first is null || last is null)
        {
            return new(node.Position, 0);
        }

        var start = node.Position + before + first.LeadingWidth;
        var end = node.Position + node.Green.FullWidth - behind - last.TrailingWidth;
        return TextSpan.FromBounds(start, Math.Max(start, end));
    }

    public static bool IsMissing(GreenNode node)
    {
        if (node.AsToken is { } token)
        {
            return token.IsMissing || token.Text.Length == 0;
        }

        for (var i = 0; i < node.SlotCount; i++)
        {
            if (node.GetSlot(i) is { } child && !IsMissing(child))
            {
                return false;
            }
        }

        return true;
    }

    public static SyntaxToken FindToken(SyntaxNode root, int position)
    {
        var last = default(SyntaxToken);
        var node = root;
        while (true)
        {
            SyntaxNode? next = null;
            foreach (var child in Children(node))
            {
                if (child.FullSpan.Start > position)
                {
                    break;
                }

                if (child.FullSpan.Contains(position) || child.FullSpan.End == root.FullSpan.End)
                {
                    if (child.Node is null)
                    {
                        last = child.Token;
                        if (last.FullSpan.Contains(position))
                        {
                            return last;
                        }
                    }
                    else
                    {
                        next = child.Node;
                    }

                    if (child.FullSpan.Contains(position))
                    {
                        break;
                    }
                }
            }

            if (next is null)
            {
                return last;
            }

            node = next;
        }
    }

    /// <summary>The outermost token with text on one side, and the width of what lies outside of it.</summary>
    private static GreenToken? Edge(GreenNode node, bool fromStart, out int outside)
    {
        outside = 0;
        if (node.AsToken is { } token)
        {
            if (token.Text.Length > 0)
            {
                return token;
            }

            outside = token.FullWidth;
            return null;
        }

        var count = node.SlotCount;
        for (var i = 0; i < count; i++)
        {
            if (node.GetSlot(fromStart ? i : count - 1 - i) is { } child)
            {
                var found = Edge(child, fromStart, out var skipped);
                outside += skipped;
                if (found is not null)
                {
                    return found;
                }
            }
        }

        return null;
    }
}
